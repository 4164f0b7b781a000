package org.anodeconsole.console.services;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.anodeconsole.anode.config.AnodeSettings;

/** The logs of the embedded anode: the two files its configuration names, and what the process prints. */
final class EmbeddedLogs {
    private final PrintedLog printed = new PrintedLog();
    private volatile List<LogSource> sources = List.of(printed);

    List<LogSource> sources() {
        return sources;
    }

    LogBuffer output() {
        return printed.lines();
    }

    /** Follows the files of these settings; a file that is followed already keeps its lines. */
    void follow(AnodeSettings settings, Path workingDirectory) {
        List<LogSource> wanted = new ArrayList<>();
        wanted.add(tail("application", workingDirectory.resolve(settings.appLog())));
        settings.accessLog().ifPresent(file -> wanted.add(tail("requests", workingDirectory.resolve(file))));
        wanted.add(printed);
        sources = List.copyOf(wanted);
    }

    private LogSource tail(String name, Path file) {
        return sources.stream()
                .filter(source -> source.name().equals(name) && source.place().equals(file.toString()))
                .findFirst()
                .orElseGet(() -> new LogTail(name, file));
    }

    /** What the processes printed, over restarts. */
    private static final class PrintedLog implements LogSource {
        private final LogBuffer lines = new LogBuffer(LogBuffer.USUAL_CAPACITY);

        @Override
        public String name() {
            return "output";
        }

        @Override
        public String place() {
            return "";
        }

        @Override
        public void poll() {
            // Lines arrive by themselves.
        }

        @Override
        public LogBuffer lines() {
            return lines;
        }
    }
}
