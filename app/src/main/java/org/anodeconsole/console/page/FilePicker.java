package org.anodeconsole.console.page;

import java.nio.file.Path;
import java.util.Optional;

/** Asks the user for a place to save to. */
@FunctionalInterface
public interface FilePicker {
    /** The chosen file; empty when the user changed their mind. */
    Optional<Path> save(String title, String suggestedName);
}
