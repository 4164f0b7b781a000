package org.anodeconsole.installer;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NativeTrimTest {
    private final NativeTrim linux = new NativeTrim(Target.of("Linux", "amd64"));

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {
        "ai/onnxruntime/native/linux-x64/libonnxruntime.so", "META-INF/native/linux_x86_64/libnetty.so", "linux-amd64/lib.so",
        "com/example/windows/Rules.class", "com/example/linux/x64/Name.class", "META-INF/MANIFEST.MF", "darwin/readme.txt"
    })
    void keepsWhatThisPlatformUses(String entry) {
        assertTrue(linux.keeps(entry));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "ai/onnxruntime/native/win-x64/onnxruntime.dll", "ai/onnxruntime/native/linux-aarch64/libonnxruntime.so",
        "ai/onnxruntime/native/osx-aarch64/libonnxruntime.dylib", "META-INF/native/Windows/x86_64/tool.dll",
        "a/libonnxruntime.dylib.dSYM/Contents/Resources/DWARF/libonnxruntime.dylib"
    })
    void leavesOutWhatOtherPlatformsUse(String entry) {
        assertFalse(linux.keeps(entry));
    }

    @Test
    void keepsTheNativesOfTheProcessorItIsBuiltOn() {
        NativeTrim mac = new NativeTrim(Target.of("Mac OS X", "aarch64"));

        assertTrue(mac.keeps("native/osx-aarch64/lib.dylib"));
        assertFalse(mac.keeps("native/osx-x64/lib.dylib"));
        assertFalse(mac.keeps("native/linux-aarch64/lib.so"));
    }

    @Test
    void trimmedJarHoldsTheRestUnchanged() throws IOException {
        Path jar = jar("a/Class.class", "native/linux-x64/lib.so", "native/win-x64/lib.dll");

        linux.copy(jar, Files.createDirectory(folder.resolve("libraries")));

        Path trimmed = folder.resolve("libraries/source.jar");
        try (JarFile file = new JarFile(trimmed.toFile())) {
            assertEquals(List.of("a/Class.class", "native/linux-x64/lib.so"), file.stream().map(JarEntry::getName).toList());
            byte[] content = file.getInputStream(file.getEntry("native/linux-x64/lib.so")).readAllBytes();
            assertEquals("native/linux-x64/lib.so", new String(content));
        }
    }

    @Test
    void jarWithoutForeignNativesIsCopiedByteForByte() throws IOException {
        Path jar = jar("a/Class.class", "native/linux-x64/lib.so");

        linux.copy(jar, Files.createDirectory(folder.resolve("libraries")));

        assertArrayEquals(Files.readAllBytes(jar), Files.readAllBytes(folder.resolve("libraries/source.jar")));
    }

    @Test
    void nativesOfOnnxRuntimeBecomeFilesBesideTheJar() throws IOException {
        Path jar = jar(
                "ai/onnxruntime/OrtSession.class", "ai/onnxruntime/native/linux-x64/libonnxruntime.so",
                "ai/onnxruntime/native/win-x64/onnxruntime.dll");

        linux.copy(jar, Files.createDirectory(folder.resolve("libraries")));

        assertEquals(List.of("libonnxruntime.so"), names(folder.resolve("libraries/onnxruntime")));
        try (JarFile file = new JarFile(folder.resolve("libraries/source.jar").toFile())) {
            assertEquals(List.of("ai/onnxruntime/OrtSession.class"), file.stream().map(JarEntry::getName).toList());
        }
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private Path jar(String... entries) throws IOException {
        Path jar = folder.resolve("source.jar");
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
            for (String entry : entries) {
                out.putNextEntry(new JarEntry(entry));
                out.write(entry.getBytes());
                out.closeEntry();
            }
        }
        return jar;
    }
}
