package org.anodeconsole.installer;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.Locale;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Leaves out of a jar the native libraries of other platforms and debug symbols. A native is recognised by a folder that names a
 * platform, such as {@code ai/onnxruntime/native/osx-aarch64/} or {@code META-INF/native/linux_x86_64/}. Those of ONNX Runtime
 * become files beside the jar.
 */
final class NativeTrim {
    private static final Pattern PLATFORM_FOLDER = Pattern.compile(
            "(?:^|/)(linux|osx|mac|macos|darwin|win|windows)[-_/](x64|x86_64|x86-64|amd64|aarch64|arm64|aarch_64)/",
            Pattern.CASE_INSENSITIVE);
    private static final Set<String> X64 = Set.of("x64", "x86_64", "x86-64", "amd64");

    private final Target target;

    NativeTrim(Target target) {
        this.target = target;
    }

    /** Copies {@code jar} into a folder as it is, or without what this platform cannot use and what becomes files there. */
    void copy(Path jar, Path folder) throws IOException {
        Path to = folder.resolve(jar.getFileName());
        try (JarFile source = new JarFile(jar.toFile())) {
            if (source.stream().map(JarEntry::getName).allMatch(name -> keeps(name) && !OnnxNatives.holds(name))) {
                Files.copy(jar, to);
                return;
            }
            try (JarOutputStream trimmed = new JarOutputStream(Files.newOutputStream(to))) {
                copyEntries(source, trimmed, OnnxNatives.folder(folder));
            }
        }
    }

    private void copyEntries(JarFile source, JarOutputStream trimmed, Path natives) throws IOException {
        for (Enumeration<JarEntry> entries = source.entries(); entries.hasMoreElements(); ) {
            JarEntry entry = entries.nextElement();
            if (!keeps(entry.getName())) {
                continue;
            }
            if (OnnxNatives.holds(entry.getName())) {
                if (!entry.isDirectory()) {
                    Files.createDirectories(natives);
                    try (InputStream content = source.getInputStream(entry)) {
                        Files.copy(content, natives.resolve(Path.of(entry.getName()).getFileName()));
                    }
                }
            } else {
                JarEntry copy = new JarEntry(entry.getName());
                copy.setTime(entry.getTime());
                trimmed.putNextEntry(copy);
                try (InputStream content = source.getInputStream(entry)) {
                    content.transferTo(trimmed);
                }
                trimmed.closeEntry();
            }
        }
    }

    /** Whether an entry of a jar is of use on the target: true for everything that is not in another platform's folder. */
    boolean keeps(String entry) {
        if (entry.contains(".dSYM/")) {
            return false;
        }
        Matcher folder = PLATFORM_FOLDER.matcher(entry);
        return !folder.find() || entry.endsWith(".class")
                || (system(folder.group(1)).equals(target.system()) && processor(folder.group(2)).equals(target.processor()));
    }

    private static String system(String word) {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "linux" -> "linux";
            case "win", "windows" -> "windows";
            default -> "mac";
        };
    }

    private static String processor(String word) {
        return X64.contains(word.toLowerCase(Locale.ROOT)) ? "x64" : "aarch64";
    }
}
