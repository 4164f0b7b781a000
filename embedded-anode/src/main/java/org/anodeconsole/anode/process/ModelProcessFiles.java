package org.anodeconsole.anode.process;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import org.anodeconsole.anode.config.AnodeSettings;
import org.anodeconsole.anode.models.ModelService;

/**
 * Where a model server's process file and log are.
 *
 * @param pidFile names the process while it runs
 * @param logFile what it prints
 */
public record ModelProcessFiles(Path pidFile, Path logFile) {
    private static final long LARGEST_LOG = 10L << 20;
    private static final int END_OF_LOG = 16 << 10;

    /**
     * Beside the files of the anode where this user may write, else in a directory of the user. A process file that is there
     * already is taken as it is, so that a server started by another user is seen.
     *
     * @param userState a directory of the user for such files
     */
    public static ModelProcessFiles of(ModelService service, AnodeSettings settings, Path userState) {
        Path ownPid = userState.resolve(service.command() + ".pid");
        Path pid = settings.pidFile()
                .map(file -> file.toAbsolutePath().resolveSibling(service.command() + ".pid"))
                .filter(file -> Files.exists(file) || canWriteBeside(file) && !Files.exists(ownPid))
                .orElse(ownPid);
        Path log = settings.appLog().toAbsolutePath().resolveSibling(service.command() + ".log");
        boolean writable = settings.appLog().isAbsolute() && (Files.exists(log) ? Files.isWritable(log) : canWriteBeside(log));
        return new ModelProcessFiles(pid, writable ? log : userState.resolve(service.command() + ".log"));
    }

    private static boolean canWriteBeside(Path file) {
        return Optional.ofNullable(file.getParent()).map(Files::isWritable).orElse(false);
    }

    /** Makes the directories, and sets a large log of the past aside. */
    void prepare() throws IOException {
        for (Path file : List.of(pidFile, logFile)) {
            Path folder = file.getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
        }
        if (Files.exists(logFile) && Files.size(logFile) > LARGEST_LOG) {
            Files.move(logFile, logFile.resolveSibling(logFile.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Where the log ends now: what a process says comes after it. */
    public long logSize() throws IOException {
        return Files.exists(logFile) ? Files.size(logFile) : 0;
    }

    /** The last lines that were written after a position. */
    public List<String> lastLines(long from, int count) throws IOException {
        try (RandomAccessFile log = new RandomAccessFile(logFile.toFile(), "r")) {
            long start = Math.max(from, log.length() - END_OF_LOG);
            byte[] bytes = new byte[(int) Math.max(0, log.length() - start)];
            log.seek(start);
            log.readFully(bytes);
            List<String> lines = new String(bytes, StandardCharsets.UTF_8).lines().toList();
            return lines.subList(Math.max(0, lines.size() - count), lines.size());
        }
    }
}
