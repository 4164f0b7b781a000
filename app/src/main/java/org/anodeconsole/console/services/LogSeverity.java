package org.anodeconsole.console.services;

import java.util.Locale;

/** How grave a line of a log is. */
public enum LogSeverity {
    DEBUG,
    INFO,
    WARNING,
    ERROR;

    static LogSeverity named(String level) {
        return switch (level) {
            case "DEBUG" -> DEBUG;
            case "WARN", "WARNING" -> WARNING;
            case "ERROR", "CRITICAL", "FATAL" -> ERROR;
            default -> INFO;
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
