package org.anodeconsole.algorithms.forecast;

import java.util.List;
import org.anodeconsole.algorithms.AlgorithmException;
import org.anodeconsole.algorithms.Deadline;
import org.anodeconsole.algorithms.Forecast;
import org.anodeconsole.algorithms.Forecaster;
import org.anodeconsole.algorithms.ParameterSpec;
import org.anodeconsole.algorithms.Parameters;
import org.anodeconsole.algorithms.Series;

/**
 * Exponential smoothing after Holt and Winters: a level, and on request a trend and a season, each added or multiplied.
 *
 * <p>Without {@code trend} and {@code seasonal} this is simple exponential smoothing, whatever the period; {@code seasonal}
 * needs a {@code period} of at least 2 to take part. Parameters and initial states minimise the sum of squared one-step
 * errors ({@link SmoothingFit}); intervals are those of {@link SmoothingIntervals}.
 *
 * <p>Needs 3 values, two whole periods with a season, and positive values with anything multiplied. A constant series is
 * continued with an interval of no width. Time O(n) per pass; memory O(n).
 */
public final class HoltWinters implements Forecaster {
    private static final int FEWEST = 3;
    private static final List<String> KINDS = List.of("add", "mul");
    private static final ParameterSpec.Whole PERIOD = new ParameterSpec.Whole("period", 0, 0, Integer.MAX_VALUE);
    private static final ParameterSpec.Choice TREND = new ParameterSpec.Choice("trend", null, KINDS);
    private static final ParameterSpec.Choice SEASONAL = new ParameterSpec.Choice("seasonal", null, KINDS);

    private final SmoothingForm form;

    private HoltWinters(SmoothingForm form) {
        this.form = form;
    }

    /** Simple exponential smoothing. */
    public static HoltWinters create() {
        return new HoltWinters(new SmoothingForm(Component.NONE, Component.NONE, 1));
    }

    @Override
    public String name() {
        return "holtwinters";
    }

    @Override
    public List<ParameterSpec<?>> parameters() {
        return List.of(PERIOD, TREND, SEASONAL);
    }

    @Override
    public HoltWinters with(Parameters parameters) {
        int period = parameters.get(PERIOD);
        Component trend = parameters.find(TREND).map(HoltWinters::component).orElse(Component.NONE);
        Component season = parameters.find(SEASONAL).map(HoltWinters::component).orElse(Component.NONE);
        if (season != Component.NONE && period == 1) {
            throw AlgorithmException.invalidParameter(
                    "period = 1 is not allowed with seasonal: give the number of rows per season, at least 2");
        }
        boolean seasonal = season != Component.NONE && period > 1;
        return new HoltWinters(new SmoothingForm(trend, seasonal ? season : Component.NONE, seasonal ? period : 1));
    }

    /**
     * The options that suit a series, for a form to propose: the model with the smallest AICc ({@link SmoothingChoice}).
     *
     * @param period rows per season, 0 or 1 for none
     * @param deadline when to stop comparing and propose the best so far
     */
    public static Parameters suggest(Series history, int period, Deadline deadline) {
        if (history.size() < FEWEST) {
            return Parameters.none();
        }
        return SmoothingChoice.of(history.values(), period, deadline).options();
    }

    private static Component component(String kind) {
        return kind.equals("add") ? Component.ADDITIVE : Component.MULTIPLICATIVE;
    }

    @Override
    public Forecast forecast(Series history, int rows, double confidence, Deadline deadline) {
        check(history);
        Rescaling rescaling = Rescaling.of(history.values(), form.additive());
        SmoothingFit fit = SmoothingFit.of(form, rescaling.scaled(), deadline);
        SmoothingIntervals intervals = new SmoothingIntervals(fit, rescaling.scaled());
        double[] mean = intervals.mean(rows);
        double[][] limits = intervals.around(mean, confidence, deadline);
        double sse = rescaling.restoreSquare(fit.sse());
        double mse = rescaling.restoreSquare(fit.sse() / history.size());
        return new Forecast(
                rescaling.restore(mean), rescaling.restore(limits[0]), rescaling.restore(limits[1]),
                new Forecast.Fit(sse, mse), form.describe());
    }

    private void check(Series history) {
        int n = history.size();
        if (n < FEWEST) {
            throw AlgorithmException.invalidSeries("holtwinters needs at least %d values, got %d", FEWEST, n);
        }
        if (form.seasons() > 0 && n / 2 < form.seasons()) {
            throw AlgorithmException.invalidParameter(
                    "period = %d needs at least two whole periods, %d values, but there are %d; give a period up to %d",
                    form.period(), 2L * form.period(), n, n / 2);
        }
        if (form.additive()) {
            return;
        }
        for (int i = 0; i < n; i++) {
            if (!(history.value(i) > 0)) {
                throw AlgorithmException.invalidSeries(
                        "value %d of %d is %s; a multiplied trend or season needs values above 0: use add instead of mul",
                        i + 1, n, history.value(i));
            }
        }
    }
}
