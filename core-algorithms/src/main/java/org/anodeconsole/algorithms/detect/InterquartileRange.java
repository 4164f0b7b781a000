package org.anodeconsole.algorithms.detect;

import java.util.List;
import org.anodeconsole.algorithms.Deadline;
import org.anodeconsole.algorithms.Detection;
import org.anodeconsole.algorithms.Detector;
import org.anodeconsole.algorithms.ParameterSpec;
import org.anodeconsole.algorithms.Parameters;
import org.anodeconsole.algorithms.Series;
import org.anodeconsole.algorithms.stats.Quantiles;
import org.anodeconsole.algorithms.stats.Rescaled;

/**
 * Tukey's fences: a value is anomalous when it lies strictly outside {@code [Q1 − 1.5·IQR, Q3 + 1.5·IQR]}. The quartiles
 * interpolate linearly at position {@code (n − 1)p} (Hyndman and Fan's type 7).
 *
 * <p>The score is the distance to the nearer fence's quartile in units of the range, 0 inside the quartiles. Cost O(n).
 */
public final class InterquartileRange implements Detector {
    private static final double REACH = 1.5;

    private InterquartileRange() {}

    public static InterquartileRange create() {
        return new InterquartileRange();
    }

    @Override
    public String name() {
        return "iqr";
    }

    @Override
    public List<ParameterSpec<?>> parameters() {
        return List.of();
    }

    @Override
    public InterquartileRange with(Parameters parameters) {
        return this;
    }

    @Override
    public Detection detect(Series series, Deadline deadline) {
        Rescaled scaled = Rescaled.of(series.values());
        double[] x = scaled.values();
        boolean[] anomalous = new boolean[x.length];
        double[] scores = new double[x.length];
        if (x.length == 0) {
            return new Detection(anomalous, scores, null);
        }
        Quantiles quantiles = Quantiles.of(x);
        double q1 = quantiles.at(0.25);
        double q3 = quantiles.at(0.75);
        double range = q3 - q1;
        double lower = q1 - REACH * range;
        double upper = q3 + REACH * range;
        for (int i = 0; i < x.length; i++) {
            anomalous[i] = x[i] < lower || x[i] > upper;
            scores[i] = Score.of(Math.max(0, Math.max(q1 - x[i], x[i] - q3)), range);
        }
        return new Detection(anomalous, scores,
                new Detection.Bounds(scaled.restore(lower), scaled.restore(upper)));
    }
}
