package org.anodeconsole.console.workbench;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.anodeconsole.algorithms.evaluation.ForecastErrors;
import org.anodeconsole.console.language.ProblemException;

/**
 * Judges a forecaster by several pasts: from each of {@code folds} origins, one horizon apart and ending at the end of the
 * series, it forecasts the next {@code horizon} rows from what lies before ("rolling origin").
 *
 * <p>Source: Tashman (2000), Out-of-sample tests of forecasting accuracy.
 *
 * @param folds how many origins
 * @param horizon steps to forecast from each
 */
record Backtest(int folds, int horizon) {
    /**
     * One origin.
     *
     * @param origin time of the last row the forecaster was shown, epoch milliseconds
     * @param errors its errors
     * @param naive those of the seasonal naive forecast
     * @param result the forecast itself
     */
    record Fold(long origin, ForecastErrors errors, ForecastErrors naive, RunResult.Forecasted result, long millis) {}

    /** What is told about a fold when it is done. */
    @FunctionalInterface
    interface Watcher {
        void done(int folds, int of);
    }

    /**
     * Runs the folds, the earliest first. An interrupt ends it between two folds or within one.
     *
     * @throws UnusableDataException when too few rows lie before the first origin
     * @throws ProblemException when the anode refuses or cannot be reached
     */
    List<Fold> run(AnalysisRunner runner, RunRequest request, TimeSeries series, int period, Watcher watcher)
            throws ProblemException, InterruptedException {
        int first = firstOrigin(series);
        List<Fold> done = new ArrayList<>();
        for (int fold = 0; fold < folds; fold++) {
            if (Thread.interrupted()) {
                throw new InterruptedException("the backtest was stopped");
            }
            TimeSeries known = series.head(first + (fold + 1) * horizon);
            long start = System.nanoTime();
            RunResult.Forecasted result = runner.forecast(request.holdingOut(horizon), known);
            long millis = (System.nanoTime() - start) / 1_000_000;
            done.add(new Fold(
                    known.precision().toMillis(known.time(known.size() - horizon - 1)),
                    Evaluation.of(result, known, horizon, period), Evaluation.ofNaive(known, horizon, period), result, millis));
            watcher.done(done.size(), folds);
        }
        return done;
    }

    /**
     * How many rows lie before the first fold.
     *
     * @throws ProblemException when they are too few, saying how many are needed
     */
    int firstOrigin(TimeSeries series) throws ProblemException {
        int first = series.size() - folds * horizon;
        if (first < AnalysisSeries.FEWEST_ROWS) {
            throw new ProblemException(
                    "workbench.backtest.tooLong", "", series.size(), folds, horizon, folds * horizon + AnalysisSeries.FEWEST_ROWS);
        }
        return first;
    }

    /** The mean of each measure over folds that have it. */
    static ForecastErrors mean(List<ForecastErrors> errors) {
        return new ForecastErrors(
                errors.stream().mapToInt(ForecastErrors::points).sum(),
                mean(errors, ForecastErrors::mae), mean(errors, ForecastErrors::rmse), mean(errors, ForecastErrors::mape),
                mean(errors, ForecastErrors::smape), mean(errors, ForecastErrors::mase), mean(errors, ForecastErrors::coverage));
    }

    /** The mean of a measure over folds that have it; NaN when none has. */
    private static double mean(List<ForecastErrors> errors, ToDoubleFunction<ForecastErrors> measure) {
        return errors.stream().mapToDouble(measure).filter(value -> !Double.isNaN(value)).average().orElse(Double.NaN);
    }
}
