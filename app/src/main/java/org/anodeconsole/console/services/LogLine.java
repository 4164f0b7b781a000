package org.anodeconsole.console.services;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line of a log, read as far as it follows one of the two formats of an anode.
 *
 * @param number its place in the log since the console follows it, from 0
 * @param time as written, possibly empty
 * @param message the line without time and severity; the whole line when it follows no format
 * @param text the line as it is
 */
public record LogLine(long number, String time, LogSeverity severity, String message, String text) {
    private static final int LONGEST = 4_000;

    /** {@code 2026-11-23 21:38:28,116 - MainThread - ERROR - message}. */
    private static final Pattern APPLICATION = Pattern.compile(
            "(\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d,\\d{3}) - (.{0,200}?) - (DEBUG|INFO|WARN|WARNING|ERROR|CRITICAL|FATAL) - (.*)");

    /** {@code … [Mon Nov 23 21:38:28 2026] GET /status => generated 34 bytes in 3 msecs (HTTP/1.1 200) …}. */
    private static final Pattern REQUEST = Pattern.compile(
            ".{0,400}?\\[(\\w{3} \\w{3} [ \\d]\\d \\d\\d:\\d\\d:\\d\\d \\d{4})] (.*\\(HTTP/[\\d.]+ (\\d{3})\\).*)");

    /** Reads a line; what goes beyond 4,000 characters is cut. */
    static LogLine parse(long number, String line) {
        String text = line.length() > LONGEST ? line.substring(0, LONGEST) + "…" : line;
        Matcher application = APPLICATION.matcher(text);
        if (application.matches()) {
            return new LogLine(
                    number, application.group(1), LogSeverity.named(application.group(3)), application.group(4), text);
        }
        Matcher request = REQUEST.matcher(text);
        if (request.matches()) {
            int status = Integer.parseInt(request.group(3));
            LogSeverity severity =
                    status >= 500 ? LogSeverity.ERROR : status >= 400 ? LogSeverity.WARNING : LogSeverity.INFO;
            return new LogLine(number, request.group(1), severity, request.group(2), text);
        }
        return new LogLine(number, "", LogSeverity.guess(text), text, text);
    }
}
