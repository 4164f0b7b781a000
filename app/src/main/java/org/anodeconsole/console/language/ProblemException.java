package org.anodeconsole.console.language;

import java.util.Arrays;
import java.util.List;

/**
 * A failure that knows the keys of its words. {@code key + ".what"} and {@code key + ".remedy"} are messages; the
 * arguments fill both.
 */
public class ProblemException extends Exception {
    private static final long serialVersionUID = 1L;

    private final String key;
    private final transient List<Object> arguments;

    public ProblemException(String key, String detail, Object... arguments) {
        super(detail);
        this.key = key;
        this.arguments = List.copyOf(Arrays.asList(arguments));
    }

    public String key() {
        return key;
    }

    /** The failure in the language chosen now. */
    public Problem in(Messages messages) {
        String detail = getMessage();
        Object[] filled = arguments.toArray();
        return new Problem(
                messages.text(key + ".what", filled), messages.text(key + ".remedy", filled), detail == null ? "" : detail);
    }

    /** Any failure in words; one that was not foreseen shows its own message and asks for a report. */
    public static Problem describe(Throwable failure, Messages messages) {
        if (failure instanceof ProblemException known) {
            return known.in(messages);
        }
        String message = failure.getMessage();
        return new Problem(
                messages.text("problem.unforeseen.what", message == null ? failure.getClass().getSimpleName() : message),
                messages.text("problem.unforeseen.remedy"),
                failure.toString());
    }
}
