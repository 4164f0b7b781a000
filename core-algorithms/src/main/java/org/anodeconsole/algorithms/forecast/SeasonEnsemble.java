package org.anodeconsole.algorithms.forecast;

import java.util.Arrays;
import java.util.List;
import org.anodeconsole.algorithms.onnx.Continuation;
import org.anodeconsole.algorithms.onnx.StepQuantiles;
import org.anodeconsole.algorithms.stats.Moments;

/**
 * One network told several seasons. Each answer weighs as much as the inverse of its mean absolute error on the newest values,
 * which are hidden for that trial.
 */
final class SeasonEnsemble {
    private final Continuation continuation;
    private final int[] periods;
    private final double[] weights;

    private SeasonEnsemble(Continuation continuation, int[] periods, double[] weights) {
        this.continuation = continuation;
        this.periods = periods;
        this.weights = weights;
    }

    /**
     * Tries the periods on the end of a history.
     *
     * @param hidden how many values to hide; with 0 the first period alone is believed
     */
    static SeasonEnsemble of(Continuation continuation, double[] history, int[] periods, int hidden, Continuation.Pause pause) {
        double[] past = Arrays.copyOf(history, history.length - hidden);
        if (periods.length == 1 || hidden == 0 || Moments.allEqual(past)) {
            return new SeasonEnsemble(continuation, new int[] {periods[0]}, new double[] {1});
        }
        double[] actual = Arrays.copyOfRange(history, past.length, history.length);
        double[] errors = continuation.of(past, periods, hidden, pause).stream()
                .mapToDouble(trial -> meanAbsoluteError(trial.point(), actual))
                .toArray();
        return new SeasonEnsemble(continuation, periods, inverse(errors));
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

    /** What follows a history, by the weights found. */
    StepQuantiles forecast(double[] history, int rows, Continuation.Pause pause) {
        List<StepQuantiles> answers = continuation.of(history, periods, rows, pause);
        StepQuantiles first = answers.getFirst();
        double[] point = new double[rows];
        double[][] quantiles = new double[first.levels().size()][rows];
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
}
