package org.anodeconsole.algorithms.stats;

import org.apache.commons.math3.stat.StatUtils;

/**
 * Mean and population standard deviation (divisor n) of a sample, two passes.
 *
 * <p>When all values are the same the mean is that value and the deviation 0, without the rounding that the mean of
 * constants such as 0.1 otherwise suffers. Both are 0 for an empty sample.
 */
public record Moments(double mean, double deviation) {

    public static Moments of(double[] values) {
        if (values.length == 0) {
            return new Moments(0, 0);
        }
        if (allEqual(values)) {
            return new Moments(values[0], 0);
        }
        double mean = StatUtils.mean(values);
        return new Moments(mean, Math.sqrt(StatUtils.populationVariance(values, mean)));
    }

    /** Whether there is no more than one distinct value. */
    public static boolean allEqual(double[] values) {
        for (double value : values) {
            if (value != values[0]) {
                return false;
            }
        }
        return true;
    }
}
