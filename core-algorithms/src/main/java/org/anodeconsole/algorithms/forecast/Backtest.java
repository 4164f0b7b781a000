package org.anodeconsole.algorithms.forecast;

import org.anodeconsole.algorithms.Deadline;

/**
 * How much wider than its own theory a model's intervals should be, judged by the model's past: it is fitted again to the
 * beginning of the history, up to each of a dozen origins in its last 60 %, and each time forecasts what followed.
 *
 * <p>Theory calls these errors, divided by the standard deviations it gives them, 1 in the root mean square. Where they were
 * larger, the intervals are widened by as much. Errors of one origin hang together, so that each origin counts as a single
 * observation, and the theory itself counts as two. Intervals never become narrower. See Tashman (2000) on rolling origins.
 */
final class Backtest {
    private static final int ORIGINS = 12;
    private static final double FIRST_ORIGIN = 0.4;
    private static final double FAITH_IN_THEORY = 2;
    /** An error beyond 100 standard deviations says no more than one of 100. */
    private static final double LARGEST = 1e4;

    private Backtest() {}

    /** A model that can be fitted to the beginning of its history. */
    interface Refit {
        /**
         * Forecast errors over the standard deviations expected of them, NaN where none is expected.
         *
         * @param origin how many values to fit
         * @param rows how many of the following values to forecast
         */
        double[] errors(int origin, int rows);
    }

    /**
     * The factor for the half-width of the intervals, at least 1.
     *
     * @param n length of the history
     * @param fewest values that the model needs
     * @param rows how far ahead it has to look
     * @param deadline when to be content with the origins so far
     */
    static double widening(int n, int fewest, int rows, Refit refit, Deadline deadline) {
        int first = Math.max(fewest, (int) (FIRST_ORIGIN * n));
        int origins = Math.min(ORIGINS, n - 1 - first);
        double squares = 0;
        int errors = 0;
        int seen = 0;
        for (int i = 0; i < origins && !deadline.expired(); i++) {
            int origin = first + (int) ((long) (n - 1 - first) * i / origins);
            for (double z : refit.errors(origin, Math.min(rows, n - origin))) {
                if (!Double.isNaN(z)) {
                    squares += Math.min(z * z, LARGEST);
                    errors++;
                }
            }
            seen++;
        }
        if (errors == 0) {
            return 1;
        }
        return Math.sqrt(Math.max(1, (FAITH_IN_THEORY + seen * squares / errors) / (FAITH_IN_THEORY + seen)));
    }
}
