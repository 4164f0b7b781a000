package org.anodeconsole.algorithms.stats;

import java.util.Arrays;
import org.apache.commons.math3.stat.descriptive.rank.Percentile;

/** Quantiles of a sample by linear interpolation at position {@code (n − 1)p}: Hyndman and Fan's type 7 (1996). */
public final class Quantiles {
    private final Percentile percentile;

    private Quantiles(Percentile percentile) {
        this.percentile = percentile;
    }

    /** Prepares quantiles of at least one finite value. */
    public static Quantiles of(double[] values) {
        if (values.length == 0) {
            throw new IllegalArgumentException("a quantile needs at least one value");
        }
        Percentile percentile = new Percentile().withEstimationType(Percentile.EstimationType.R_7);
        percentile.setData(values);
        return new Quantiles(percentile);
    }

    /** The quantile of a probability in [0, 1]. Expected cost O(n). */
    public double at(double probability) {
        return percentile.evaluate(Math.max(probability * 100, Double.MIN_VALUE));
    }

    public static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
