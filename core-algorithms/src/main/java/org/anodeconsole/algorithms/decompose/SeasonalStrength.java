package org.anodeconsole.algorithms.decompose;

/**
 * How much of the movement around the trend is seasonal: {@code max(0, 1 − var(remainder) / var(season + remainder))} (Wang,
 * Smith and Hyndman, 2006), between 0 and 1.
 *
 * <p>The parts come from the classical additive decomposition: a centred moving average over one period, then the mean of
 * each phase. O(n), whatever the period.
 */
public final class SeasonalStrength {
    private SeasonalStrength() {}

    /** The strength of a season of {@code period} steps; 0 when there are less than two whole periods. */
    public static double of(double[] x, int period) {
        int n = x.length;
        if (period < 2 || n < 2 * period) {
            return 0;
        }
        double[] detrended = detrended(x, period);
        double[] phase = new double[period];
        int[] count = new int[period];
        for (int i = 0; i < detrended.length; i++) {
            phase[i % period] += detrended[i];
            count[i % period]++;
        }
        double centre = 0;
        for (int k = 0; k < period; k++) {
            phase[k] /= Math.max(1, count[k]);
            centre += phase[k] / period;
        }
        double all = 0;
        double rest = 0;
        for (int i = 0; i < detrended.length; i++) {
            double movement = detrended[i] - centre;
            double remainder = detrended[i] - phase[i % period];
            all += movement * movement;
            rest += remainder * remainder;
        }
        return all > 0 ? Math.max(0, 1 - rest / all) : 0;
    }

    /** The values less a centred moving average, where that average exists. */
    private static double[] detrended(double[] x, int period) {
        int n = x.length;
        int half = period / 2;
        double[] cumulative = new double[n + 1];
        for (int i = 0; i < n; i++) {
            cumulative[i + 1] = cumulative[i] + (x[i] - x[0]);
        }
        double[] detrended = new double[n - 2 * half];
        for (int i = half; i < n - half; i++) {
            double sum = cumulative[i + half + 1] - cumulative[i - half];
            if (period % 2 == 0) {
                sum -= (x[i + half] + x[i - half] - 2 * x[0]) / 2;
            }
            detrended[i - half] = x[i] - x[0] - sum / period;
        }
        return detrended;
    }
}
