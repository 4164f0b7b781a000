package org.anodeconsole.installer;

import java.util.List;

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

    private RuntimeImage() {}

    static void link(Workshop workshop) {
        Tools.jdk("jlink", List.of(
                "--module-path", workshop.modules().toString(),
                "--add-modules", String.join(",", MODULES),
                "--include-locales", "en,zh",
                "--strip-java-debug-attributes",
                "--no-man-pages",
                "--no-header-files",
                // Uncompressed: starts faster, and the package around it compresses better than the image would.
                "--compress", "zip-0",
                "--output", workshop.runtime().toString()));
    }
}
