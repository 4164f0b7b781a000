package org.anodeconsole.algorithms;

import java.util.Locale;

/** An analysis that cannot be done. The message is written for the user: it names the value, what is allowed and the remedy. */
public final class AlgorithmException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** What kind of thing was wrong. */
    public enum Reason {
        /** A parameter has a value that is not allowed. */
        INVALID_PARAMETER,
        /** The series is too short, not finite, or otherwise unfit for the method. */
        INVALID_SERIES,
        /** The time limit passed before there was any result. */
        DEADLINE_EXCEEDED
    }

    private final Reason reason;

    private AlgorithmException(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    public static AlgorithmException invalidParameter(String format, Object... arguments) {
        return new AlgorithmException(Reason.INVALID_PARAMETER, String.format(Locale.ROOT, format, arguments));
    }

    public static AlgorithmException invalidSeries(String format, Object... arguments) {
        return new AlgorithmException(Reason.INVALID_SERIES, String.format(Locale.ROOT, format, arguments));
    }

    public static AlgorithmException deadlineExceeded(String format, Object... arguments) {
        return new AlgorithmException(Reason.DEADLINE_EXCEEDED, String.format(Locale.ROOT, format, arguments));
    }

    public Reason reason() {
        return reason;
    }
}
