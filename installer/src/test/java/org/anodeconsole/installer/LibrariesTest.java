package org.anodeconsole.installer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LibrariesTest {
    @TempDir
    private Path folder;

    private Path built() throws IOException {
        Path built = Files.createDirectories(folder.resolve("lib"));
        try (JarOutputStream jar = new JarOutputStream(Files.newOutputStream(built.resolve("some.jar")))) {
            jar.putNextEntry(new JarEntry("Some.class"));
        }
        return built;
    }

    @Test
    void bringsTheModelsAlongBesideTheJars() throws IOException {
        Path built = built();
        Path model = Files.createDirectories(built.resolve("models/zero")).resolve("zero.onnx");
        Files.writeString(model, "weights");
        Workshop workshop = new Workshop(folder.resolve("installer"), Target.current(), "1", Instant.EPOCH);
        Libraries.from(built).copyTo(workshop);
        assertEquals("weights", Files.readString(workshop.libraries().resolve("models/zero/zero.onnx")));
        assertTrue(Files.exists(workshop.libraries().resolve("some.jar")));
    }

    @Test
    void refusesABuildWithoutModels() throws IOException {
        Path built = built();
        StepFailed refused = assertThrows(StepFailed.class, () -> Libraries.from(built));
        assertTrue(String.valueOf(refused.getMessage()).contains("models"));
    }
}
