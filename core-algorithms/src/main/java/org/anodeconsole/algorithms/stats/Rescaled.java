package org.anodeconsole.algorithms.stats;

/**
 * Values divided by a power of two, so that squares and sums of them neither overflow nor vanish. Dividing by a power of
 * two does not round, and values of usual size (largest magnitude between 2<sup>-300</sup> and 2<sup>300</sup>) stay as
 * they are, so results are the same to the last bit wherever the plain computation works at all.
 */
public final class Rescaled {
    private static final int USUAL = 300;

    private final double[] values;
    private final int exponent;

    private Rescaled(double[] values, int exponent) {
        this.values = values;
        this.exponent = exponent;
    }

    /** Rescales finite values; the array is not changed. Cost O(n). */
    public static Rescaled of(double[] values) {
        double largest = 0;
        for (double value : values) {
            largest = Math.max(largest, Math.abs(value));
        }
        int exponent = largest == 0 ? 0 : Math.getExponent(largest);
        if (Math.abs(exponent) <= USUAL) {
            return new Rescaled(values, 0);
        }
        double[] scaled = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            scaled[i] = Math.scalb(values[i], -exponent);
        }
        return new Rescaled(scaled, exponent);
    }

    /** The values to compute with. Not a copy. */
    public double[] values() {
        return values;
    }

    /** The values are the original ones times 2<sup>-exponent</sup>; 0 when nothing had to be changed. */
    public int exponent() {
        return exponent;
    }

    /** A result on the scale of the original values, the largest finite number in place of an infinite one. */
    public double restore(double result) {
        return finite(Math.scalb(result, exponent));
    }

    /** The number itself, or the finite number nearest to it. */
    public static double finite(double number) {
        return Math.clamp(number, -Double.MAX_VALUE, Double.MAX_VALUE);
    }
}
