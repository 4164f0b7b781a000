package org.anodeconsole.anode.install;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.anodeconsole.anode.install.InstallException.Reason;
import org.anodeconsole.anode.models.BundledModels;
import org.anodeconsole.anode.models.InstalledModel;
import org.anodeconsole.anode.models.ModelLibrary;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Imports a copy of the bundled model under another name. */
class ModelImportTest {
    @TempDir
    Path folder;

    private Path onnx;
    private Path manifest;
    private Path directory;

    @BeforeEach
    void copyABundledModel() throws IOException {
        Path bundled = BundledModels.folder().orElseThrow().resolve("tsfm-zero");
        Path download = Files.createDirectory(folder.resolve("download"));
        onnx = Files.copy(bundled.resolve("tsfm-zero-fp16w.onnx"), download.resolve("tsfm-zero-fp16w.onnx"));
        manifest = download.resolve("mine.json");
        Files.writeString(manifest, Files.readString(bundled.resolve("tsfm-zero.json"))
                .replace("\"name\": \"tsfm-zero\"", "\"name\": \"my-model\""));
        directory = folder.resolve("models");
    }

    private void change(String from, String to) throws IOException {
        String text = Files.readString(manifest);
        assertTrue(text.contains(from));
        Files.writeString(manifest, text.replace(from, to));
    }

    private Path run(Path chosen) throws Exception {
        return new ModelImport(directory).run(ModelSource.of(chosen), (bytes, total) -> {}, tried -> {});
    }

    private Reason refusal(Path chosen) {
        return assertThrows(InstallException.class, () -> run(chosen)).reason();
    }

    private List<String> inside() throws IOException {
        if (!Files.exists(directory)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    @Test
    void bringsTheFilesInTellsHowFarItIsAndTriesTheModelFirst() throws Exception {
        List<Long> told = new ArrayList<>();
        List<String> tried = new ArrayList<>();

        Path imported = new ModelImport(directory).run(ModelSource.of(onnx), (bytes, total) -> told.add(bytes), hidden -> {
            assertFalse(Files.exists(directory.resolve("my-model")));
            tried.add(ModelLibrary.inFolder(hidden, InstalledModel.Origin.USER).getFirst().name());
        });

        assertEquals(directory.toRealPath().resolve("my-model"), imported);
        assertEquals(List.of("my-model"), tried);
        assertEquals(Files.size(onnx) + Files.size(manifest), told.getLast());
        assertEquals(List.of("my-model"), inside());
        assertTrue(ModelLibrary.of(directory).find("my-model").orElseThrow().usable());
    }

    @Test
    void takesTheManifestAsTheChosenFileToo() throws Exception {
        assertTrue(Files.isDirectory(run(manifest)));
    }

    @Test
    void refusesAFileWithoutAManifest() throws Exception {
        Files.delete(manifest);
        assertEquals(Reason.NO_MANIFEST, refusal(onnx));
        assertEquals(Reason.NOT_A_MODEL, refusal(Files.writeString(folder.resolve("weights.pth"), "pickle")));
    }

    @Test
    void refusesAManifestThatNamesAFileThatIsNotThere() throws Exception {
        change("tsfm-zero-fp16w.onnx", "other.onnx");
        assertEquals(Reason.FILE_MISSING, refusal(manifest));
        assertEquals(Reason.NO_MANIFEST, refusal(onnx));
    }

    @Test
    void refusesAFileOfAnotherSizeThanTheManifestSays() throws Exception {
        Files.write(onnx, new byte[] {1}, java.nio.file.StandardOpenOption.APPEND);
        assertEquals(Reason.SIZE, refusal(onnx));
    }

    @Test
    void refusesADamagedFileAndLeavesNothingBehind() throws Exception {
        byte[] bytes = Files.readAllBytes(onnx);
        bytes[bytes.length / 2] ^= 1;
        Files.write(onnx, bytes);

        assertEquals(Reason.CHECKSUM, refusal(onnx));
        assertEquals(List.of(), inside());
    }

    @Test
    void leavesNothingBehindWhenTheTrialFails() throws Exception {
        InstallException failure = assertThrows(InstallException.class, () -> new ModelImport(directory)
                .run(ModelSource.of(onnx), (bytes, total) -> {}, tried -> {
                    throw new InstallException(Reason.TRIAL, "my-model", "no such operator");
                }));

        assertEquals("the trial run of my-model failed: no such operator", failure.getMessage());
        assertEquals(List.of(), inside());
    }

    @Test
    void leavesNothingBehindWhenItIsCancelled() throws Exception {
        assertThrows(InterruptedException.class, () -> new ModelImport(directory)
                .run(ModelSource.of(onnx), (bytes, total) -> Thread.currentThread().interrupt(), tried -> {}));

        assertEquals(List.of(), inside());
    }

    /** Changes the ONNX file into one that keeps weights in a file of that name, as far as the import looks at it. */
    private void keepWeightsIn(String name) throws IOException {
        byte[] pair = ("\n\u0008location\u0012" + (char) name.length() + name).getBytes(StandardCharsets.ISO_8859_1);
        byte[] padded = new byte[(1 << 20) - 5 + pair.length];
        System.arraycopy(pair, 0, padded, (1 << 20) - 5, pair.length);
        Files.write(onnx, padded);
        change("\"bytes\": 2356311,", "");
        Files.writeString(manifest, Files.readString(manifest).replaceFirst("\"sha256\": \"\\w+\",", ""));
    }

    @Test
    void bringsWeightsInFilesOfTheirOwnAlong() throws Exception {
        keepWeightsIn("weights.bin");
        assertEquals(Reason.FILE_MISSING, refusal(onnx));
        Files.writeString(onnx.resolveSibling("weights.bin"), "numbers");

        assertEquals("numbers", Files.readString(run(onnx).resolve("weights.bin")));
    }

    @Test
    void refusesWeightsInOtherFolders() throws Exception {
        keepWeightsIn("../weights.bin");
        assertEquals(Reason.WEIGHTS_ELSEWHERE, refusal(onnx));
    }

    @Test
    void refusesANameThatIsTaken() throws Exception {
        run(onnx);
        assertEquals(Reason.NAME_TAKEN, refusal(onnx));
    }

    @Test
    void refusesANameThatLeadsElsewhere() throws Exception {
        for (String name : List.of("../outside", "/etc", "..", ".hidden", "a/b")) {
            Files.writeString(manifest, Files.readString(manifest).replaceFirst("\"name\": \"[^\"]*\"", "\"name\": \"" + name + "\""));
            assertEquals(Reason.MANIFEST, refusal(manifest), name);
        }
        assertEquals(List.of(), inside());
    }

    @Test
    void removesAModelOfTheUsersAndNoBundledOne() throws Exception {
        run(onnx);
        ModelLibrary library = ModelLibrary.of(directory);

        FolderRemoval.remove(directory, library.find("my-model").orElseThrow());
        assertEquals(List.of(), inside());

        InstalledModel bundled = library.find("tsfm-zero").orElseThrow();
        assertEquals(Reason.BUNDLED,
                assertThrows(InstallException.class, () -> FolderRemoval.remove(directory, bundled)).reason());
        assertTrue(bundled.usable());
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "links need a privilege there")
    void removesNothingOutsideTheModelDirectory() throws Exception {
        Path elsewhere = Files.createDirectories(folder.resolve("elsewhere/my-model"));
        Files.copy(onnx, elsewhere.resolve("tsfm-zero-fp16w.onnx"));
        Files.copy(manifest, elsewhere.resolve("mine.json"));
        Files.createDirectories(directory);
        Files.createSymbolicLink(directory.resolve("link"), elsewhere);

        for (InstalledModel model : List.of(
                ModelLibrary.inFolder(directory.resolve("link"), InstalledModel.Origin.USER).getFirst(),
                ModelLibrary.inFolder(elsewhere, InstalledModel.Origin.USER).getFirst(),
                ModelLibrary.inFolder(directory.resolve("../elsewhere/my-model"), InstalledModel.Origin.USER).getFirst())) {
            assertEquals(Reason.OUTSIDE,
                    assertThrows(InstallException.class, () -> FolderRemoval.remove(directory, model)).reason());
        }
        assertTrue(Files.exists(elsewhere.resolve("tsfm-zero-fp16w.onnx")));
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "links need a privilege there")
    void removesLinksInAModelsFolderAndNotWhatTheyLeadTo() throws Exception {
        Path imported = run(onnx);
        Files.createSymbolicLink(imported.resolve("notes"), onnx.getParent());

        FolderRemoval.remove(directory, ModelLibrary.of(directory).find("my-model").orElseThrow());

        assertTrue(Files.exists(onnx));
        assertEquals(List.of(), inside());
    }
}
