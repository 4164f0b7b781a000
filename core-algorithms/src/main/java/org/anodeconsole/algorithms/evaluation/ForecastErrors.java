package org.anodeconsole.algorithms.evaluation;

/**
 * The errors of a forecast. A value that cannot be told is NaN: the percentage errors where an actual value is zero, MASE
 * where the history never changed, everything without a single pair.
 *
 * <p>Source: Hyndman and Koehler (2006), Another look at measures of forecast accuracy.
 *
 * @param points pairs of an actual value and a forecast
 * @param mae mean absolute error, in units of the series
 * @param rmse root of the mean squared error, in units of the series
 * @param mape mean absolute error in percent of the actual values
 * @param smape symmetric percentage error, 0 to 200: 200 |a − f| / (|a| + |f|); a pair of zeros counts as no error
 * @param mase mean absolute error in units of the in-sample error of the seasonal naive forecast
 * @param coverage share of the actual values inside the forecast's interval, 0 to 1
 */
public record ForecastErrors(int points, double mae, double rmse, double mape, double smape, double mase, double coverage) {
    /**
     * Compares step by step; pairs with a NaN are left out.
     *
     * @param actual what happened
     * @param mean what was forecast, as long as {@code actual}
     * @param lower lower limits, as long; empty when there is no interval, and coverage is then NaN
     * @param upper upper limits likewise
     * @param naiveError {@link SeasonalNaive#error()} of the history
     * @throws IllegalArgumentException when the lengths differ
     */
    public static ForecastErrors of(double[] actual, double[] mean, double[] lower, double[] upper, double naiveError) {
        boolean banded = lower.length > 0 || upper.length > 0;
        if (mean.length != actual.length || banded && (lower.length != actual.length || upper.length != actual.length)) {
            throw new IllegalArgumentException("actual, mean, lower and upper have " + actual.length + ", " + mean.length + ", "
                    + lower.length + " and " + upper.length + " values");
        }
        int points = 0;
        int covered = 0;
        double absolute = 0;
        double squared = 0;
        double relative = 0;
        double symmetric = 0;
        for (int i = 0; i < actual.length; i++) {
            double error = Math.abs(actual[i] - mean[i]);
            if (Double.isNaN(error)) {
                continue;
            }
            points++;
            absolute += error;
            squared += error * error;
            relative += actual[i] == 0 ? Double.NaN : error / Math.abs(actual[i]);
            double size = Math.abs(actual[i]) + Math.abs(mean[i]);
            symmetric += size == 0 ? 0 : 2 * error / size;
            covered += banded && lower[i] <= actual[i] && actual[i] <= upper[i] ? 1 : 0;
        }
        if (points == 0) {
            return new ForecastErrors(0, Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN);
        }
        double mae = absolute / points;
        return new ForecastErrors(
                points, mae, Math.sqrt(squared / points), 100 * relative / points, 100 * symmetric / points,
                naiveError > 0 ? mae / naiveError : Double.NaN, banded ? (double) covered / points : Double.NaN);
    }
}
