package org.anodeconsole.algorithms.forecast;

import java.util.List;
import java.util.Optional;
import org.anodeconsole.algorithms.AlgorithmException;
import org.anodeconsole.algorithms.Deadline;
import org.anodeconsole.algorithms.Forecast;
import org.anodeconsole.algorithms.Forecaster;
import org.anodeconsole.algorithms.ParameterSpec;
import org.anodeconsole.algorithms.Parameters;
import org.anodeconsole.algorithms.Series;
import org.anodeconsole.algorithms.decompose.SeasonalPeriod;

/**
 * Seasonal ARIMA whose orders, and whether logarithms are taken of a season that grows with the level, are chosen for the
 * series.
 *
 * <p>Differencing follows the strength of the season and the KPSS test ({@link SeriesDifferences}), the other orders the
 * stepwise search by AICc ({@link ArimaSearch}) with p and q up to 5 and seasonal orders up to 2. {@code period} 0 or 1 means
 * no season; when it is not given, it is looked for ({@link SeasonalPeriod}). {@code start_p} and {@code start_q} are where
 * the search begins, {@code max_p} and {@code max_q} where it ends.
 *
 * <p>Intervals hold the innovations (Student's t, with the variance corrected for the estimated numbers), the uncertainty
 * of the parameters, and are as wide as forecasts from the past would have needed
 * ({@link ArimaIntervals}). A constant series is continued
 * with an interval of no width. Needs 3 values, and two whole periods with a season. When the deadline passes the best model
 * so far answers; the first one takes O(n).
 */
public final class Arima implements Forecaster {
    private static final int FEWEST = 3;
    private static final int DEFAULT_START = 2;
    private static final int DEFAULT_MOST = 5;
    private static final int HIGHEST = 10;
    private static final int SEASONAL = 2;
    private static final ParameterSpec.Whole PERIOD = new ParameterSpec.Whole("period", null, 0, Integer.MAX_VALUE);
    private static final ParameterSpec.Whole START_P = new ParameterSpec.Whole("start_p", null, 0, HIGHEST);
    private static final ParameterSpec.Whole MAX_P = new ParameterSpec.Whole("max_p", DEFAULT_MOST, 0, HIGHEST);
    private static final ParameterSpec.Whole START_Q = new ParameterSpec.Whole("start_q", null, 0, HIGHEST);
    private static final ParameterSpec.Whole MAX_Q = new ParameterSpec.Whole("max_q", DEFAULT_MOST, 0, HIGHEST);

    private final Optional<Integer> period;
    private final ArimaSearch.Bounds bounds;

    private Arima(Optional<Integer> period, ArimaSearch.Bounds bounds) {
        this.period = period;
        this.bounds = bounds;
    }

    /** Looks for the period and for all orders. */
    public static Arima create() {
        return new Arima(Optional.empty(),
                new ArimaSearch.Bounds(DEFAULT_START, DEFAULT_MOST, DEFAULT_START, DEFAULT_MOST, SEASONAL));
    }

    @Override
    public String name() {
        return "arima";
    }

    @Override
    public List<ParameterSpec<?>> parameters() {
        return List.of(PERIOD, START_P, MAX_P, START_Q, MAX_Q);
    }

    @Override
    public Arima with(Parameters parameters) {
        int maxP = parameters.get(MAX_P);
        int maxQ = parameters.get(MAX_Q);
        int startP = start(parameters, START_P, MAX_P, maxP);
        int startQ = start(parameters, START_Q, MAX_Q, maxQ);
        return new Arima(parameters.find(PERIOD), new ArimaSearch.Bounds(startP, maxP, startQ, maxQ, SEASONAL));
    }

    private static int start(
            Parameters parameters, ParameterSpec.Whole start, ParameterSpec.Whole most, int highest) {
        int value = parameters.find(start).orElse(Math.min(DEFAULT_START, highest));
        if (value > highest) {
            throw AlgorithmException.invalidParameter(
                    "%s = %d is above %s = %d: give a %s from 0 to %d, or a larger %s",
                    start.name(), value, most.name(), highest, start.name(), highest, most.name());
        }
        return value;
    }

    @Override
    public Forecast forecast(Series history, int rows, double confidence, Deadline deadline) {
        int m = period(history);
        return ArimaModel.choose(history.values(), m, bounds, deadline).forecast(rows, confidence, deadline);
    }

    private int period(Series history) {
        int n = history.size();
        if (n < FEWEST) {
            throw AlgorithmException.invalidSeries("arima needs at least %d values, got %d", FEWEST, n);
        }
        int given = period.orElseGet(() -> SeasonalPeriod.detect(history.values()).orElse(1));
        int m = Math.max(1, given);
        if (m > 1 && n / 2 < m) {
            throw AlgorithmException.invalidParameter(
                    "period = %d needs at least two whole periods, %d values, but there are %d; give a period up to %d, or 0",
                    m, 2L * m, n, n / 2);
        }
        return m;
    }
}
