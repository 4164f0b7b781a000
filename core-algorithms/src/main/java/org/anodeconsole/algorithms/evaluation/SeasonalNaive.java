package org.anodeconsole.algorithms.evaluation;

/**
 * The forecast every other has to beat: each step repeats the value one season before it; without a season, the last value.
 *
 * <p>Source: Hyndman and Athanasopoulos, Forecasting: Principles and Practice, section 5.2.
 */
public final class SeasonalNaive {
    private final double[] history;
    private final int period;

    /**
     * @param history the values known, oldest first, at least one; NaN where a value is missing
     * @param period steps in a season, 1 for none; a season longer than the history is taken as none
     * @throws IllegalArgumentException when the history is empty or the period is below 1
     */
    public SeasonalNaive(double[] history, int period) {
        if (history.length == 0) {
            throw new IllegalArgumentException("a naive forecast needs at least one value");
        }
        if (period < 1) {
            throw new IllegalArgumentException("the period must be at least 1, not " + period);
        }
        this.history = history.clone();
        this.period = period <= history.length ? period : 1;
    }

    /** The next {@code steps} values. A missing value is taken from the season before it, NaN when all are missing. */
    public double[] forecast(int steps) {
        double[] next = new double[steps];
        for (int h = 0; h < steps; h++) {
            int at = history.length - period + h % period;
            while (at >= 0 && Double.isNaN(history[at])) {
                at -= period;
            }
            next[h] = at < 0 ? Double.NaN : history[at];
        }
        return next;
    }

    /** The mean absolute error of the same rule within the history, the unit of MASE; NaN when nothing can be compared. */
    public double error() {
        double sum = 0;
        int count = 0;
        for (int t = period; t < history.length; t++) {
            double error = Math.abs(history[t] - history[t - period]);
            if (!Double.isNaN(error)) {
                sum += error;
                count++;
            }
        }
        return count == 0 ? Double.NaN : sum / count;
    }
}
