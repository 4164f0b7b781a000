package org.anodeconsole.installer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RuntimeImageTest {
    @Test
    void nativesOfAModuleBecomeFilesAndNothingElseDoes(@TempDir Path folder) throws IOException {
        Path jar = folder.resolve("module.jar");
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
            for (String name : List.of("libglass.so", "glass.dll", "libglass.dylib", "module-info.class", "a/lib.so", "so")) {
                out.putNextEntry(new JarEntry(name));
                out.write(name.getBytes(StandardCharsets.UTF_8));
                out.closeEntry();
            }
        }
        Path natives = Files.createDirectory(folder.resolve("lib"));
        RuntimeImage.copyNatives(jar, natives);
        List<Path> files = Folders.files(natives);
        assertEquals(List.of("glass.dll", "libglass.dylib", "libglass.so"), files.stream().map(file -> file.getFileName().toString()).toList());
        assertEquals("glass.dll", Files.readString(files.getFirst()));
    }
}
