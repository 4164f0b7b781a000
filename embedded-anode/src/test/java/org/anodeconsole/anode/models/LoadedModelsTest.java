package org.anodeconsole.anode.models;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.anodeconsole.algorithms.onnx.ModelException;
import org.anodeconsole.algorithms.onnx.ModelManifest.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LoadedModelsTest {
    private static final Path RECORDED = Path.of("src", "test", "resources", "models", "oracle-ae");

    @TempDir
    private Path directory;

    private void install(String name) throws IOException {
        Path folder = Files.createDirectories(directory.resolve(name));
        Files.copy(RECORDED.resolve("oracle-ae.onnx"), folder.resolve("oracle-ae.onnx"));
        Files.writeString(folder.resolve("manifest.json"), Files.readString(RECORDED.resolve("oracle-ae.json"))
                .replace("\"name\": \"oracle-ae\"", "\"name\": \"" + name + "\""));
    }

    private LoadedModels models() {
        return new LoadedModels(ModelLibrary.of(directory), 1);
    }

    private static long inMemory(LoadedModels models) {
        return models.states().stream().filter(state -> state.loaded().isPresent()).count();
    }

    @Test
    void loadsAModelOnceUntilItsFileChanges() throws IOException {
        install("mine");
        try (LoadedModels models = models()) {
            assertEquals(0, inMemory(models));
            LoadedModel first = models.get("mine", Kind.AUTOENCODER);
            assertSame(first, models.get("mine", Kind.AUTOENCODER));
            assertEquals(1, inMemory(models));
            Files.setLastModifiedTime(directory.resolve("mine/oracle-ae.onnx"), FileTime.from(Instant.now().plusSeconds(5)));
            assertNotSame(first, models.get("mine", Kind.AUTOENCODER));
            assertEquals(1, inMemory(models));
        }
    }

    @Test
    void keepsTheFourThatWereUsedLast() throws IOException {
        try (LoadedModels models = models()) {
            for (String name : new String[] {"a", "b", "c", "d", "e"}) {
                install(name);
                models.get(name, Kind.AUTOENCODER);
            }
            assertEquals(4, inMemory(models));
            assertTrue(models.states().getFirst().loaded().isEmpty());
        }
    }

    @Test
    void saysWhatIsWrong() throws IOException {
        install("mine");
        Path onnx = directory.resolve("mine/oracle-ae.onnx");
        byte[] damaged = Files.readAllBytes(onnx);
        damaged[20_000] ^= 1;
        Files.write(onnx, damaged);
        try (LoadedModels models = models()) {
            assertEquals("the checksum of " + onnx + " is not the one in its manifest: the file was changed or damaged; install the"
                    + " model again", failure(models, "mine"));
            assertEquals("there is no model ../mine in " + directory + ", nor among those that came with the program; it has"
                    + " [mine, sample-ad-autoencoder]", failure(models, "../mine"));
            assertEquals("the model tsfm-zero does not fit: it is for forecast", failure(models, "tsfm-zero"));
        }
    }

    private static String failure(LoadedModels models, String name) {
        return assertThrows(ModelException.class, () -> models.get(name, Kind.AUTOENCODER)).text();
    }
}
