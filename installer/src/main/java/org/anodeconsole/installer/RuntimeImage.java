package org.anodeconsole.installer;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Pattern;

/** The Java runtime of the package: the modules the program needs, and JavaFX. */
final class RuntimeImage {
    /**
     * Listed by hand: jdeps refuses a class path whose named modules require automatic ones. Beside what the libraries mention:
     * charsets and locale data for Chinese files, desktop for pictures, management for the doctor's findings. The SSH client's
     * methods throw exceptions of java.rmi, and the drivers' HTTP client knows Kerberos (java.security.jgss). {@link Probe} uses what
     * each is there for.
     */
    private static final List<String> MODULES = List.of(
            "java.base", "java.desktop", "java.logging", "java.management", "java.naming", "java.net.http", "java.rmi",
            "java.security.jgss", "java.sql", "java.xml", "jdk.charsets", "jdk.httpserver", "jdk.localedata", "jdk.management", "jdk.net", "jdk.unsupported",
            "jdk.zipfs", "javafx.controls");

    private static final Pattern NATIVE = Pattern.compile("[^/]+\\.(so|dll|dylib)");

    private RuntimeImage() {}

    static void link(Workshop workshop) throws IOException {
        Tools.jdk("jlink", List.of(
                "--module-path", workshop.modules().toString(),
                "--add-modules", String.join(",", MODULES),
                "--include-locales", "en,zh",
                "--strip-java-debug-attributes",
                "--no-man-pages",
                "--no-header-files",
                "--exclude-resources", "/javafx.*/*.so,/javafx.*/*.dll,/javafx.*/*.dylib",
                // Uncompressed: starts faster, and the package around it compresses better than the image would.
                "--compress", "zip-0",
                "--output", workshop.runtime().toString()));
        Path natives = workshop.runtime().resolve(workshop.target().system().equals("windows") ? "bin" : "lib");
        for (Path jar : Folders.files(workshop.modules())) {
            copyNatives(jar, natives);
        }
    }

    /**
     * JavaFX's native libraries go beside those of the runtime, where it looks first. Those within a module it would write to a folder
     * in the user's home, which may be full or refuse programs, and where they would stay for ever.
     */
    static void copyNatives(Path jar, Path folder) throws IOException {
        try (JarFile source = new JarFile(jar.toFile())) {
            for (JarEntry entry : source.stream().filter(entry -> NATIVE.matcher(entry.getName()).matches()).toList()) {
                try (InputStream content = source.getInputStream(entry)) {
                    Files.copy(content, folder.resolve(entry.getName()));
                }
            }
        }
    }
}
