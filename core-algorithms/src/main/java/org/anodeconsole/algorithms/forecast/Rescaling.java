package org.anodeconsole.algorithms.forecast;

/**
 * A change of unit that brings a series near 1, so that no square overflows or vanishes. The factor is a power of two, hence
 * exact; an optional shift moves the first value to 0, which keeps the digits of a small movement on a large level.
 */
final class Rescaling {
    private final double[] scaled;
    private final double shift;
    private final int exponent;

    private Rescaling(double[] scaled, double shift, int exponent) {
        this.scaled = scaled;
        this.shift = shift;
        this.exponent = exponent;
    }

    /** Rescales {@code values}, which must hold at least one. */
    static Rescaling of(double[] values, boolean shifted) {
        double largest = 0;
        for (double value : values) {
            largest = Math.max(largest, Math.abs(value));
        }
        int exponent = largest == 0 ? 0 : Math.getExponent(largest) + 1;
        double[] scaled = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            scaled[i] = scalb(values[i], -exponent);
        }
        double shift = shifted ? scaled[0] : 0;
        double spread = 0;
        for (int i = 0; i < values.length; i++) {
            scaled[i] -= shift;
            spread = Math.max(spread, Math.abs(scaled[i]));
        }
        if (shifted && spread > 0) {
            int second = Math.getExponent(spread) + 1;
            for (int i = 0; i < values.length; i++) {
                scaled[i] = scalb(scaled[i], -second);
            }
            return new Rescaling(scaled, scalb(shift, exponent), exponent + second);
        }
        return new Rescaling(scaled, scalb(shift, exponent), exponent);
    }

    double[] scaled() {
        return scaled;
    }

    /** The power of two that one unit of the scaled series stands for. */
    int exponent() {
        return exponent;
    }

    /** Numbers in the unit of the series, held within the finite range. */
    double[] restore(double[] numbers) {
        double[] restored = new double[numbers.length];
        for (int i = 0; i < numbers.length; i++) {
            restored[i] = finite(scalb(numbers[i], exponent) + shift);
        }
        return restored;
    }

    /** A square in the squared unit of the series, at most the largest finite number. */
    double restoreSquare(double square) {
        return finite(scalb(scalb(square, exponent), exponent));
    }

    private static double finite(double value) {
        return Math.clamp(value, -Double.MAX_VALUE, Double.MAX_VALUE);
    }

    /** Math.scalb in two halves: one call alone would pass through an overflow for exponents beyond 1,023. */
    private static double scalb(double value, int exponent) {
        return Math.scalb(Math.scalb(value, exponent / 2), exponent - exponent / 2);
    }
}
