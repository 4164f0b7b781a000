package org.anodeconsole.console.cluster;

import java.util.ArrayList;
import java.util.List;

/**
 * The version of a TDengine server and what depends on it.
 *
 * @param numbers the numbers of {@code 3.3.6.6.alpha}, as many as there are; empty when the server told none
 */
public record ServerVersion(List<Integer> numbers) implements Comparable<ServerVersion> {
    /** From here on a confidence is a share; before it was a percentage. Either takes the other for its default. */
    private static final ServerVersion CONFIDENCE_AS_SHARE = parse("3.3.6.6");

    private static final ServerVersion MORE_TYPES = parse("3.3.7.0");
    private static final ServerVersion ANODES = parse("3.3.4.3");
    private static final int MOST_ROWS = 40_000;
    private static final int MOST_ROWS_OF_WINDOWS = 8_192;

    public ServerVersion {
        numbers = List.copyOf(numbers);
    }

    /** Reads {@code 3.3.6.6.alpha}: numbers up to the first part that is none. */
    public static ServerVersion parse(String text) {
        List<Integer> numbers = new ArrayList<>();
        for (String part : text.strip().split("[.-]")) {
            if (!part.matches("\\d{1,6}")) {
                break;
            }
            numbers.add(Integer.valueOf(part));
        }
        return new ServerVersion(numbers);
    }

    /** A version that was not told counts as the newest. */
    private boolean before(ServerVersion other) {
        return !numbers.isEmpty() && compareTo(other) < 0;
    }

    /** Whether the server has anodes at all. */
    public boolean knowsAnodes() {
        return !before(ANODES);
    }

    /** Whether {@code conf} counts from 0 to 100 instead of 0 to 1. */
    public boolean confidenceInPercent() {
        return before(CONFIDENCE_AS_SHARE);
    }

    /** Whether the server takes anodes that offer more than forecasts and anomaly detection. */
    public boolean takesMoreTypes() {
        return !before(MORE_TYPES);
    }

    /** The most rows a forecast reads. */
    public int mostRowsOfForecast() {
        return MOST_ROWS;
    }

    /** The most rows an anomaly window reads. */
    public int mostRowsOfWindows() {
        return before(MORE_TYPES) ? MOST_ROWS : MOST_ROWS_OF_WINDOWS;
    }

    @Override
    public int compareTo(ServerVersion other) {
        int most = Math.max(numbers.size(), other.numbers.size());
        for (int i = 0; i < most; i++) {
            int mine = i < numbers.size() ? numbers.get(i) : 0;
            int theirs = i < other.numbers.size() ? other.numbers.get(i) : 0;
            if (mine != theirs) {
                return Integer.compare(mine, theirs);
            }
        }
        return 0;
    }
}
