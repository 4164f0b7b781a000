package org.anodeconsole.algorithms.stats;

import org.apache.commons.math3.stat.StatUtils;

/** The sample autocorrelation function, biased: mean removed, divisor n at every lag. */
public final class Autocorrelation {
    private Autocorrelation() {}

    /**
     * The autocorrelations at lags 0 to {@code lags}. All are NaN when the values are all the same: there is no variation
     * to correlate. Values are finite and may be of any size. Cost O(n · lags).
     */
    public static double[] upToLag(double[] values, int lags) {
        double[] x = centred(values);
        double total = product(x, 0);
        double[] result = new double[lags + 1];
        for (int lag = 0; lag <= lags; lag++) {
            result[lag] = product(x, lag) / total;
        }
        return result;
    }

    private static double[] centred(double[] values) {
        double[] x = Rescaled.of(values).values().clone();
        if (Moments.allEqual(x)) {
            return new double[x.length];
        }
        double mean = StatUtils.mean(x);
        for (int i = 0; i < x.length; i++) {
            x[i] -= mean;
        }
        return x;
    }

    private static double product(double[] x, int lag) {
        double sum = 0;
        for (int i = lag; i < x.length; i++) {
            sum += x[i] * x[i - lag];
        }
        return sum;
    }
}
