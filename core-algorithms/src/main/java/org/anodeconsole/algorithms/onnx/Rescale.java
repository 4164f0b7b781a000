package org.anodeconsole.algorithms.onnx;

import java.util.Arrays;
import org.anodeconsole.algorithms.stats.Quantiles;

/**
 * Location and scale that are taken out of a history and put back into its forecast.
 *
 * @param scale above 0
 */
record Rescale(double location, double scale) {
    private static final Rescale NOTHING = new Rescale(0, 1);

    /** What the rule says for these values, in which at least two differ. */
    static Rescale of(double[] x, Normalisation rule) {
        return switch (rule.by()) {
            // The network does it by itself; this only brings the values into the range of single precision.
            case NONE -> rule.centreFirst() ? positive(mean(x), spread(x)) : NOTHING;
            case ZSCORE -> positive(mean(x), deviation(x, rule.deltaDegrees()));
            case ABSMEAN -> positive(0, Arrays.stream(x).map(Math::abs).average().orElse(1));
            case ROBUST -> {
                Quantiles quantiles = Quantiles.of(x);
                yield positive(quantiles.at(0.5), quantiles.at(0.75) - quantiles.at(0.25));
            }
        };
    }

    private static Rescale positive(double location, double scale) {
        return new Rescale(location, scale > 0 && Double.isFinite(scale) ? scale : 1);
    }

    /** Divided before it is summed up, so that large values do not overflow. */
    private static double mean(double[] x) {
        double mean = 0;
        for (double value : x) {
            mean += value / x.length;
        }
        return mean;
    }

    private static double spread(double[] x) {
        double mean = mean(x);
        double spread = 0;
        for (double value : x) {
            spread += Math.abs(value - mean) / x.length;
        }
        return spread;
    }

    private static double deviation(double[] x, int deltaDegrees) {
        double mean = mean(x);
        double spread = spread(x);
        double sum = 0;
        for (double value : x) {
            double distance = spread > 0 ? (value - mean) / spread : 0;
            sum += distance * distance;
        }
        return spread * Math.sqrt(sum / Math.max(1, x.length - deltaDegrees));
    }

    double[] apply(double[] x) {
        double[] scaled = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            scaled[i] = (x[i] - location) / scale;
        }
        return scaled;
    }

    double undo(double value) {
        return value * scale + location;
    }
}
