package org.anodeconsole.anode.models;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BundledModelsFolderTest {
    @TempDir
    private Path folder;

    @Test
    void isBesideTheJarsOfTheClassPath() throws IOException {
        Path models = Files.createDirectories(folder.resolve("lib/models"));
        String classPath = folder.resolve("elsewhere/a.jar") + File.pathSeparator + folder.resolve("lib/b.jar");

        assertEquals(Optional.of(models), BundledModels.besideJars(classPath));
    }

    @Test
    void isNotBesideFoldersOfTheClassPath() throws IOException {
        Files.createDirectories(folder.resolve("models"));

        assertEquals(Optional.empty(), BundledModels.besideJars(folder.resolve("classes") + File.pathSeparator));
    }
}
