package org.anodeconsole.anode.config;

import java.io.File;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.anodeconsole.anode.config.SaveException.Reason;

/**
 * Replaces a file so that after a crash or power cut it is the old one or the new one, whole: writes beside it, flushes to disk,
 * renames, flushes the folder. Owner, group and mode stay; a symbolic link stays and its target is replaced. Access control lists and
 * extended attributes are not carried over.
 */
public final class DurableFile {
    private static final int MOST_LINKS = 40;
    private static final String SUFFIX = ".saving";
    private static final Set<PosixFilePermission> WRITE_BITS = PosixFilePermissions.fromString("-w--w--w-");

    /** Opens the file that is written beside the old one; it must not exist yet. */
    interface Opener {
        FileChannel open(Path beside) throws IOException;
    }

    private final Opener opener;

    public DurableFile() {
        this(beside -> FileChannel.open(beside, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE));
    }

    DurableFile(Opener opener) {
        this.opener = opener;
    }

    /**
     * Writes the content, creating the file if need be.
     *
     * @throws SaveException saying why not; nothing of a failed attempt stays behind
     */
    public void write(Path file, byte[] content) throws SaveException {
        Path target;
        Path folder;
        Optional<PosixFileAttributes> old;
        try {
            target = followLinks(file).toAbsolutePath();
            folder = folderOf(target);
            requireReplaceable(target, folder);
            old = attributes(target);
        } catch (SaveException e) {
            throw e;
        } catch (IOException e) {
            throw failure(file, e);
        }
        removeLeftovers(folder, target);
        Path beside = folder.resolve("." + target.getFileName() + "." + UUID.randomUUID() + SUFFIX);
        try {
            writeBeside(beside, content, old, target);
            Files.move(beside, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            SaveException failure = e instanceof SaveException known ? known : failure(target, e);
            discard(beside, failure);
            throw failure;
        }
        flush(folder, target);
    }

    private void writeBeside(Path beside, byte[] content, Optional<PosixFileAttributes> old, Path target)
            throws IOException {
        try (FileChannel channel = opener.open(beside)) {
            if (old.isPresent()) {
                keep(beside, old.get(), target);
            }
            ByteBuffer buffer = ByteBuffer.wrap(content);
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
            channel.force(true);
        }
    }

    /** Before the first byte is written, so that the content is never open to more readers than before. */
    private static void keep(Path beside, PosixFileAttributes old, Path target) throws IOException {
        PosixFileAttributeView view = Files.getFileAttributeView(beside, PosixFileAttributeView.class);
        PosixFileAttributes fresh = view.readAttributes();
        try {
            if (!fresh.group().equals(old.group())) {
                view.setGroup(old.group());
            }
            if (!fresh.owner().equals(old.owner())) {
                view.setOwner(old.owner());
            }
        } catch (IOException e) {
            throw new SaveException(target, Reason.OWNER, e);
        }
        view.setPermissions(old.permissions());
    }

    private static Path followLinks(Path file) throws IOException {
        Path at = file;
        for (int i = 0; i < MOST_LINKS; i++) {
            if (!Files.isSymbolicLink(at)) {
                return at;
            }
            at = at.resolveSibling(Files.readSymbolicLink(at));
        }
        throw new FileSystemLoopException(file.toString());
    }

    private static Path folderOf(Path target) throws SaveException {
        Path folder = target.getParent();
        if (folder == null) {
            throw new SaveException(target, Reason.NOT_A_FILE);
        }
        return folder;
    }

    private static void requireReplaceable(Path target, Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new SaveException(target, Reason.NO_DIRECTORY);
        }
        if (!Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        if (!Files.isRegularFile(target)) {
            throw new SaveException(target, Reason.NOT_A_FILE);
        }
        // Renaming would replace a read-only file without a word; whoever took the write bits away meant them.
        boolean noBits = attributes(target)
                .map(a -> a.permissions().stream().noneMatch(WRITE_BITS::contains))
                .orElse(false);
        if (noBits || !Files.isWritable(target)) {
            throw new SaveException(target, Reason.READ_ONLY);
        }
    }

    private static Optional<PosixFileAttributes> attributes(Path target) throws IOException {
        PosixFileAttributeView view = Files.getFileAttributeView(target, PosixFileAttributeView.class);
        return view == null || !Files.exists(target) ? Optional.empty() : Optional.of(view.readAttributes());
    }

    private static SaveException failure(Path file, IOException e) {
        String text = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
        if (text.contains("no space") || text.contains("not enough space") || text.contains("quota")) {
            return new SaveException(file, Reason.NO_SPACE, e);
        }
        if (text.contains("read-only")) {
            return new SaveException(file, Reason.READ_ONLY, e);
        }
        return new SaveException(file, e instanceof AccessDeniedException ? Reason.NOT_PERMITTED : Reason.FAILED, e);
    }

    private static void discard(Path beside, SaveException failure) {
        try {
            Files.deleteIfExists(beside);
        } catch (IOException e) {
            failure.addSuppressed(e);
        }
    }

    private static void flush(Path folder, Path target) throws SaveException {
        if (File.separatorChar == '\\') {
            return; // Windows cannot open folders; its file systems write the rename to their journal.
        }
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException e) {
            throw new SaveException(target, Reason.NOT_FLUSHED, e);
        }
    }

    /** Removes what a killed process left beside the file an hour or longer ago. */
    private static void removeLeftovers(Path folder, Path target) {
        FileTime hourAgo = FileTime.from(Instant.now().minusSeconds(3600));
        String start = "." + target.getFileName() + ".";
        DirectoryStream.Filter<Path> leftover = path -> {
            String name = path.getFileName().toString();
            return name.startsWith(start)
                    && name.endsWith(SUFFIX)
                    && Files.getLastModifiedTime(path, LinkOption.NOFOLLOW_LINKS).compareTo(hourAgo) < 0;
        };
        try (DirectoryStream<Path> paths = Files.newDirectoryStream(folder, leftover)) {
            for (Path path : paths) {
                Files.deleteIfExists(path);
            }
        } catch (IOException | DirectoryIteratorException e) {
            // Tidying must not keep a save from happening: whatever is wrong with the folder, the write will tell.
            return;
        }
    }
}
