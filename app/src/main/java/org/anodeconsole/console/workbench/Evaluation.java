package org.anodeconsole.console.workbench;

import java.util.List;
import org.anodeconsole.algorithms.evaluation.DetectionScores;
import org.anodeconsole.algorithms.evaluation.ForecastErrors;
import org.anodeconsole.algorithms.evaluation.SeasonalNaive;
import org.anodeconsole.console.chart.ChartLayer;
import org.anodeconsole.console.chart.ChartSeries;

/** Judges results by the rows a forecast was not shown, and by labels. */
final class Evaluation {
    private static final double[] NO_LIMITS = {};

    private Evaluation() {}

    /**
     * The errors of a forecast against the rows it was not shown. A step is compared with the row nearest to it in time, at
     * most half a step away; steps without such a row are left out.
     *
     * @param series the whole series
     * @param holdOut how many of its last rows were held out
     * @param period the season in rows, 1 for none
     */
    static ForecastErrors of(RunResult.Forecasted forecast, TimeSeries series, int holdOut, int period) {
        double[] actual = actual(forecast, series, holdOut);
        return ForecastErrors.of(
                actual, values(forecast.mean()), values(forecast.lower()), values(forecast.upper()), naive(series, holdOut, period).error());
    }

    /** What really came at each step of a forecast: the value of the row nearest to it in time, NaN where there is none. */
    static double[] actual(RunResult.Forecasted forecast, TimeSeries series, int holdOut) {
        int steps = forecast.mean().size();
        double[] actual = new double[steps];
        long half = halfAStep(forecast.mean());
        int row = series.size() - holdOut;
        for (int i = 0; i < steps; i++) {
            long time = forecast.mean().time(i);
            while (row + 1 < series.size() && distance(series, row + 1, time) <= distance(series, row, time)) {
                row++;
            }
            actual[i] = row < series.size() && distance(series, row, time) <= half ? series.value(row) : Double.NaN;
        }
        return actual;
    }

    private static long halfAStep(ChartSeries forecast) {
        return forecast.size() < 2 ? Long.MAX_VALUE : Math.max(1, (forecast.time(1) - forecast.time(0)) / 2);
    }

    private static long distance(TimeSeries series, int row, long millis) {
        return Math.abs(series.precision().toMillis(series.time(row)) - millis);
    }

    private static double[] values(ChartSeries series) {
        double[] values = new double[series.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = series.value(i);
        }
        return values;
    }

    /** The errors of the seasonal naive forecast on the same rows. */
    static ForecastErrors ofNaive(TimeSeries series, int holdOut, int period) {
        SeasonalNaive naive = naive(series, holdOut, period);
        double[] actual = new double[holdOut];
        for (int i = 0; i < holdOut; i++) {
            actual[i] = series.value(series.size() - holdOut + i);
        }
        return ForecastErrors.of(actual, naive.forecast(holdOut), NO_LIMITS, NO_LIMITS, naive.error());
    }

    private static SeasonalNaive naive(TimeSeries series, int holdOut, int period) {
        return new SeasonalNaive(series.head(series.size() - holdOut).values(), period);
    }

    /** How well the windows of a detection meet labelled spans, row by row. */
    static DetectionScores of(RunResult.Detected detected, TimeSeries series, List<ChartLayer.Window> labels) {
        return DetectionScores.of(flags(series, detected.windows()), flags(series, labels));
    }

    /** For each row of a series whether it lies in one of the windows. */
    static boolean[] flags(TimeSeries series, List<ChartLayer.Window> windows) {
        boolean[] flags = new boolean[series.size()];
        for (ChartLayer.Window window : windows) {
            for (int row = series.firstAtOrAfter(window.from()); row < flags.length && series.millis(row) <= window.to(); row++) {
                flags[row] = true;
            }
        }
        return flags;
    }
}
