package org.anodeconsole.installer;

import java.io.IOException;
import java.nio.file.CopyOption;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributeView;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** What the steps do with whole folders. */
final class Folders {
    private static final CopyOption[] AS_IS = {LinkOption.NOFOLLOW_LINKS, StandardCopyOption.COPY_ATTRIBUTES};

    private Folders() {}

    /** Everything below {@code root}, itself included, parents before children, in a fixed order. */
    static List<Path> walk(Path root) throws IOException {
        try (Stream<Path> found = Files.walk(root)) {
            return found.sorted().toList();
        }
    }

    static List<Path> files(Path root) throws IOException {
        return walk(root).stream().filter(path -> Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)).toList();
    }

    static void empty(Path folder) throws IOException {
        if (Files.exists(folder)) {
            for (Path path : walk(folder).stream().sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
        Files.createDirectories(folder);
    }

    static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to.getParent());
        for (Path path : walk(from)) {
            Files.copy(path, to.resolve(from.relativize(path)), AS_IS);
        }
    }

    /** Sets the modification time of every file and folder, so that two builds differ in nothing but content. */
    static void stamp(Path root, Instant time) throws IOException {
        for (Path path : walk(root).reversed()) {
            Files.getFileAttributeView(path, BasicFileAttributeView.class, LinkOption.NOFOLLOW_LINKS)
                    .setTimes(FileTime.from(time), null, null);
        }
    }

    /** The bytes of all files below {@code root}. */
    static long size(Path root) throws IOException {
        long bytes = 0;
        for (Path path : files(root)) {
            bytes += Files.size(path);
        }
        return bytes;
    }
}
