package org.anodeconsole.algorithms.forecast;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.anodeconsole.algorithms.AlgorithmException;
import org.anodeconsole.algorithms.Deadline;
import org.anodeconsole.algorithms.Forecast;
import org.anodeconsole.algorithms.Forecaster;
import org.anodeconsole.algorithms.ParameterSpec;
import org.anodeconsole.algorithms.Parameters;
import org.anodeconsole.algorithms.Series;
import org.anodeconsole.algorithms.onnx.Continuation;
import org.anodeconsole.algorithms.onnx.ModelInput;
import org.anodeconsole.algorithms.onnx.ModelManifest;
import org.anodeconsole.algorithms.onnx.Network;
import org.anodeconsole.algorithms.onnx.StepQuantiles;
import org.anodeconsole.algorithms.stats.Moments;

/**
 * Forecasts with a network that was trained on many other series and sees this one for the first time.
 *
 * <p>Where the network takes the length of the season, it is asked with the caller's period (or the one found) and with the
 * highest peak of the autocorrelation ({@link SeasonHint}), weighted by a trial on the newest values ({@link SeasonEnsemble}): as
 * many as are to be forecast, at most one answer of the network and a quarter of the history.
 *
 * <p>The band follows from the network's quantiles ({@link QuantileBand}); when the manifest asks for it, it is widened by how
 * far the series' own past would have been missed ({@link Backtest}), at a dozen runs more. A network without quantiles has no
 * band.
 *
 * <p>A constant history is continued without asking. Same input, same output, unless the deadline cuts the look into the past
 * short.
 */
public final class FoundationForecaster implements Forecaster {
    private static final ParameterSpec.Whole PERIOD = new ParameterSpec.Whole("period", 0, 0, 1_000_000);
    private static final int SHORTEST_TRIAL = 4;
    /** The coverage of one standard deviation of a normal distribution to either side. */
    private static final double ONE_DEVIATION = 0.682689492137086;

    private final String name;
    private final ModelManifest manifest;
    private final Continuation continuation;
    private final int period;

    private FoundationForecaster(String name, ModelManifest manifest, Continuation continuation, int period) {
        this.name = name;
        this.manifest = manifest;
        this.continuation = continuation;
        this.period = period;
    }

    /**
     * A forecaster under a published name.
     *
     * @throws org.anodeconsole.algorithms.onnx.ModelException when the manifest is not one of a forecaster
     */
    public static FoundationForecaster of(String name, ModelManifest manifest, Network network) {
        return new FoundationForecaster(name, manifest, new Continuation(manifest, network), 0);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public List<ParameterSpec<?>> parameters() {
        return takesPeriod() ? List.of(PERIOD) : List.of();
    }

    @Override
    public FoundationForecaster with(Parameters parameters) {
        return new FoundationForecaster(name, manifest, continuation, parameters.get(PERIOD));
    }

    /**
     * @throws org.anodeconsole.algorithms.onnx.ModelException when the network fails
     * @throws AlgorithmException when the history is too short, too many rows are asked for, or the deadline passes first
     */
    @Override
    public Forecast forecast(Series history, int rows, double confidence, Deadline deadline) {
        double[] values = history.values();
        check(values, rows);
        if (Moments.allEqual(values)) {
            double[] constant = new double[rows];
            Arrays.fill(constant, values[0]);
            return new Forecast(constant, constant.clone(), constant.clone(), null, manifest.name());
        }
        int[] periods = takesPeriod() ? SeasonHint.candidates(values, period) : new int[] {1};
        Continuation.Pause pause = () -> deadline.check(name);
        SeasonEnsemble ensemble = SeasonEnsemble.of(continuation, values, periods, hidden(values.length, rows), pause);
        StepQuantiles steps = ensemble.forecast(values, rows, pause);
        double widening = manifest.calibrated() ? widening(values, rows, ensemble, deadline) : 1;
        return new Forecast(
                steps.point(), widened(QuantileBand.lower(steps, confidence), steps.point(), widening),
                widened(QuantileBand.upper(steps, confidence), steps.point(), widening), null,
                manifest.name() + seasons(periods));
    }

    private static double[] widened(double[] limit, double[] point, double factor) {
        double[] widened = new double[limit.length];
        for (int i = 0; i < limit.length; i++) {
            widened[i] = point[i] + factor * (limit[i] - point[i]);
        }
        return widened;
    }

    private void check(double[] values, int rows) {
        int fewest = manifest.context().least();
        if (values.length < fewest) {
            throw AlgorithmException.invalidSeries("the series has %d rows; the model %s needs at least %d", values.length,
                    manifest.name(), fewest);
        }
        int most = manifest.horizon() == null ? 0 : manifest.horizon().most();
        if (rows > most) {
            throw AlgorithmException.invalidParameter("%d rows are not allowed: the model %s forecasts at most %d", rows,
                    manifest.name(), most);
        }
    }

    private int block() {
        return manifest.horizon() == null ? 1 : manifest.horizon().block();
    }

    /** How many of the newest values to hide for the trial of the periods: none when too few would be left. */
    private int hidden(int n, int rows) {
        int hidden = Math.min(Math.min(rows, block()), n / 4);
        return n - hidden >= Math.max(SHORTEST_TRIAL, manifest.context().least()) ? hidden : 0;
    }

    private double widening(double[] values, int rows, SeasonEnsemble ensemble, Deadline deadline) {
        int fewest = Math.max(SHORTEST_TRIAL, manifest.context().least());
        return Backtest.widening(values.length, fewest, Math.min(rows, block()), (origin, steps) -> {
            double[] past = Arrays.copyOf(values, origin);
            if (Moments.allEqual(past)) {
                return new double[0];
            }
            StepQuantiles told = ensemble.forecast(past, steps, () -> deadline.check(name));
            double[] lower = QuantileBand.lower(told, ONE_DEVIATION);
            double[] upper = QuantileBand.upper(told, ONE_DEVIATION);
            double[] errors = new double[steps];
            for (int i = 0; i < steps; i++) {
                double deviation = (upper[i] - lower[i]) / 2;
                errors[i] = deviation > 0 ? (values[origin + i] - told.point()[i]) / deviation : Double.NaN;
            }
            return errors;
        }, deadline);
    }

    private boolean takesPeriod() {
        return manifest.input(ModelInput.Role.PERIOD).isPresent();
    }

    private static String seasons(int[] periods) {
        String seasonal = Arrays.stream(periods).filter(p -> p > 1).mapToObj(Integer::toString).collect(Collectors.joining(", "));
        return seasonal.isEmpty() ? "" : "[" + seasonal + "]";
    }
}
