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
 * highest peak of the autocorrelation; each answer weighs as much as the inverse of its mean absolute error on the last
 * values, which are hidden for that: as many as are to be forecast, at most one answer of the network and a quarter of the
 * history. The band follows from the network's quantiles ({@link QuantileBand}); a network without any has none.
 *
 * <p>A constant history is continued without asking. Cost: two to four runs of the network and one or two for every further
 * answer it takes to reach the last row.
 */
public final class FoundationForecaster implements Forecaster {
    private static final ParameterSpec.Whole PERIOD = new ParameterSpec.Whole("period", 0, 0, 1_000_000);
    private static final int SHORTEST_TRIAL = 4;

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
        StepQuantiles steps = weighted(values, periods, rows, () -> deadline.check(name));
        return new Forecast(
                steps.point(), QuantileBand.lower(steps, confidence), QuantileBand.upper(steps, confidence), null,
                manifest.name() + seasons(periods));
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

    private StepQuantiles weighted(double[] values, int[] periods, int rows, Continuation.Pause pause) {
        List<StepQuantiles> answers = continuation.of(values, periods, rows, pause);
        int block = manifest.horizon() == null ? rows : manifest.horizon().block();
        int hidden = Math.min(Math.min(rows, block), values.length / 4);
        boolean enough = values.length - hidden >= Math.max(SHORTEST_TRIAL, manifest.context().least());
        if (periods.length == 1 || hidden == 0 || !enough) {
            return answers.getFirst();
        }
        double[] past = Arrays.copyOf(values, values.length - hidden);
        double[] actual = Arrays.copyOfRange(values, past.length, values.length);
        if (Moments.allEqual(past)) {
            return answers.getFirst();
        }
        double[] errors = continuation.of(past, periods, hidden, pause).stream()
                .mapToDouble(trial -> meanAbsoluteError(trial.point(), actual))
                .toArray();
        return mixture(answers, inverse(errors));
    }

    private static double meanAbsoluteError(double[] forecast, double[] actual) {
        double sum = 0;
        for (int i = 0; i < actual.length; i++) {
            sum += Math.abs(forecast[i] - actual[i]) / actual.length;
        }
        return sum;
    }

    /** Weights that add up to 1. Without any error the weight is shared by those that made none. */
    private static double[] inverse(double[] errors) {
        double smallest = Arrays.stream(errors).min().orElse(0);
        double[] weights = Arrays.stream(errors)
                .map(error -> smallest > 0 ? smallest / error : error == 0 ? 1 : 0)
                .toArray();
        double sum = Arrays.stream(weights).sum();
        return Arrays.stream(weights).map(weight -> weight / sum).toArray();
    }

    private static StepQuantiles mixture(List<StepQuantiles> answers, double[] weights) {
        StepQuantiles first = answers.getFirst();
        double[] point = new double[first.steps()];
        double[][] quantiles = new double[first.levels().size()][first.steps()];
        for (int i = 0; i < weights.length; i++) {
            add(point, answers.get(i).point(), weights[i]);
            for (int level = 0; level < quantiles.length; level++) {
                add(quantiles[level], answers.get(i).quantiles()[level], weights[i]);
            }
        }
        return new StepQuantiles(point, first.levels(), quantiles);
    }

    private static void add(double[] sum, double[] values, double weight) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += weight * values[i];
        }
    }

    private boolean takesPeriod() {
        return manifest.input(ModelInput.Role.PERIOD).isPresent();
    }

    private static String seasons(int[] periods) {
        String seasonal = Arrays.stream(periods).filter(p -> p > 1).mapToObj(Integer::toString).collect(Collectors.joining(", "));
        return seasonal.isEmpty() ? "" : "[" + seasonal + "]";
    }
}
