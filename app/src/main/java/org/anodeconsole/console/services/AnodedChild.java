package org.anodeconsole.console.services;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** A running {@code anoded} process. Its output is always read, so that a full pipe never stops it. */
final class AnodedChild {
    private static final String READY = "anoded ready at ";
    private static final Duration MOST_WAIT_FOR_OUTPUT = Duration.ofMillis(300);

    private final Process process;
    private final LogBuffer output;
    private final long firstLine;
    private final Thread reader;
    private volatile boolean ready;

    private AnodedChild(Process process, LogBuffer output) {
        this.process = process;
        this.output = output;
        this.firstLine = output.next();
        // Not a virtual thread: waiting for a pipe would hold its carrier as long as the anode lives (docs/adr/0008).
        this.reader = Thread.ofPlatform().daemon().name("anoded-output").start(this::read);
    }

    static AnodedChild start(List<String> command, Path directory, LogBuffer output) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command).directory(directory.toFile()).redirectErrorStream(true);
        // An installed console's launcher leaves its mark, with which the anode's launcher would take itself for it.
        builder.environment().keySet().removeIf(name -> name.startsWith("_JPACKAGE_LAUNCHER"));
        Process process = builder.start();
        process.getOutputStream().close();
        return new AnodedChild(process, output);
    }

    private void read() {
        Charset charset = Charset.forName(System.getProperty("native.encoding", "UTF-8"));
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(process.getInputStream(), charset))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                output.add(line);
                ready |= line.startsWith(READY);
            }
        } catch (IOException e) {
            output.add("(" + e.getMessage() + ")");
        }
    }

    /** Calls the action once, soon after the process ended and its last words were read. */
    void onEnd(Runnable action) {
        process.onExit().thenRunAsync(
                () -> {
                    awaitOutput();
                    action.run();
                },
                task -> Thread.ofVirtual().name("anoded-end").start(task));
    }

    private void awaitOutput() {
        try {
            reader.join(MOST_WAIT_FOR_OUTPUT);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whether it said that it serves: an answer on its port is then its own. */
    boolean isReady() {
        return ready;
    }

    boolean isAlive() {
        return process.isAlive();
    }

    long pid() {
        return process.pid();
    }

    int exitValue() {
        return process.exitValue();
    }

    /** The end of what this process said. */
    List<String> lastLines(int count) {
        return output.from(Math.max(firstLine, output.next() - count)).stream().map(LogLine::text).toList();
    }

    /** Asks it to end in an orderly way. */
    void terminate() {
        process.destroy();
    }

    void kill() {
        process.destroyForcibly();
    }
}
