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
 * Seasonal ARIMA whose orders are chosen for the series.
 *
 * <p>Differencing follows the strength of the season and the KPSS test ({@link SeriesDifferences}), the other orders the
 * stepwise search by AICc ({@link ArimaSearch}) with p and q up to 5 and seasonal orders up to 2. {@code period} 0 or 1 means
 * no season; when it is not given, it is looked for ({@link SeasonalPeriod}). {@code start_p} and {@code start_q} are where
 * the search begins, {@code max_p} and {@code max_q} where it ends.
 *
 * <p>Intervals are Gaussian with the innovation variance corrected for the estimated numbers. A constant series is continued
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
        Rescaling rescaling = Rescaling.of(history.values(), true);
        double[] y = rescaling.scaled();
        int seasonalD = SeriesDifferences.seasonal(y, m);
        double[] deseasoned = Polynomial.apply(Polynomial.differencing(0, seasonalD, m), y);
        int d = SeriesDifferences.ordinary(deseasoned);
        double[] w = Polynomial.apply(Polynomial.differencing(d, 0, 1), deseasoned);
        ArimaOrder base = new ArimaOrder(0, d, 0, 0, seasonalD, 0, m, false);
        ArimaFit fit = flat(w)
                ? exact(base, w, deadline)
                : ArimaSearch.best(w, base, d + seasonalD <= 1, bounds, deadline);
        return answer(fit, y, w, rows, confidence, rescaling);
    }

    private static Forecast answer(
            ArimaFit fit, double[] y, double[] w, int rows, double confidence, Rescaling rescaling) {
        int n = w.length;
        ArimaOrder order = fit.order();
        double squares = 0;
        for (double u : fit.value().innovations()) {
            squares += u * u;
        }
        int estimated = order.coefficients() + (order.constant() ? 1 : 0);
        double variance = fit.value().variance() * n / Math.max(1, n - estimated);
        ArimaPrediction prediction = ArimaPrediction.of(fit, y, w, variance, rows);
        double[][] limits = prediction.limits(confidence);
        return new Forecast(
                rescaling.restore(prediction.mean()), rescaling.restore(limits[0]), rescaling.restore(limits[1]),
                new Forecast.Fit(rescaling.restoreSquare(squares), rescaling.restoreSquare(squares / n)),
                order.toString());
    }

    /** A series without movement is explained by its mean alone, and where differences are flat by their mean. */
    private static ArimaFit exact(ArimaOrder base, double[] w, Deadline deadline) {
        boolean constant = base.d() + base.seasonalD() <= 1;
        return ArimaFit.conditional(base.withArma(0, 0, 0, 0, constant), w, deadline);
    }

    private static boolean flat(double[] w) {
        double largest = 0;
        for (double v : w) {
            largest = Math.max(largest, Math.abs(v - w[0]));
        }
        // the series was scaled to a spread of 1: anything below is rounding
        return largest < 1e-13;
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
