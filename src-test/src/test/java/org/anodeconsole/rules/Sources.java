package org.anodeconsole.rules;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The files of the project, found from the directory the tests run in. */
final class Sources {
    private Sources() {}

    static Path root() {
        Path here = Path.of("").toAbsolutePath();
        while (!Files.exists(here.resolve("core-algorithms").resolve("pom.xml"))) {
            here = here.getParent();
            if (here == null) {
                throw new IllegalStateException("the tests must run inside the checkout");
            }
        }
        return here;
    }

    /** All Java files below a directory, without build results. */
    static List<Path> java(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.toString().contains("/target/"))
                    .sorted()
                    .toList();
        }
    }
}
