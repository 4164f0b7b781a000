package org.anodeconsole.algorithms.detect;

import java.util.List;
import org.anodeconsole.algorithms.Deadline;
import org.anodeconsole.algorithms.Detection;
import org.anodeconsole.algorithms.Detector;
import org.anodeconsole.algorithms.ParameterSpec;
import org.anodeconsole.algorithms.Parameters;
import org.anodeconsole.algorithms.Series;
import org.anodeconsole.algorithms.stats.Moments;
import org.anodeconsole.algorithms.stats.Rescaled;

/**
 * The k-sigma rule: a value is anomalous when it lies strictly outside {@code [μ − kσ, μ + kσ]}, with the mean μ and the
 * population standard deviation σ (divisor n) of the series itself.
 *
 * <p>The score is {@code |x − μ| / σ}. Constants and n below 2 have no anomalies. Cost O(n).
 */
public final class KSigma implements Detector {
    private static final ParameterSpec.Whole K = new ParameterSpec.Whole("k", 3, 1, 3);

    private final int k;

    private KSigma(int k) {
        this.k = k;
    }

    public static KSigma create() {
        return new KSigma(3);
    }

    @Override
    public String name() {
        return "ksigma";
    }

    @Override
    public List<ParameterSpec<?>> parameters() {
        return List.of(K);
    }

    @Override
    public KSigma with(Parameters parameters) {
        return new KSigma(parameters.get(K));
    }

    @Override
    public Detection detect(Series series, Deadline deadline) {
        Rescaled scaled = Rescaled.of(series.values());
        double[] x = scaled.values();
        Moments moments = Moments.of(x);
        double lower = moments.mean() - k * moments.deviation();
        double upper = moments.mean() + k * moments.deviation();
        boolean[] anomalous = new boolean[x.length];
        double[] scores = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            anomalous[i] = x[i] < lower || x[i] > upper;
            scores[i] = Score.of(Math.abs(x[i] - moments.mean()), moments.deviation());
        }
        return new Detection(anomalous, scores,
                new Detection.Bounds(scaled.restore(lower), scaled.restore(upper)));
    }
}
