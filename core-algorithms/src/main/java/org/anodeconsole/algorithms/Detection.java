package org.anodeconsole.algorithms;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The judgement of a detector.
 *
 * @param anomalous one flag per point, in input order
 * @param scores one score per point, larger is stranger; the scale is the method's own
 * @param bounds the range of values the method calls normal, or null when it has no such range
 */
public record Detection(boolean[] anomalous, double[] scores, @Nullable Bounds bounds) {

    /** Values strictly outside {@code [lower, upper]} are anomalous. */
    public record Bounds(double lower, double upper) {}

    /** A run of neighbouring points from index {@code first} to index {@code last}, both included. */
    public record Window(int first, int last) {}

    public Detection {
        if (anomalous.length != scores.length) {
            throw new IllegalArgumentException(anomalous.length + " flags but " + scores.length + " scores");
        }
    }

    /** The maximal runs of anomalous points, in input order. */
    public List<Window> windows() {
        return windows(anomalous);
    }

    /** The maximal runs of true flags. */
    public static List<Window> windows(boolean[] flags) {
        List<Window> windows = new ArrayList<>();
        for (int i = 0; i < flags.length; i++) {
            if (flags[i]) {
                int first = i;
                while (i + 1 < flags.length && flags[i + 1]) {
                    i++;
                }
                windows.add(new Window(first, i));
            }
        }
        return windows;
    }
}
