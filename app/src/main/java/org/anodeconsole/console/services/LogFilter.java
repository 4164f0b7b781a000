package org.anodeconsole.console.services;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * Which lines of a log are shown.
 *
 * @param severities those that are shown
 * @param search what a line has to contain somewhere
 */
public record LogFilter(Set<LogSeverity> severities, Pattern search) {
    private static final int MOST_STEPS = 200_000;

    public LogFilter {
        severities = Set.copyOf(severities);
    }

    /**
     * @param search a regular expression that ignores case; empty accepts every line
     * @throws java.util.regex.PatternSyntaxException when it is none
     */
    public static LogFilter of(Set<LogSeverity> severities, String search) {
        return new LogFilter(severities, Pattern.compile(search, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE));
    }

    /** Whether a line's text matters at all. */
    boolean searches() {
        return !search.pattern().isEmpty();
    }

    public boolean accepts(LogLine line) {
        return accepts(line.severity(), line.text());
    }

    /** A line on which the expression would take too long counts as not found. */
    boolean accepts(LogSeverity severity, String text) {
        if (!severities.contains(severity)) {
            return false;
        }
        try {
            return !searches() || search.matcher(new CountedText(text, new int[1])).find();
        } catch (TooManySteps | StackOverflowError e) {
            return false;
        }
    }

    /** Ends expressions such as {@code (a+)+$}, whose time grows without bound, after many characters were looked at. */
    private record CountedText(CharSequence text, int[] steps) implements CharSequence {
        @Override
        public char charAt(int index) {
            steps[0]++;
            if (steps[0] > MOST_STEPS) {
                throw new TooManySteps();
            }
            return text.charAt(index);
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return new CountedText(text.subSequence(start, end), steps);
        }

        @Override
        public String toString() {
            return text.toString();
        }
    }

    private static final class TooManySteps extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TooManySteps() {
            super("the expression takes too long", null, false, false);
        }
    }
}
