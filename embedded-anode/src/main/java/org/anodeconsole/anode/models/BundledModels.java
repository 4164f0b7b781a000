package org.anodeconsole.anode.models;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.Optional;

/** Where the models are that came with the program: in the folder {@code models} beside its jars, or beside its classes. */
public final class BundledModels {
    private BundledModels() {}

    /** That folder, unless the program was taken apart. */
    public static Optional<Path> folder() {
        CodeSource source = BundledModels.class.getProtectionDomain().getCodeSource();
        if (source == null || source.getLocation() == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(Path.of(source.getLocation().toURI()).resolveSibling("models")).filter(Files::isDirectory);
        } catch (URISyntaxException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
