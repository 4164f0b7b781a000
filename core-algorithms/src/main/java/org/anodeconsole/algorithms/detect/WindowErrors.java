package org.anodeconsole.algorithms.detect;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import org.anodeconsole.algorithms.AlgorithmException;
import org.anodeconsole.algorithms.Deadline;
import org.anodeconsole.algorithms.Detection;
import org.anodeconsole.algorithms.Series;
import org.anodeconsole.algorithms.onnx.ScoringRule;

/**
 * The rule of TDgpt's sample autoencoder. Every window of T values, normalised by the training series' mean and deviation, is
 * reconstructed; point i is anomalous when the mean absolute error of each of the T - 1 windows that begin at
 * i - T + 1 … i - 1 lies above the threshold. Nothing is found among the first and the last T - 1 points.
 *
 * <p>The score of a point is the smallest of those errors over the threshold, 0 where there is no judgement. Series of fewer
 * than T values are refused. Cost: n - T + 1 windows through the network, in batches; the deadline is looked at between them.
 */
final class WindowErrors {
    private static final int BATCH = 64;

    private final Reconstruction reconstruction;
    private final int length;
    private final ScoringRule.Windows rule;

    WindowErrors(Reconstruction reconstruction, int length, ScoringRule.Windows rule) {
        this.reconstruction = reconstruction;
        this.length = length;
        this.rule = rule;
    }

    Detection detect(Series series, Deadline deadline) {
        int n = series.size();
        if (n < length) {
            throw AlgorithmException.invalidSeries(
                    "input data is too short: there are %d rows, and this model looks at windows of %d; send at least %d", n, length,
                    2 * length);
        }
        double[] smallest = smallestOfWindows(errors(normalised(series), deadline));
        double[] scores = new double[n];
        boolean[] anomalous = new boolean[n];
        for (int i = length - 1; i <= n - length; i++) {
            double error = smallest[i - length + 1];
            scores[i] = rule.threshold() > 0 ? error / rule.threshold() : error;
            anomalous[i] = error > rule.threshold();
        }
        return new Detection(anomalous, scores, null);
    }

    private double[] normalised(Series series) {
        return Arrays.stream(series.values()).map(value -> (value - rule.mean()) / rule.deviation()).toArray();
    }

    private double[] errors(double[] z, Deadline deadline) {
        double[] errors = new double[z.length - length + 1];
        boolean[] everything = new boolean[length];
        Arrays.fill(everything, true);
        for (int from = 0; from < errors.length; from += BATCH) {
            deadline.check("sample_ad_model");
            int count = Math.min(BATCH, errors.length - from);
            double[][] windows = new double[count][];
            boolean[][] visible = new boolean[count][];
            for (int i = 0; i < count; i++) {
                windows[i] = Arrays.copyOfRange(z, from + i, from + i + length);
                visible[i] = everything;
            }
            double[][] answers = reconstruction.of(windows, visible);
            for (int i = 0; i < count; i++) {
                errors[from + i] = meanDistance(answers[i], windows[i]);
            }
        }
        return errors;
    }

    private static double meanDistance(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += Math.abs(a[i] - b[i]);
        }
        return sum / a.length;
    }

    /** At j the smallest of the errors of windows j … j + T - 2, as far as there are so many. */
    private double[] smallestOfWindows(double[] errors) {
        int span = length - 1;
        double[] smallest = new double[Math.max(0, errors.length - span + 1)];
        Deque<Integer> rising = new ArrayDeque<>();
        for (int j = 0; j < errors.length; j++) {
            while (!rising.isEmpty() && errors[rising.getLast()] >= errors[j]) {
                rising.removeLast();
            }
            rising.addLast(j);
            if (rising.getFirst() <= j - span) {
                rising.removeFirst();
            }
            if (j >= span - 1) {
                smallest[j - span + 1] = errors[rising.getFirst()];
            }
        }
        return smallest;
    }
}
