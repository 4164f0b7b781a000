package org.anodeconsole.anode.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.anodeconsole.anode.models.ModelService;

/**
 * What the process file of a model server says. Its first line is the process number alone; the time of its start tells it
 * from a later process that was given the same number.
 */
record ModelProcessRecord(long pid, Instant started, ModelService service) {
    private static final long LONGEST_FILE = 1024;
    private static final String STARTED = "started ";
    private static final String MODEL = "model ";
    /** Start times are computed from the time of boot, which the system knows to a second. */
    private static final Duration PRECISION = Duration.ofSeconds(2);

    static ModelProcessRecord of(ProcessHandle process, ModelService service) {
        return new ModelProcessRecord(process.pid(), process.info().startInstant().orElse(Instant.now()), service);
    }

    /** Empty when there is no such file or it is none of ours. */
    static Optional<ModelProcessRecord> read(Path file) {
        try {
            if (!Files.isRegularFile(file) || Files.size(file) > LONGEST_FILE) {
                return Optional.empty();
            }
            return parse(Files.readAllLines(file));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static Optional<ModelProcessRecord> parse(List<String> lines) {
        if (lines.size() < 3 || !lines.get(1).startsWith(STARTED) || !lines.get(2).startsWith(MODEL)) {
            return Optional.empty();
        }
        try {
            long pid = Long.parseLong(lines.get(0).strip());
            Instant started = Instant.parse(lines.get(1).substring(STARTED.length()).strip());
            return ModelService.forCommand(lines.get(2).substring(MODEL.length()).strip())
                    .map(service -> new ModelProcessRecord(pid, started, service));
        } catch (NumberFormatException | DateTimeParseException e) {
            return Optional.empty();
        }
    }

    void write(Path file) throws IOException {
        Path beside = file.resolveSibling(file.getFileName() + "." + pid);
        try {
            Files.writeString(beside, pid + "\n" + STARTED + started + "\n" + MODEL + service.command() + "\n");
            Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(beside);
        }
    }

    /** The process, if it still runs and is the very one that was recorded. */
    Optional<ProcessHandle> process() {
        return ProcessHandle.of(pid).filter(ProcessSight::isAlive).filter(this::isTheSame);
    }

    private boolean isTheSame(ProcessHandle process) {
        List<String> command = ProcessSight.command(process);
        boolean serves = command.contains("model") && command.contains(service.command());
        return process.info().startInstant()
                .map(start -> Duration.between(start, started).abs().compareTo(PRECISION) <= 0 && (serves || command.isEmpty()))
                .orElse(serves);
    }
}
