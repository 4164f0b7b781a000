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
import org.anodeconsole.algorithms.stats.SortedValues;

/**
 * The two-sided test of Grubbs (1950), repeated: the value farthest from the mean is removed as long as
 * {@code G = max|x − μ| / σ} exceeds {@code (n − 1)/√n · √(t² / (n − 2 + t²))}, with the population standard deviation σ of
 * the values that are left and the upper s/(2n) quantile t of Student's distribution with n − 2 degrees of freedom,
 * s = 1 − alpha. A value is anomalous when it no longer occurs among those that are left.
 *
 * <p>The score is {@code |x − μ| / σ} against the values that are left; the bounds are the smallest and the largest of them.
 * Constants and n below 3 have no anomalies. Cost O(n log n) unless a large share of the values is removed.
 */
public final class Grubbs implements Detector {
    private static final ParameterSpec.Decimal ALPHA = new ParameterSpec.Decimal("alpha", 0.95, 0, 1, false);

    private final double alpha;

    private Grubbs(double alpha) {
        this.alpha = alpha;
    }

    public static Grubbs create() {
        return new Grubbs(0.95);
    }

    @Override
    public String name() {
        return "grubbs";
    }

    @Override
    public List<ParameterSpec<?>> parameters() {
        return List.of(ALPHA);
    }

    @Override
    public Grubbs with(Parameters parameters) {
        return new Grubbs(parameters.get(ALPHA));
    }

    @Override
    public Detection detect(Series series, Deadline deadline) {
        Rescaled scaled = Rescaled.of(series.values());
        double[] x = scaled.values();
        int n = x.length;
        if (n == 0) {
            return new Detection(new boolean[0], new double[0], null);
        }
        TrimmedRange left = new TrimmedRange(SortedValues.of(x));
        while (left.size() > 2 && left.extremeIsOutlier(1 - alpha)) {
            deadline.check("grubbs");
            left.removeExtreme();
        }
        boolean[] anomalous = new boolean[n];
        double[] scores = new double[n];
        Moments moments = left.moments();
        for (int i = 0; i < n; i++) {
            anomalous[i] = x[i] < left.smallest() || x[i] > left.largest();
            scores[i] = Score.of(Math.abs(x[i] - moments.mean()), moments.deviation());
        }
        return new Detection(anomalous, scores,
                new Detection.Bounds(scaled.restore(left.smallest()), scaled.restore(left.largest())));
    }
}
