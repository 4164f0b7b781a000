package org.anodeconsole.algorithms.forecast;

import static org.anodeconsole.algorithms.forecast.Component.ADDITIVE;
import static org.anodeconsole.algorithms.forecast.Component.MULTIPLICATIVE;
import static org.anodeconsole.algorithms.forecast.Component.NONE;

/**
 * How far a fitted exponential smoothing model would have missed the history, many steps ahead. Where a model is too simple
 * for its series these errors grow faster than its own theory says, and an honest interval follows them.
 */
final class HindsightErrors {
    private static final int FEWEST = 10;
    private static final int MOST_ORIGINS = 1_000;

    private HindsightErrors() {}

    /**
     * Standard deviation of the errors 1, 2, … {@code rows} steps ahead, over the standard deviation one step ahead. Where the
     * history holds less than ten errors of a step, the ratio of the step before.
     *
     * @param path the states that the model passed
     * @param relative whether errors are taken relative to the forecast
     */
    static double[] growth(SmoothingForm form, SmoothingFit.Path path, double[] y, int rows, boolean relative) {
        double[] squares = new double[rows];
        int[] counts = new int[rows];
        int stride = Math.max(1, y.length / MOST_ORIGINS);
        // the first season of states is still that of the initial guess
        for (int t = Math.min(form.seasons(), y.length / 2); t < y.length; t += stride) {
            double trend = form.trend() == MULTIPLICATIVE ? 1 : 0;
            for (int j = 0; j < rows && t + j < y.length; j++) {
                trend = form.trend() == NONE ? trend : form.trend() == ADDITIVE
                        ? trend + path.trends()[t]
                        : trend * path.trends()[t];
                double level = form.trend() == MULTIPLICATIVE ? path.levels()[t] * trend : path.levels()[t] + trend;
                double season = path.seasons()[t + (form.season() == NONE ? 0 : j % form.period())];
                double forecast = form.season() == NONE ? level : form.season() == ADDITIVE ? level + season : level * season;
                double miss = relative ? (y[t + j] - forecast) / forecast : y[t + j] - forecast;
                squares[j] += miss * miss;
                counts[j]++;
            }
        }
        double[] growth = new double[rows];
        double first = Math.sqrt(squares[0] / counts[0]);
        for (int j = 0; j < rows; j++) {
            boolean seen = counts[j] >= FEWEST && first > 0;
            growth[j] = seen ? Math.sqrt(squares[j] / counts[j]) / first : j == 0 ? 1 : growth[j - 1];
        }
        return growth;
    }
}
