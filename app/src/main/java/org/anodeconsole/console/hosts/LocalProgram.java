package org.anodeconsole.console.hosts;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.anodeconsole.console.language.ProblemException;

/** A program running on this computer. */
record LocalProgram(Process process) {

    static LocalProgram start(Command command) throws ProblemException {
        ProcessBuilder builder = new ProcessBuilder(command.arguments());
        // An installed console's launcher leaves its mark; programs built the same way would take themselves for it.
        builder.environment().keySet().removeIf(name -> name.startsWith("_JPACKAGE_LAUNCHER"));
        try {
            return new LocalProgram(builder.start());
        } catch (IOException e) {
            String text = String.valueOf(e.getMessage());
            boolean missing = text.contains("error=2,") || text.contains("error: 2 ");
            throw new ProblemException(
                    missing ? "hosts.program.missing" : "hosts.program.refused", e.toString(), command.arguments().getFirst());
        }
    }

    /** Gives the program its input, however slowly it reads, and then its end. */
    void feed(byte[] input) {
        PipeThread.start("program-input", () -> {
            try (OutputStream to = process.getOutputStream()) {
                to.write(input);
            } catch (IOException e) {
                return; // The program ended, or closed its input, without wanting the rest: its own affair.
            }
        });
    }

    /** Ends the program and what it started, if it still runs. */
    void end() {
        if (process.isAlive()) {
            List<ProcessHandle> started = process.descendants().toList();
            // The parent first: a shell whose child is gone would go on to its next line.
            process.destroyForcibly();
            started.forEach(ProcessHandle::destroyForcibly);
        }
    }
}
