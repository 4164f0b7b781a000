package org.anodeconsole.console.services;

import java.util.Locale;
import java.util.Optional;

/** How grave a line of a log is, the gravest last. */
public enum LogSeverity {
    DEBUG,
    INFO,
    WARNING,
    ERROR;

    /** The severity a level's name in a log means; empty for a word that is none. */
    static Optional<LogSeverity> ofLevel(String level) {
        return switch (level) {
            case "DEBUG" -> Optional.of(DEBUG);
            case "INFO" -> Optional.of(INFO);
            case "WARN", "WARNING" -> Optional.of(WARNING);
            case "ERROR", "CRITICAL", "FATAL" -> Optional.of(ERROR);
            default -> Optional.empty();
        };
    }

    /** For lines that do not say it: uWSGI's fatal lines and stack traces are errors. */
    static LogSeverity guess(String line) {
        String lower = line.toLowerCase(Locale.ROOT);
        if (lower.contains("unable to load app") || lower.contains("no app loaded") || lower.contains("traceback")
                || lower.contains("exception") || lower.contains("error") || lower.contains("cannot ")) {
            return ERROR;
        }
        return lower.contains("warn") ? WARNING : INFO;
    }
}
