package org.anodeconsole.console.workbench;

/** Walks through the characters of a time. A wrong character makes {@link #failed} true; later steps then do nothing useful. */
final class TextScanner {
    static final int NO_ZONE = Integer.MIN_VALUE;

    private final String text;
    private int at;
    private boolean failed;

    TextScanner(String text) {
        this.text = text;
    }

    boolean failed() {
        return failed;
    }

    boolean atEnd() {
        return at >= text.length();
    }

    boolean peekDigit() {
        return !atEnd() && isDigit(text.charAt(at));
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** A number of at least {@code fewest} and at most {@code most} digits. */
    int digits(int fewest, int most) {
        int start = at;
        int number = 0;
        while (at - start < most && peekDigit()) {
            number = number * 10 + (text.charAt(at) - '0');
            at++;
        }
        failed |= at - start < fewest;
        return number;
    }

    boolean skipIf(char c) {
        boolean there = !atEnd() && text.charAt(at) == c;
        at += there ? 1 : 0;
        return there;
    }

    /** Skips one character, which must be one of {@code choices}, and returns it. */
    char skipOneOf(String choices) {
        if (atEnd() || choices.indexOf(text.charAt(at)) < 0) {
            failed = true;
            return choices.charAt(0);
        }
        return text.charAt(at++);
    }

    /** Skips at least one and any number of {@code choices}; other text is left for the zone. */
    void skipAny(String choices) {
        while (!atEnd() && choices.indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }

    int secondOfDay(int hour, int minute, int second) {
        // A leap second counts as the first second of the next minute, as everywhere in Java.
        failed |= hour > 23 || minute > 59 || second > 60;
        return hour * 3_600 + minute * 60 + second;
    }

    /** A fraction of a second after a dot or comma, in nanoseconds; 0 when there is none. */
    int fraction() {
        if (!skipIf('.') && !skipIf(',')) {
            return 0;
        }
        int start = at;
        int nanos = 0;
        for (int digit = 0; digit < 9; digit++) {
            nanos = nanos * 10 + (peekDigit() ? text.charAt(at++) - '0' : 0);
        }
        failed |= at == start;
        while (peekDigit()) {
            at++;
        }
        return nanos;
    }

    /** The half of the day said before the clock, as Chinese does; empty when it is not. */
    String chineseHalf() {
        if (peekDigit()) {
            return "";
        }
        for (String half : new String[] {"上午", "下午"}) {
            if (text.startsWith(half, at)) {
                at += 2;
                skipAny(" ");
                return half;
            }
        }
        return "";
    }

    /** Applies a following AM or PM. */
    int halfOfDay(int second) {
        skipAny(" ");
        boolean afternoon = text.regionMatches(true, at, "PM", 0, 2);
        if (!afternoon && !text.regionMatches(true, at, "AM", 0, 2)) {
            return second;
        }
        at += 2;
        return halfOfDay(second, afternoon);
    }

    /** The second of the whole day for one of a clock that shows twelve hours. */
    int halfOfDay(int second, boolean afternoon) {
        int half = 12 * 3_600;
        failed |= second >= half + 3_600;
        int ofMorning = second >= half ? second - half : second;
        return afternoon ? ofMorning + half : ofMorning;
    }

    /** The offset from UTC at the end of the text, seconds; {@link #NO_ZONE} when there is none. */
    int zone() {
        skipAny(" ");
        if (skipIf('Z') || skipIf('z')) {
            return 0;
        }
        if (text.startsWith("UTC", at) || text.startsWith("GMT", at)) {
            at += 3;
            return atEnd() ? 0 : offset();
        }
        return atEnd() ? NO_ZONE : offset();
    }

    private int offset() {
        int sign = skipOneOf("+-") == '-' ? -1 : 1;
        int hours = digits(1, 2);
        skipIf(':');
        int minutes = peekDigit() ? digits(2, 2) : 0;
        failed |= hours > 18 || minutes > 59;
        return sign * (hours * 3_600 + minutes * 60);
    }

    /** How many digits follow the second's decimal mark: decides how fine the times of a column are. */
    static int fractionDigits(String time) {
        int mark = Math.max(time.lastIndexOf('.'), time.lastIndexOf(','));
        if (mark < 0 || time.indexOf(':') < 0 || mark < time.indexOf(':')) {
            return 0;
        }
        int digits = 0;
        while (mark + 1 + digits < time.length() && isDigit(time.charAt(mark + 1 + digits))) {
            digits++;
        }
        return digits;
    }
}
