package org.anodeconsole.console.page;

import java.nio.file.Path;
import java.util.Optional;

/** Asks the user for a file to open. */
@FunctionalInterface
public interface FileOpener {
    /**
     * @param kind what the files are called in the list of kinds
     * @param patterns of names to offer first, such as {@code *.json}
     * @return the chosen file; empty when the user changed their mind
     */
    Optional<Path> open(String title, String kind, String... patterns);
}
