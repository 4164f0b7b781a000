package org.anodeconsole.algorithms.detect;

import java.util.ArrayList;
import java.util.List;
import org.anodeconsole.algorithms.Deadline;
import org.anodeconsole.algorithms.stats.SortedValues;
import org.anodeconsole.algorithms.stats.StudentT;

/**
 * Rosner's generalised extreme Studentised deviate test with median and median absolute deviation.
 *
 * <p>The value with the largest deviate is always at an end of the sorted values that are left, so each step costs
 * O(log n): the median is read off, the MAD is a selection in two sorted rows.
 */
final class StudentizedDeviates {
    /** The third quartile of the standard normal distribution: makes the MAD of normal values their standard deviation. */
    private static final double NORMAL_QUARTILE = 0.6744897501960817;

    private static final double SIGNIFICANCE = 0.05;

    /** Spreads below this share of the largest value are rounding errors of the decomposition. */
    private static final double ROUNDING = 1e-13;

    /** On which side of the median values are tested. */
    enum Side { ABOVE, BELOW, BOTH }

    private final double[] values;
    private final SortedValues sorted;
    private final Side side;
    private final double smallestSpread;

    private StudentizedDeviates(double[] values, Side side, double smallestSpread) {
        this.values = values;
        this.sorted = SortedValues.of(values);
        this.side = side;
        this.smallestSpread = smallestSpread;
    }

    /** @param magnitude the size of the numbers that the values were computed from */
    static StudentizedDeviates of(double[] values, Side side, double magnitude) {
        return new StudentizedDeviates(values, side, ROUNDING * magnitude);
    }

    /** The places of the outliers, the most extreme first; at most {@code limit}, which is less than half of all. */
    List<Integer> outliers(int limit, Deadline deadline) {
        int n = sorted.size();
        List<Integer> removed = new ArrayList<>();
        int found = 0;
        int first = 0;
        int last = n - 1;
        for (int i = 1; i <= limit; i++) {
            deadline.check("shesd");
            double median = sorted.median(first, last);
            double spread = spread(first, last, median);
            if (spread == 0) {
                break;
            }
            double below = side == Side.ABOVE ? Double.NEGATIVE_INFINITY : median - sorted.value(first);
            double above = side == Side.BELOW ? Double.NEGATIVE_INFINITY : sorted.value(last) - median;
            boolean low = below != above ? below > above : sorted.place(first) < sorted.placeFromTop(last);
            removed.add(low ? sorted.place(first++) : sorted.placeFromTop(last--));
            if (exceedsCritical(Math.max(below, above) / spread, n - i)) {
                found = i;
            }
        }
        return removed.subList(0, found);
    }

    /** How many spreads each value is away from the median of all, on the tested side. */
    double[] scores() {
        double[] scores = new double[values.length];
        int last = values.length - 1;
        double median = sorted.median(0, last);
        double spread = spread(0, last, median);
        for (int i = 0; i < scores.length; i++) {
            double distance = switch (side) {
                case ABOVE -> Math.max(0, values[i] - median);
                case BELOW -> Math.max(0, median - values[i]);
                case BOTH -> Math.abs(values[i] - median);
            };
            scores[i] = Score.of(distance, spread);
        }
        return scores;
    }

    private double spread(int first, int last, double median) {
        double deviation = sorted.medianDeviation(first, last, median);
        return deviation == 0 ? 0 : Math.max(deviation, smallestSpread) / NORMAL_QUARTILE;
    }

    /**
     * Whether the largest deviate R of {@code m + 1} values exceeds {@code t·m / √((m − 1 + t²)(m + 1))}, t the upper quantile of
     * Student's distribution with m − 1 degrees of freedom for the significance over m + 1. Compares tail probabilities.
     */
    private boolean exceedsCritical(double r, double m) {
        if (r <= 0) {
            return false;
        }
        double room = m * m - r * r * (m + 1);
        double tail = room <= 0 ? 0 : StudentT.upperTailOfSquare(r * r * (m + 1) * (m - 1) / room, m - 1);
        return tail < SIGNIFICANCE / ((side == Side.BOTH ? 2 : 1) * (m + 1));
    }
}
