package org.anodeconsole.console.services;

import java.util.Optional;

/**
 * Reads a line of a log into time, severity and message. It knows the application log of an anode, the request log of uWSGI
 * (ours is laid out alike), the lines gunicorn writes, and those this console makes of journal entries. Every line is read
 * once when it arrives and again when it is shown, so this looks at characters instead of running expressions.
 */
final class LogParser {
    private static final String DASH = " - ";
    private static final int TIME_LENGTH = "2026-11-23 21:38:28,116".length();
    private static final int UWSGI_TIME_LENGTH = "Mon Nov 23 21:38:28 2026".length();
    private static final String TIME_FORM = "0000-00-00 00:00:00,000";
    private static final String GUNICORN_FORM = "[0000-00-00 00:00:00 ";
    private static final String UWSGI_FORM = "Aaa Aaa .0 00:00:00 0000";
    private static final String STATUS = " (HTTP/";

    private LogParser() {}

    /** @param before the severity of the line before, which a line that goes on with it shares */
    static LogLine read(long number, String text, LogSeverity before) {
        return application(number, text)
                .or(() -> request(number, text))
                .or(() -> gunicorn(number, text))
                .orElseGet(() -> new LogLine(number, "", free(text, before), text, text));
    }

    /** {@code 2026-11-23 21:38:28,116 - MainThread - ERROR - message}. */
    private static Optional<LogLine> application(long number, String text) {
        if (!has(text, 0, TIME_FORM) || !text.startsWith(DASH, TIME_LENGTH)) {
            return Optional.empty();
        }
        // A thread's name may hold dashes: the level is the first word between dashes that is one.
        int from = text.indexOf(DASH, TIME_LENGTH + DASH.length());
        while (from > 0) {
            int to = text.indexOf(DASH, from + DASH.length());
            if (to < 0) {
                return Optional.empty();
            }
            Optional<LogSeverity> severity = LogSeverity.ofLevel(text.substring(from + DASH.length(), to));
            if (severity.isPresent()) {
                return Optional.of(new LogLine(
                        number, text.substring(0, TIME_LENGTH), severity.get(), text.substring(to + DASH.length()), text));
            }
            from = to;
        }
        return Optional.empty();
    }

    /** {@code … [Mon Nov 23 21:38:28 2026] GET /status => generated 34 bytes in 3 msecs (HTTP/1.1 200) …}. */
    private static Optional<LogLine> request(long number, String text) {
        int version = text.lastIndexOf(STATUS);
        int close = version < 0 ? -1 : text.indexOf(')', version);
        if (close < version + STATUS.length() + 4 || !isNumber(text, close - 3, close)) {
            return Optional.empty();
        }
        for (int open = text.indexOf('['); open >= 0 && open < version; open = text.indexOf('[', open + 1)) {
            int end = open + 1 + UWSGI_TIME_LENGTH;
            if (has(text, open + 1, UWSGI_FORM) && text.startsWith("] ", end)) {
                return Optional.of(new LogLine(
                        number, text.substring(open + 1, end), ofStatus(text.charAt(close - 3)), text.substring(end + 2), text));
            }
        }
        return Optional.empty();
    }

    /** {@code [2026-11-23 21:38:28 +0100] [123] [INFO] message}. */
    private static Optional<LogLine> gunicorn(long number, String text) {
        if (!has(text, 0, GUNICORN_FORM)) {
            return Optional.empty();
        }
        int time = text.indexOf("] [");
        int pid = time < 0 ? -1 : text.indexOf("] [", time + 3);
        int level = pid < 0 ? -1 : text.indexOf("] ", pid + 3);
        if (level < 0) {
            return Optional.empty();
        }
        return LogSeverity.ofLevel(text.substring(pid + 3, level))
                .map(severity -> new LogLine(number, text.substring(1, time), severity, text.substring(level + 2), text));
    }

    private static LogSeverity ofStatus(char first) {
        return first >= '5' ? LogSeverity.ERROR : first == '4' ? LogSeverity.WARNING : LogSeverity.INFO;
    }

    /** An indented line goes on with the one before, as the lines of a stack trace do. */
    private static LogSeverity free(String text, LogSeverity before) {
        boolean indented = !text.isEmpty() && (text.charAt(0) == ' ' || text.charAt(0) == '\t');
        LogSeverity own = LogSeverity.guess(text);
        return indented && before.compareTo(own) > 0 ? before : own;
    }

    /** Whether the text follows the form there: 0 stands for a digit, A for a capital, a for a small letter, a dot for any. */
    private static boolean has(String text, int at, String form) {
        if (text.length() < at + form.length()) {
            return false;
        }
        for (int i = 0; i < form.length(); i++) {
            char found = text.charAt(at + i);
            boolean fits = switch (form.charAt(i)) {
                case '0' -> found >= '0' && found <= '9';
                case 'A' -> found >= 'A' && found <= 'Z';
                case 'a' -> found >= 'a' && found <= 'z';
                case '.' -> true;
                default -> found == form.charAt(i);
            };
            if (!fits) {
                return false;
            }
        }
        return true;
    }

    private static boolean isNumber(String text, int from, int to) {
        return text.substring(from, to).chars().allMatch(digit -> digit >= '0' && digit <= '9');
    }
}
