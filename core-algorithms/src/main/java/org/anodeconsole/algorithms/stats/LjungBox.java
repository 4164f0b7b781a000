package org.anodeconsole.algorithms.stats;

import org.apache.commons.math3.special.Gamma;

/**
 * The portmanteau test of Ljung and Box (1978): are the first autocorrelations of a series together larger than chance
 * would make them?
 *
 * @param statistic {@code n(n + 2) Σ r²ₖ / (n − k)} over lags k = 1 … h; NaN for constant values
 * @param pValue the probability of a larger statistic for white noise: the upper tail of χ² with h degrees of freedom
 */
public record LjungBox(double statistic, double pValue) {
    private static final int LAGS = 16;
    private static final double SIGNIFICANCE = 0.05;

    /**
     * Tests lags 1 to {@code lags}. Cost O(n · lags).
     *
     * @throws IllegalArgumentException when there are no more values than lags
     */
    public static LjungBox test(double[] values, int lags) {
        int n = values.length;
        if (lags < 1 || n <= lags) {
            throw new IllegalArgumentException(n + " values cannot be tested at lags 1 to " + lags);
        }
        double[] r = Autocorrelation.upToLag(values, lags);
        double sum = 0;
        for (int k = 1; k <= lags; k++) {
            sum += r[k] * r[k] / (n - k);
        }
        double statistic = n * (n + 2.0) * sum;
        return new LjungBox(statistic, chiSquareUpperTail(statistic, lags));
    }

    /**
     * Whether a series shows no structure that an analysis could use: the test at lag 16 does not reject on the 5 % level.
     * Constants, and 16 values or fewer, are never called white noise.
     */
    public static boolean isWhiteNoise(double[] values) {
        return values.length > LAGS && test(values, LAGS).pValue >= SIGNIFICANCE;
    }

    /** The probability that a χ² variable with so many degrees of freedom exceeds {@code x}. */
    static double chiSquareUpperTail(double x, int degrees) {
        return Gamma.regularizedGammaQ(degrees / 2.0, x / 2);
    }
}
