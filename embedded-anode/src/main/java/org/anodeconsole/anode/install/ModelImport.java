package org.anodeconsole.anode.install;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.ReadOnlyFileSystemException;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;
import org.anodeconsole.anode.install.InstallException.Reason;

/**
 * Brings a model into the model directory: copies its files into a hidden folder there, checks size and checksum, tries the
 * model, and only then gives the folder its name. Whatever goes wrong or is interrupted before leaves nothing behind.
 */
public final class ModelImport {
    /** How hidden folders begin, which are no models. */
    static final String HIDDEN = ".importing-";
    private static final int CHUNK = 1 << 20;

    private final Path directory;

    /** @param directory the model directory; it is made if need be */
    public ModelImport(Path directory) {
        this.directory = directory;
    }

    /** Told how much has been copied, again and again. */
    @FunctionalInterface
    public interface Copying {
        void copied(long bytes, long total);
    }

    /** Runs a model that lies in a folder once, and throws when it does not work. */
    @FunctionalInterface
    public interface Trial {
        void run(Path folder) throws InstallException, IOException, InterruptedException;
    }

    /**
     * Imports a model. An interrupt ends it.
     *
     * @return the folder of the model
     * @throws InstallException saying why not
     */
    public Path run(ModelSource source, Copying copying, Trial trial)
            throws InstallException, IOException, InterruptedException {
        Path home = home();
        Path target = home.resolve(source.manifest().name());
        if (Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
            throw new InstallException(Reason.NAME_TAKEN, source.manifest().name(), directory);
        }
        long total = source.bytes();
        long free = Files.getFileStore(home).getUsableSpace();
        if (free < total) {
            throw new InstallException(Reason.NO_SPACE, total >> 20, free >> 20, directory);
        }
        Path hidden = hiddenFolder(home);
        try {
            copyAll(source, hidden, copying, total);
            trial.run(hidden);
            Files.move(hidden, target, StandardCopyOption.ATOMIC_MOVE);
            return target;
        } catch (InterruptedIOException e) {
            throw new InterruptedException("the import was cancelled");
        } finally {
            FolderRemoval.deleteTree(hidden);
        }
    }

    private Path home() throws InstallException, IOException {
        try {
            return Files.createDirectories(directory).toRealPath();
        } catch (AccessDeniedException | ReadOnlyFileSystemException e) {
            throw new InstallException(Reason.NOT_WRITABLE, directory);
        }
    }

    private Path hiddenFolder(Path home) throws InstallException, IOException {
        try {
            return Files.createDirectory(home.resolve(HIDDEN + UUID.randomUUID()));
        } catch (AccessDeniedException | ReadOnlyFileSystemException e) {
            throw new InstallException(Reason.NOT_WRITABLE, directory);
        }
    }

    private static void copyAll(ModelSource source, Path folder, Copying copying, long total)
            throws InstallException, IOException {
        long done = 0;
        MessageDigest digest = sha256();
        done = copy(source.onnx(), folder, digest, copying, done, total);
        String wanted = source.manifest().sha256();
        if (wanted != null && !wanted.equals(HexFormat.of().formatHex(digest.digest()))) {
            throw new InstallException(Reason.CHECKSUM, source.onnx());
        }
        for (Path weights : source.weights()) {
            done = copy(weights, folder, sha256(), copying, done, total);
        }
        copy(source.manifestFile(), folder, sha256(), copying, done, total);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static long copy(Path from, Path folder, MessageDigest digest, Copying copying, long before, long total)
            throws IOException {
        long done = before;
        byte[] chunk = new byte[CHUNK];
        try (InputStream in = Files.newInputStream(from);
                FileChannel out = FileChannel.open(
                        folder.resolve(from.getFileName()), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            for (int got = in.read(chunk); got >= 0; got = in.read(chunk)) {
                if (Thread.interrupted()) {
                    throw new InterruptedIOException();
                }
                digest.update(chunk, 0, got);
                ByteBuffer bytes = ByteBuffer.wrap(chunk, 0, got);
                while (bytes.hasRemaining()) {
                    out.write(bytes);
                }
                done += got;
                copying.copied(done, total);
            }
            out.force(true);
        }
        return done;
    }
}
