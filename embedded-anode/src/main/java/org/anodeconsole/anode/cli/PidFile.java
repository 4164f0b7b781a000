package org.anodeconsole.anode.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/**
 * The file with the number of the running process. It is written in one step, over whatever an earlier process left, and
 * removed at the end unless another process has written its own number meanwhile.
 */
final class PidFile implements AutoCloseable {
    private final Optional<Path> file;
    private final String pid = Long.toString(ProcessHandle.current().pid());

    private PidFile(Optional<Path> file) {
        this.file = file;
    }

    /** Writes the file, if one is wanted. A file that cannot be written is reported, and the process goes on without. */
    static PidFile write(Optional<Path> file) {
        PidFile wanted = new PidFile(file);
        try {
            if (file.isPresent()) {
                wanted.writeTo(file.get());
            }
            return wanted;
        } catch (IOException e) {
            System.err.println("anoded: the pidfile " + file.get() + " cannot be written (" + e + ")");
            return new PidFile(Optional.empty());
        }
    }

    String pid() {
        return pid;
    }

    private void writeTo(Path target) throws IOException {
        Path folder = target.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        Path beside = target.resolveSibling(target.getFileName() + "." + pid);
        try {
            Files.writeString(beside, pid + "\n");
            Files.move(beside, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(beside);
        }
    }

    @Override
    public void close() throws IOException {
        if (file.isPresent() && Files.isRegularFile(file.get()) && Files.readString(file.get()).strip().equals(pid)) {
            Files.delete(file.get());
        }
    }
}
