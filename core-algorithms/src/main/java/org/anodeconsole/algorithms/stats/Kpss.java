package org.anodeconsole.algorithms.stats;

/**
 * The test of Kwiatkowski, Phillips, Schmidt and Shin (1992), whose null hypothesis is stationarity.
 *
 * <p>The statistic is {@code Σ S_t² / (n² s²)} with the partial sums S of the residuals about a level or a line and the
 * long-run variance s² under Bartlett weights. A series without spread has the statistic 0. O(n·lags).
 *
 * @param statistic the test statistic
 * @param lags how many autocovariances entered the long-run variance
 * @param pValue interpolated in the published table, hence within [0.01, 0.1]
 */
public record Kpss(double statistic, int lags, double pValue) {
    private static final double[] P_VALUES = {0.10, 0.05, 0.025, 0.01};
    private static final double[] LEVEL = {0.347, 0.463, 0.574, 0.739};
    private static final double[] LINE = {0.119, 0.146, 0.176, 0.216};

    /** Against a constant level. */
    public static Kpss level(double[] x, int lags) {
        double[] residuals = new double[x.length];
        double mean = 0;
        for (int t = 0; t < x.length; t++) {
            residuals[t] = x[t] - x[0];
            mean += residuals[t] / x.length;
        }
        for (int t = 0; t < x.length; t++) {
            residuals[t] -= mean;
        }
        return test(residuals, lags, LEVEL);
    }

    /** Against a straight line. */
    public static Kpss line(double[] x, int lags) {
        return test(StraightLine.through(x).residuals(x), lags, LINE);
    }

    /** The number of lags {@code ⌊3√n / 13⌋}, the short choice. */
    public static int shortLags(int n) {
        return (int) (3 * Math.sqrt(n) / 13);
    }

    private static Kpss test(double[] residuals, int lags, double[] critical) {
        int n = residuals.length;
        double partial = 0;
        double squares = 0;
        double variance = 0;
        for (double e : residuals) {
            partial += e;
            squares += partial * partial;
            variance += e * e;
        }
        for (int lag = 1; lag <= Math.min(lags, n - 1); lag++) {
            double sum = 0;
            for (int t = lag; t < n; t++) {
                sum += residuals[t] * residuals[t - lag];
            }
            variance += 2 * sum * (1 - lag / (lags + 1.0));
        }
        double statistic = variance > 0 ? squares / (n * variance) : 0;
        return new Kpss(statistic, lags, interpolate(statistic, critical));
    }

    private static double interpolate(double statistic, double[] critical) {
        if (statistic <= critical[0]) {
            return P_VALUES[0];
        }
        for (int i = 1; i < critical.length; i++) {
            if (statistic <= critical[i]) {
                double share = (statistic - critical[i - 1]) / (critical[i] - critical[i - 1]);
                return P_VALUES[i - 1] + share * (P_VALUES[i] - P_VALUES[i - 1]);
            }
        }
        return P_VALUES[P_VALUES.length - 1];
    }

    /** Whether stationarity is rejected at the 5 % level. */
    public boolean rejectsStationarity() {
        return pValue < 0.05;
    }
}
