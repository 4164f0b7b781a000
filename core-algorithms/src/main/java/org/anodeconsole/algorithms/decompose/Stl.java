package org.anodeconsole.algorithms.decompose;

import java.util.Arrays;
import org.anodeconsole.algorithms.Deadline;
import org.anodeconsole.algorithms.stats.Quantiles;
import org.jspecify.annotations.Nullable;

/**
 * Seasonal-trend decomposition by loess: Cleveland, Cleveland, McRae and Terpenning, "STL", Journal of Official Statistics
 * 6 (1990). The spans may exceed the series. Values must be finite and at least two periods long.
 *
 * <p>Cost O(n) per pass with the customary jumps; {@code inner · (outer + 1)} passes.
 *
 * @param period points in one season, at least 2
 * @param seasonal smoother along each cycle-subseries
 * @param trend smoother of the deseasonalised series
 * @param lowPass smoother that takes what is slow out of the seasonal part
 * @param inner passes between two updates of the robustness weights, at least 1
 * @param outer updates of the robustness weights; 0 gives every point full weight
 */
public record Stl(int period, Loess seasonal, Loess trend, Loess lowPass, int inner, int outer) {
    public Stl {
        if (period < 2 || inner < 1 || outer < 0) {
            throw new IllegalArgumentException("period %d, inner %d, outer %d: give a period of at least 2, 1 or more inner passes"
                    .formatted(period, inner, outer));
        }
    }

    /** For a seasonal pattern that is nearly the same all through n points; 2 passes, not robust. */
    public static Stl periodic(int period, int n) {
        return periodic(period, n, 2, 0);
    }

    /** The same with 15 updates of the robustness weights and one pass for each. */
    public static Stl robustPeriodic(int period, int n) {
        return periodic(period, n, 1, 15);
    }

    private static Stl periodic(int period, int n, int inner, int outer) {
        int span = 10 * n + 1;
        Loess trend = Loess.of(trendSpan(period, span), 1);
        return new Stl(period, Loess.of(span, 0), trend, Loess.of(odd(period), 1), inner, outer);
    }

    private static int trendSpan(int period, int seasonalSpan) {
        return odd((int) Math.ceil(1.5 * period / (1 - 1.5 / seasonalSpan)));
    }

    private static int odd(int number) {
        return Math.max(3, number % 2 == 0 ? number + 1 : number);
    }

    /**
     * Takes a series apart.
     *
     * @throws org.anodeconsole.algorithms.AlgorithmException when the deadline passes first
     */
    public Decomposition decompose(double[] y, Deadline deadline) {
        int n = y.length;
        if (n < 2 * period) {
            throw new IllegalArgumentException(n + " values are less than two periods of " + period);
        }
        double[] season = new double[n];
        double[] slow = new double[n];
        double @Nullable [] weights = null;
        for (int pass = 0; pass <= outer; pass++) {
            if (pass > 0) {
                weights = robustness(y, season, slow);
            }
            for (int i = 0; i < inner; i++) {
                deadline.check("the seasonal decomposition");
                season = season(y, slow, weights);
                slow = trend.smooth(difference(y, season), weights);
            }
        }
        double[] remainder = difference(difference(y, season), slow);
        return new Decomposition(season, slow, remainder, weights == null ? ones(n) : weights);
    }

    /** Smooths each cycle-subseries of the detrended values, then removes what is slow from the result. */
    private double[] season(double[] y, double[] slow, double @Nullable [] weights) {
        int n = y.length;
        double[] cycles = new double[n + 2 * period];
        for (int phase = 0; phase < period; phase++) {
            int length = (n - 1 - phase) / period + 1;
            double[] subseries = new double[length];
            double @Nullable [] itsWeights = weights == null ? null : new double[length];
            for (int i = 0; i < length; i++) {
                int at = phase + i * period;
                subseries[i] = y[at] - slow[at];
                if (weights != null && itsWeights != null) {
                    itsWeights[i] = weights[at];
                }
            }
            double[] smooth = seasonal.smoothAndExtend(subseries, itsWeights);
            for (int i = 0; i < smooth.length; i++) {
                cycles[phase + i * period] = smooth[i];
            }
        }
        double[] low = lowPass.smooth(
                movingMean(movingMean(movingMean(cycles, period), period), 3), null);
        double[] season = new double[n];
        for (int i = 0; i < n; i++) {
            season[i] = cycles[period + i] - low[i];
        }
        return season;
    }

    /** Means of all full windows; shorter than the input by {@code window − 1}. */
    private static double[] movingMean(double[] x, int window) {
        double[] means = new double[x.length - window + 1];
        double sum = 0;
        for (int i = 0; i < window; i++) {
            sum += x[i];
        }
        means[0] = sum / window;
        for (int i = 1; i < means.length; i++) {
            sum += x[i + window - 1] - x[i - 1];
            means[i] = sum / window;
        }
        return means;
    }

    /** Bisquare weights of the residuals, 0 beyond six times their median size. */
    private static double[] robustness(double[] y, double[] season, double[] slow) {
        double[] weights = new double[y.length];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = Math.abs(y[i] - (season[i] + slow[i]));
        }
        double limit = 6 * Quantiles.median(weights);
        for (int i = 0; i < weights.length; i++) {
            weights[i] = bisquare(weights[i], limit);
        }
        return weights;
    }

    private static double bisquare(double residual, double limit) {
        if (residual <= 0.001 * limit) {
            return 1;
        }
        if (residual > 0.999 * limit) {
            return 0;
        }
        double u = residual / limit;
        return (1 - u * u) * (1 - u * u);
    }

    private static double[] difference(double[] a, double[] b) {
        double[] result = new double[a.length];
        for (int i = 0; i < result.length; i++) {
            result[i] = a[i] - b[i];
        }
        return result;
    }

    private static double[] ones(int n) {
        double[] ones = new double[n];
        Arrays.fill(ones, 1);
        return ones;
    }
}
