package org.anodeconsole.anode.protocol;

import java.util.Locale;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How long an answer took on the anode itself, in the response header {@code Server-Timing} of the W3C. The reference sends
 * none, and a proxy may add measures of its own: only the two below are looked at.
 *
 * @param queueMillis until a worker was free
 * @param analysisMillis from there to the answer: reading the request and computing
 */
public record ServerTiming(double queueMillis, double analysisMillis) {
    public static final String HEADER = "Server-Timing";

    private static final String QUEUE = "queue";
    private static final String ANALYSIS = "analysis";

    /** Longer headers are not looked at: nobody honest sends them. */
    private static final int LONGEST = 4_096;

    private static final double A_DAY = 86_400_000;

    /** Possessive all through: no text makes it go back. */
    private static final Pattern DURATION =
            Pattern.compile("(?:^|[,\\s])(queue|analysis)\\s*+;\\s*+dur\\s*+=\\s*+\"?+(\\d{1,12}+(?:\\.\\d{1,9}+)?+)");

    /** The header's value. */
    public String text() {
        return String.format(Locale.ROOT, "%s;dur=%.3f, %s;dur=%.3f", QUEUE, queueMillis, ANALYSIS, analysisMillis);
    }

    /** The milliseconds the anode had the request, as a header says; empty when it does not. */
    public static OptionalDouble total(@Nullable String header) {
        if (header == null || header.length() > LONGEST) {
            return OptionalDouble.empty();
        }
        double queue = 0;
        double analysis = Double.NaN;
        Matcher found = DURATION.matcher(header);
        while (found.find()) {
            double millis = Double.parseDouble(found.group(2));
            if (found.group(1).equals(QUEUE)) {
                queue = millis;
            } else {
                analysis = millis;
            }
        }
        double total = queue + analysis;
        return total <= A_DAY ? OptionalDouble.of(total) : OptionalDouble.empty();
    }
}
