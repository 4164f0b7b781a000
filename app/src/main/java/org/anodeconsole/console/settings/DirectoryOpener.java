package org.anodeconsole.console.settings;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.anodeconsole.console.language.ProblemException;

/** Shows a directory in the file browser of the desktop. */
public final class DirectoryOpener {
    /** A file browser that is still there after this long has opened. */
    private static final long PATIENCE_SECONDS = 3;

    private final String program;

    DirectoryOpener(String program) {
        this.program = program;
    }

    public static DirectoryOpener ofThisSystem() {
        return new DirectoryOpener(program(System.getProperty("os.name")));
    }

    static String program(String operatingSystem) {
        String system = operatingSystem.toLowerCase(Locale.ROOT);
        return system.contains("win") ? "explorer" : system.contains("mac") ? "open" : "xdg-open";
    }

    /** Returns once the browser has opened, or cannot. */
    public void open(Path directory) throws ProblemException, InterruptedException {
        try {
            Process browser = new ProcessBuilder(List.of(program, directory.toString()))
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            // Explorer ends with 1 also where it did what it was asked for.
            if (browser.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) && browser.exitValue() != 0 && !program.equals("explorer")) {
                throw refused(directory, program + " ended with " + browser.exitValue());
            }
        } catch (IOException e) {
            throw refused(directory, e.toString());
        }
    }

    private static ProblemException refused(Path directory, String detail) {
        return new ProblemException("settings.cannotOpen", detail, directory.toString());
    }
}
