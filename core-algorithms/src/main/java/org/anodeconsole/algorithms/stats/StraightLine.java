package org.anodeconsole.algorithms.stats;

/**
 * The least-squares line through the values at 0, 1, 2, …
 *
 * @param origin the first value
 * @param intercept value at 0 above the origin
 * @param slope change per step
 */
public record StraightLine(double origin, double intercept, double slope) {

    /** The line through {@code x}; flat for a single value. */
    public static StraightLine through(double[] x) {
        int n = x.length;
        double middle = (n - 1) / 2.0;
        // away from the first value, so that a small movement on a large level keeps its digits
        double origin = n == 0 ? 0 : x[0];
        double mean = 0;
        for (double v : x) {
            mean += (v - origin) / n;
        }
        double up = 0;
        double down = 0;
        for (int t = 0; t < n; t++) {
            up += (t - middle) * (x[t] - origin - mean);
            down += (t - middle) * (t - middle);
        }
        double slope = down > 0 ? up / down : 0;
        return new StraightLine(origin, mean - slope * middle, slope);
    }

    /** What is left of {@code x} above the line. */
    public double[] residuals(double[] x) {
        double[] residuals = new double[x.length];
        for (int t = 0; t < x.length; t++) {
            residuals[t] = x[t] - origin - intercept - slope * t;
        }
        return residuals;
    }
}
