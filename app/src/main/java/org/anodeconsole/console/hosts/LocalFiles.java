package org.anodeconsole.console.hosts;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.anodeconsole.anode.config.DurableFile;
import org.anodeconsole.anode.config.SaveException;
import org.anodeconsole.console.hosts.FileFacts.Kind;
import org.anodeconsole.console.language.ProblemException;

/** The files of this computer. */
final class LocalFiles implements HostFiles {
    /** Between the look at the old content and the rename nobody else in this program may come. */
    private final ReentrantLock replacing = new ReentrantLock();

    @Override
    public Optional<FileFacts> facts(String path) throws ProblemException {
        Path file = absolute(path);
        try {
            return Optional.of(factsOf(file));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw FileProblem.of(path, e);
        }
    }

    private static FileFacts factsOf(Path file) throws IOException {
        Path real = file.toRealPath();
        BasicFileAttributes basic = Files.readAttributes(real, BasicFileAttributes.class);
        Kind kind = basic.isRegularFile() ? Kind.FILE : basic.isDirectory() ? Kind.FOLDER : Kind.OTHER;
        PosixFileAttributeView view = Files.getFileAttributeView(real, PosixFileAttributeView.class);
        String owner = "";
        String group = "";
        String mode = "";
        if (view != null) {
            PosixFileAttributes posix = view.readAttributes();
            owner = posix.owner().getName();
            group = posix.group().getName();
            mode = PosixFilePermissions.toString(posix.permissions());
        }
        return new FileFacts(
                real.toString(),
                kind,
                basic.size(),
                basic.lastModifiedTime().toInstant(),
                owner,
                group,
                mode,
                Files.isWritable(real));
    }

    @Override
    public Optional<String> link(String path) throws ProblemException {
        Path file = absolute(path);
        try {
            return Files.isSymbolicLink(file)
                    ? Optional.of(Files.readSymbolicLink(file).toString())
                    : Optional.empty();
        } catch (IOException e) {
            throw FileProblem.of(path, e);
        }
    }

    @Override
    public List<String> list(String folder) throws ProblemException {
        List<String> names = new ArrayList<>();
        try (DirectoryStream<Path> paths = Files.newDirectoryStream(absolute(folder))) {
            for (Path path : paths) {
                names.add(path.getFileName().toString());
            }
        } catch (IOException | DirectoryIteratorException e) {
            throw FileProblem.of(folder, e);
        }
        Collections.sort(names);
        return names;
    }

    @Override
    public HostFile read(String path, int most) throws ProblemException {
        Path file = absolute(path);
        try {
            FileFacts facts = factsOf(file);
            FileProblem.requireReadable(path, facts.kind(), facts.size(), most);
            byte[] content = content(file, 0, most == Integer.MAX_VALUE ? most : most + 1);
            FileProblem.requireReadable(path, facts.kind(), content.length, most);
            return new HostFile(facts, content, FileStamp.of(content));
        } catch (IOException e) {
            throw FileProblem.of(path, e);
        }
    }

    @Override
    public byte[] read(String path, long offset, int most) throws ProblemException {
        try {
            return content(absolute(path), offset, most);
        } catch (IOException e) {
            throw FileProblem.of(path, e);
        }
    }

    /** Reads with a plain file, not a channel: an interrupt would close that. */
    private static byte[] content(Path file, long offset, int most) throws IOException {
        if (!Files.exists(file)) {
            throw new NoSuchFileException(file.toString());
        }
        try (RandomAccessFile open = new RandomAccessFile(file.toFile(), "r")) {
            open.seek(offset);
            byte[] chunk = new byte[Math.min(most, 1 << 16)];
            ByteArrayOutputStream content = new ByteArrayOutputStream();
            // Files of the kernel say they are empty and are not: only reading tells.
            for (int n; content.size() < most; content.write(chunk, 0, n)) {
                n = open.read(chunk, 0, Math.min(chunk.length, most - content.size()));
                if (n < 0) {
                    break;
                }
            }
            return content.toByteArray();
        }
    }

    @Override
    public FileStamp replace(String path, byte[] content, FileStamp expected) throws ProblemException, InterruptedException {
        Path file = absolute(path);
        replacing.lockInterruptibly();
        try {
            FileStamp found = Files.exists(file)
                    ? FileStamp.of(content(file, 0, FileProblem.LARGEST_REPLACED))
                    : FileStamp.MISSING;
            if (!found.equals(expected)) {
                throw new StaleFileException(path, found);
            }
            new DurableFile().write(file, content);
            return FileStamp.of(content);
        } catch (SaveException e) {
            if (e.getCause() instanceof ClosedByInterruptException) {
                Thread.interrupted();
                throw new InterruptedException();
            }
            throw FileProblem.of(path, e);
        } catch (IOException e) {
            throw FileProblem.of(path, e);
        } finally {
            replacing.unlock();
        }
    }

    @Override
    public void delete(String path) throws ProblemException {
        try {
            Files.delete(absolute(path));
        } catch (IOException e) {
            throw FileProblem.of(path, e);
        }
    }

    private static Path absolute(String path) throws ProblemException {
        try {
            Path file = Path.of(path);
            if (file.isAbsolute()) {
                return file;
            }
        } catch (InvalidPathException e) {
            throw new ProblemException("hosts.file.badPath", e.toString(), path);
        }
        throw new ProblemException("hosts.file.badPath", "", path);
    }
}
