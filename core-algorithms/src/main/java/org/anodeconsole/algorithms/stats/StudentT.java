package org.anodeconsole.algorithms.stats;

import org.apache.commons.math3.distribution.TDistribution;
import org.apache.commons.math3.special.Beta;

/** Student's t distribution by its upper tail, where subtracting from one would lose digits. */
public final class StudentT {
    private static final double ACCURACY = 1e-14;

    private StudentT() {}

    /** The probability of a value above {@code √square}. */
    public static double upperTailOfSquare(double square, double degrees) {
        return 0.5 * Beta.regularizedBeta(degrees / (degrees + square), degrees / 2, 0.5);
    }

    /** The value that is exceeded with a probability in (0, 1). */
    public static double upperQuantile(double probability, double degrees) {
        return -new TDistribution(null, degrees, ACCURACY).inverseCumulativeProbability(probability);
    }
}
