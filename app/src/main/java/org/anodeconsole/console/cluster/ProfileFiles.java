package org.anodeconsole.console.cluster;

import java.nio.file.Path;
import java.util.Optional;

/** Asks the user for files; an answer is empty when the user changed their mind. */
public interface ProfileFiles {
    /** The certificate of an authority, PEM. */
    Optional<Path> authority();

    Optional<Path> toImport();

    Optional<Path> toExport();
}
