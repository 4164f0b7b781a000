package org.anodeconsole.anode.models;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.anodeconsole.algorithms.onnx.ModelException;
import org.anodeconsole.anode.models.InstalledModel.Origin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelLibraryTest {
    @TempDir
    private Path directory;

    private static final Path BUNDLED = BundledModels.folder().orElseThrow();

    private Path copyOfTheForecaster(String folder) throws IOException {
        Path copy = Files.createDirectories(directory.resolve(folder));
        for (String file : List.of("tsfm-zero.json", "tsfm-zero-fp16w.onnx")) {
            Files.copy(BUNDLED.resolve("tsfm-zero").resolve(file), copy.resolve(file));
        }
        return copy;
    }

    private ModelLibrary library() {
        return new ModelLibrary(directory, Optional.of(BUNDLED));
    }

    @Test
    void offersTheBundledModelsWithoutAModelDirectory() {
        List<InstalledModel> entries = ModelLibrary.of(Path.of("no-such-directory")).entries();
        assertEquals(List.of("sample-ad-autoencoder", "tsfm-zero"), entries.stream().map(InstalledModel::name).toList());
        assertTrue(entries.stream().allMatch(entry -> entry.usable() && entry.origin() == Origin.BUNDLED));
    }

    @Test
    void prefersAModelOfTheUsersOwnAndHidesTheBundledOneOfThatName() throws IOException {
        copyOfTheForecaster("tdtsfm");
        assertEquals(
                List.of("tdtsfm", "sample-ad-autoencoder"),
                library().entries().stream().map(InstalledModel::folderName).toList());
        assertEquals(Origin.USER, library().serving("tdtsfm_1", "tdtsfm").getFirst().origin());
        assertEquals(Origin.USER, library().find("tsfm-zero").orElseThrow().origin());
    }

    @Test
    void doesNotHideABundledModelBehindADamagedOne() throws IOException {
        Files.write(copyOfTheForecaster("tdtsfm").resolve("tsfm-zero-fp16w.onnx"), new byte[10]);
        InstalledModel damaged = library().entries().getFirst();
        assertEquals("tsfm-zero-fp16w.onnx has 10 bytes, but its manifest says 2356311: it was changed or not copied whole",
                damaged.fault());
        assertEquals(Origin.BUNDLED, library().serving("tdtsfm_1", "tdtsfm").getFirst().origin());
    }

    @Test
    void saysWhyAFolderHoldsNoModel() throws IOException {
        Files.writeString(Files.createDirectories(directory.resolve("tdtsfm")).resolve("config.json"), "{\"a\":1}");
        Files.writeString(
                Files.createDirectories(directory.resolve("timer-moe")).resolve("model.json"),
                "{\"schema\":\"anode-onnx-forecaster/1\",\"name\":\"x\",\"file\":\"../x.onnx\",\"context\":{\"length\":512}}");
        Files.delete(copyOfTheForecaster("zero").resolve("tsfm-zero-fp16w.onnx"));
        List<String> faults = library().entries().stream().filter(entry -> !entry.usable()).map(InstalledModel::fault).toList();
        assertTrue(faults.get(0).startsWith("there is no manifest"), faults.get(0));
        assertEquals("model.json: outputs = (missing) is not allowed: give an array of 1 to 64 objects", faults.get(1));
        assertEquals("tsfm-zero-fp16w.onnx is missing beside its manifest", faults.get(2));
        InstalledModel first = library().entries().getFirst();
        assertThrows(ModelException.class, first::usableManifest);
        assertFalse(library().find("tdtsfm").orElseThrow().usable());
    }

    @Test
    void letsNoManifestNameAFileElsewhere() throws IOException {
        Path folder = copyOfTheForecaster("zero");
        Path manifest = folder.resolve("tsfm-zero.json");
        for (String elsewhere : List.of("../secret.onnx", "/etc/passwd", "..", "a/b.onnx", "C:\\\\x.onnx")) {
            Files.writeString(manifest, Files.readString(BUNDLED.resolve("tsfm-zero/tsfm-zero.json"))
                    .replace("tsfm-zero-fp16w.onnx", elsewhere));
            String fault = String.valueOf(library().entries().getFirst().fault());
            assertTrue(fault.contains("without a folder"), elsewhere + ": " + fault);
        }
    }

    @Test
    void countsTheWeightsBesideAsPartOfTheModel() throws IOException {
        Files.write(copyOfTheForecaster("zero").resolve("zero.onnx_data"), new byte[1000]);
        InstalledModel model = library().entries().getFirst();
        assertEquals(2_356_311 + 1000, model.bytes());
        assertTrue(model.usable() && model.memoryNeeded() > 2 * model.bytes());
    }
}
