package org.anodeconsole.anode.models;

import java.io.File;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/** Where the models are that came with the program: in the folder {@code models} beside its jars, or beside its classes. */
public final class BundledModels {
    private BundledModels() {}

    /** That folder, unless the program was taken apart. */
    public static Optional<Path> folder() {
        // The class path first: classes from a start-up cache name the place where the cache was made as theirs.
        return besideJars(System.getProperty("java.class.path", "")).or(BundledModels::besideClasses);
    }

    static Optional<Path> besideJars(String classPath) {
        return Arrays.stream(classPath.split(Pattern.quote(File.pathSeparator)))
                .filter(entry -> entry.endsWith(".jar"))
                .map(entry -> Path.of(entry).toAbsolutePath().resolveSibling("models"))
                .filter(Files::isDirectory)
                .findFirst();
    }

    private static Optional<Path> besideClasses() {
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
