package org.anodeconsole.algorithms.detect;

import org.anodeconsole.algorithms.stats.Moments;
import org.anodeconsole.algorithms.stats.SortedValues;
import org.anodeconsole.algorithms.stats.StudentT;

/**
 * Sorted values of which the extreme ones are removed one after another. What is farthest from the mean is always at one
 * of the two ends, so what is left is a contiguous stretch.
 *
 * <p>Sum and squared deviations are carried along, and computed afresh before removals could cost them half of their size
 * or have added up rounding errors.
 */
final class TrimmedRange {
    private static final int REMOVALS_BEFORE_REFRESH = 64;

    private final SortedValues sorted;
    private int first;
    private int last;
    private double sum;
    private double squares;
    private double squaresWhenFresh;
    private int removals;

    TrimmedRange(SortedValues sorted) {
        this.sorted = sorted;
        this.last = sorted.size() - 1;
        refresh();
    }

    int size() {
        return last - first + 1;
    }

    double smallest() {
        return sorted.value(first);
    }

    double largest() {
        return sorted.value(last);
    }

    Moments moments() {
        if (smallest() == largest()) {
            return new Moments(smallest(), 0);
        }
        return new Moments(sum / size(), Math.sqrt(squares / size()));
    }

    /** Grubbs' test of the value farthest from the mean. It compares tail probabilities, which needs no quantile. */
    boolean extremeIsOutlier(double significance) {
        Moments moments = moments();
        if (moments.deviation() == 0) {
            return false;
        }
        double n = size();
        double mean = moments.mean();
        double g = Math.max(mean - smallest(), largest() - mean) / moments.deviation();
        double room = (n - 1) * (n - 1) - n * g * g;
        return room <= 0
                || StudentT.upperTailOfSquare(n * (n - 2) * g * g / room, n - 2) < significance / (2 * n);
    }

    /** Removes the value farthest from the mean; of two equally far, the one that comes first in the series. */
    void removeExtreme() {
        double mean = moments().mean();
        double below = mean - smallest();
        double above = largest() - mean;
        boolean low = below != above
                ? below > above
                : sorted.place(first) < sorted.placeFromTop(last);
        double removed = low ? sorted.value(first++) : sorted.value(last--);
        sum -= removed;
        squares -= (removed - mean) * (removed - sum / size());
        if (++removals == REMOVALS_BEFORE_REFRESH || squares < squaresWhenFresh / 2) {
            refresh();
        }
    }

    private void refresh() {
        sum = 0;
        for (int i = first; i <= last; i++) {
            sum += sorted.value(i);
        }
        double mean = sum / size();
        double deviations = 0;
        squares = 0;
        for (int i = first; i <= last; i++) {
            double d = sorted.value(i) - mean;
            deviations += d;
            squares += d * d;
        }
        squares = Math.max(0, squares - deviations * deviations / size());
        squaresWhenFresh = squares;
        removals = 0;
    }
}
