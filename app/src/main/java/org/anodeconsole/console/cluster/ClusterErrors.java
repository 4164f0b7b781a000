package org.anodeconsole.console.cluster;

import java.sql.SQLException;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the driver's and the server's errors mean. The driver puts TDengine's code now into the vendor code, now only into
 * the text, and says “within 60000 milliseconds” of what was refused at once.
 */
final class ClusterErrors {
    /** Codes that have words of their own: {@code cluster.error.0x0430.what} and so on. */
    static final Set<Integer> KNOWN = Set.of(
            0x000B, 0x0100, 0x0115, 0x011B, 0x0334, 0x0357, 0x0388, 0x0430, 0x0431, 0x0432, 0x0433, 0x0434, 0x0435, 0x0436, 0x0437,
            0x0438, 0x0440, 0x0441, 0x0442, 0x0443, 0x0444, 0x0445, 0x0446, 0x0447, 0x0448, 0x0449, 0x044A, 0x2600, 0x2602,
            0x2603, 0x260C, 0x2644, 0x264F, 0x2667, 0x2682, 0x2683, 0x2684, 0x2685, 0x2700, 0x2802, 0x2803);

    static final int AUTHENTICATION = 0x0357;
    private static final int PERMISSION = 0x2644;

    private static final int NO_AUTHENTICATION = 0x1105;
    private static final int BAD_AUTHENTICATION = 0x1124;

    private static final int CONNECTION_CLOSED = 0x2301;
    private static final int STATEMENT_CLOSED = 0x2304;
    private static final int RESULT_CLOSED = 0x2305;
    private static final int INPUT_OUTPUT = 0x2318;
    private static final int CANNOT_CONNECT = 0x231D;
    private static final int TIMED_OUT = 0x231E;
    private static final int HTTP_STATUS = 0x231F;
    private static final int SERVER_TOO_OLD = 0x2321;

    private static final Pattern CODE_IN_TEXT = Pattern.compile("\\(0x([0-9a-fA-F]{1,8})\\)|\"code\"\\s*:\\s*(\\d{1,10})");
    private static final Pattern VERSION = Pattern.compile("but got (\\S+)");
    private static final Pattern PREFIX = Pattern.compile(
            "(?s)^(?:TDengine ERROR )?\\(0x[0-9a-fA-F]+\\):\\s*(?:sql: .*, desc: |FETCH DATA ERROR:|auth failure:)?");

    private ClusterErrors() {}

    /**
     * @param at the server, for the words
     * @param statusLine what it answered to the driver's first request; empty when unknown
     */
    static ClusterException of(SQLException failure, String at, String statusLine) {
        String message = String.valueOf(failure.getMessage());
        int code = code(failure, message);
        String text = PREFIX.matcher(message).replaceFirst("");
        return switch (code) {
            case CONNECTION_CLOSED, STATEMENT_CLOSED, RESULT_CLOSED, INPUT_OUTPUT -> lost(at, message);
            case CANNOT_CONNECT, HTTP_STATUS -> refusedUpgrade(at, statusLine, message);
            case TIMED_OUT -> new ClusterException(code, "cluster.lost", message, at);
            case SERVER_TOO_OLD -> new ClusterException(code, "cluster.tooOld", message, at, version(message));
            case NO_AUTHENTICATION, BAD_AUTHENTICATION -> server(AUTHENTICATION, text, message);
            default -> server(code, text, message);
        };
    }

    static ClusterException lost(String at, String detail) {
        return new ClusterException(INPUT_OUTPUT, "cluster.lost", detail, at);
    }

    static ClusterException timedOut(String at, Deadline deadline) {
        return new ClusterException(TIMED_OUT, "cluster.timeout", "", at, Math.max(1, deadline.limit().toSeconds()));
    }

    /** What a failure means when there was no connection yet that could have been lost, or a statement that took long. */
    static ClusterException whileConnecting(ClusterException failure, String at, Deadline deadline) {
        return switch (failure.key()) {
            case "cluster.timeout" -> new ClusterException(
                    0, "cluster.connectTimeout", "", at, Math.max(1, deadline.limit().toSeconds()));
            case "cluster.lost" -> new ClusterException(0, "cluster.noAnswer", String.valueOf(failure.getMessage()), at);
            default -> failure;
        };
    }

    /** Whether the server refused a statement over a connection that is in order. */
    static boolean ofStatement(ClusterException failure) {
        return failure.key().startsWith("cluster.error.") && failure.code() != AUTHENTICATION;
    }

    /** Whether there is no connection any more, or never was. A statement that took too long says nothing about that. */
    static boolean ofConnection(ClusterException failure) {
        return !ofStatement(failure) && !failure.key().equals("cluster.timeout");
    }

    /** Whether trying again is useless until the user has done something. */
    static boolean needsUser(ClusterException failure) {
        return failure.code() == AUTHENTICATION
                || failure.key().equals("cluster.tls.changed")
                || failure.key().equals("cluster.noSecret");
    }

    /** Whether REST may reach what WebSocket did not. */
    static boolean restMayHelp(ClusterException failure) {
        return failure.key().equals("cluster.tooOld") || failure.key().equals("cluster.http");
    }

    private static int code(SQLException failure, String message) {
        int vendor = failure.getErrorCode() & 0xFFFF;
        if (vendor == 0 || vendor == HTTP_STATUS) {
            return CODE_IN_TEXT.matcher(message).results()
                    .map(ClusterErrors::number)
                    .filter(code -> code != HTTP_STATUS)
                    .findFirst()
                    .orElse(vendor);
        }
        return vendor;
    }

    private static int number(MatchResult found) {
        String hexadecimal = found.group(1);
        return (int) ((hexadecimal == null ? Long.parseLong(found.group(2)) : Long.parseLong(hexadecimal, 16)) & 0xFFFF);
    }

    private static String version(String message) {
        Matcher found = VERSION.matcher(message);
        return found.find() ? found.group(1) : "?";
    }

    private static ClusterException refusedUpgrade(String at, String statusLine, String message) {
        if (statusLine.isEmpty()) {
            return lost(at, message);
        }
        if (statusLine.contains(" 401") || statusLine.contains(" 403")) {
            return server(AUTHENTICATION, statusLine, message);
        }
        return new ClusterException(0, "cluster.http", message, at, statusLine);
    }

    private static ClusterException server(int code, String text, String detail) {
        String lower = text.toLowerCase(Locale.ROOT);
        if (lower.contains("whitelist") || lower.contains("white list")) {
            return new ClusterException(code, "cluster.error.whitelist", detail, text);
        }
        if (lower.contains("insufficient privilege") || lower.contains("permission denied")) {
            return new ClusterException(PERMISSION, key(PERMISSION), detail, text);
        }
        if (KNOWN.contains(code)) {
            return new ClusterException(code, key(code), detail, text);
        }
        return new ClusterException(code, "cluster.error.other", detail, text, hexadecimal(code));
    }

    static String key(int code) {
        return "cluster.error." + hexadecimal(code);
    }

    private static String hexadecimal(int code) {
        return "0x%04X".formatted(code);
    }
}
