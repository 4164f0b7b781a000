package org.anodeconsole.console.services;

/**
 * A line of a log, read as far as it follows a known format.
 *
 * @param number its place in the log since the console follows it, from 0
 * @param time as written, possibly empty
 * @param message the line without time and severity; the whole line when it follows no format
 * @param text the line as it is
 */
public record LogLine(long number, String time, LogSeverity severity, String message, String text) {
    private static final int LONGEST = 4_000;

    /** Reads a line that stands alone; what goes beyond 4,000 characters is cut. */
    static LogLine parse(long number, String line) {
        return LogParser.read(number, cut(line), LogSeverity.INFO);
    }

    /** A line as it is kept: one line, of at most 4,000 characters. */
    static String cut(String line) {
        String text = line.length() > LONGEST ? line.substring(0, LONGEST) + "…" : line;
        return text.indexOf('\n') < 0 && text.indexOf('\r') < 0 ? text : text.replace('\n', ' ').replace('\r', ' ');
    }

    LogLine withSeverity(LogSeverity other) {
        return other == severity ? this : new LogLine(number, time, other, message, text);
    }
}
