package org.anodeconsole.anode.install;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.anodeconsole.anode.install.InstallException.Reason;
import org.anodeconsole.anode.process.AnodedProgram;

/**
 * Tries a model in a process of its own ({@code anoded try-model}), so that a damaged or hostile file can neither bring the
 * caller down nor keep its memory.
 */
public final class TrialProcess {
    public static final Duration LIMIT = Duration.ofMinutes(3);
    private static final int LONGEST_ANSWER = 16 << 20;
    private static final String PREFIX = "anoded: ";

    private final AnodedProgram program;

    public TrialProcess(AnodedProgram program) {
        this.program = program;
    }

    /**
     * Tries the model in a folder. An interrupt ends the process.
     *
     * @throws InstallException with what the process said when the model does not work
     */
    public TrialResult run(Path folder) throws InstallException, IOException, InterruptedException {
        Path complaints = Files.createTempFile("try-model-", ".log");
        try {
            ProcessBuilder builder = new ProcessBuilder(program.with(List.of("try-model", "--json", folder.toString())))
                    .redirectError(complaints.toFile());
            AnodedProgram.cleanEnvironment(builder.environment());
            Process process = builder.start();
            try {
                process.getOutputStream().close();
                byte[] answer = answer(process, folder);
                if (process.waitFor() != 0) {
                    throw new InstallException(Reason.TRIAL, folder.getFileName(), lastWords(complaints, process.exitValue()));
                }
                return TrialResult.parse(answer);
            } finally {
                process.destroyForcibly();
            }
        } finally {
            Files.deleteIfExists(complaints);
        }
    }

    private static byte[] answer(Process process, Path folder) throws InstallException, IOException, InterruptedException {
        CompletableFuture<byte[]> reading = new CompletableFuture<>();
        // Not a virtual thread: waiting for a pipe would hold its carrier (docs/adr/0008).
        Thread.ofPlatform().daemon().name("trial-output").start(() -> {
            try {
                reading.complete(bounded(process.getInputStream()));
            } catch (IOException e) {
                reading.completeExceptionally(e);
            }
        });
        try {
            return reading.get(LIMIT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new InstallException(Reason.TRIAL, folder.getFileName(), "no answer within " + LIMIT.toSeconds() + " s");
        } catch (ExecutionException e) {
            throw new IOException("the trial run broke off", e.getCause());
        }
    }

    private static byte[] bounded(InputStream in) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] chunk = new byte[64 << 10];
        for (int got = in.read(chunk); got >= 0 && bytes.size() < LONGEST_ANSWER; got = in.read(chunk)) {
            bytes.write(chunk, 0, got);
        }
        return bytes.toByteArray();
    }

    /** The complaint of the program without its name, or how it ended when it could not complain. */
    private static String lastWords(Path file, int status) throws IOException {
        List<String> lines = new String(Files.readAllBytes(file), StandardCharsets.UTF_8).lines().toList();
        return lines.stream().filter(line -> line.startsWith(PREFIX)).reduce((before, last) -> last)
                .map(line -> line.substring(PREFIX.length()))
                .orElse("the process ended with status " + status);
    }
}
