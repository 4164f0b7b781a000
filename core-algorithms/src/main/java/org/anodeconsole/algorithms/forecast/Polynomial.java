package org.anodeconsole.algorithms.forecast;

import java.util.Arrays;

/** Lag polynomials as plain arrays: element {@code k} belongs to the k-th power of the lag. */
final class Polynomial {
    private Polynomial() {}

    /** {@code a(B)·b(B)}. */
    static double[] multiply(double[] a, double[] b) {
        double[] product = new double[a.length + b.length - 1];
        for (int i = 0; i < a.length; i++) {
            if (a[i] != 0) {
                for (int j = 0; j < b.length; j++) {
                    product[i + j] += a[i] * b[j];
                }
            }
        }
        return product;
    }

    /** {@code 1 + sign·(c₁B^s + c₂B^2s + …)}. */
    static double[] of(double[] coefficients, double sign, int step) {
        double[] polynomial = new double[coefficients.length * step + 1];
        polynomial[0] = 1;
        for (int i = 0; i < coefficients.length; i++) {
            polynomial[(i + 1) * step] = sign * coefficients[i];
        }
        return polynomial;
    }

    /** {@code (1 − B)^d (1 − B^period)^D}. */
    static double[] differencing(int d, int seasonalD, int period) {
        double[] polynomial = {1};
        for (int i = 0; i < d; i++) {
            polynomial = multiply(polynomial, of(new double[] {1}, -1, 1));
        }
        for (int i = 0; i < seasonalD; i++) {
            polynomial = multiply(polynomial, of(new double[] {1}, -1, period));
        }
        return polynomial;
    }

    /** Applies a polynomial to a series; the first values, which would need a past, are left out. */
    static double[] apply(double[] polynomial, double[] y) {
        int lost = polynomial.length - 1;
        double[] out = new double[Math.max(0, y.length - lost)];
        for (int t = 0; t < out.length; t++) {
            double sum = 0;
            for (int k = 0; k <= lost; k++) {
                if (polynomial[k] != 0) {
                    sum += polynomial[k] * y[t + lost - k];
                }
            }
            out[t] = sum;
        }
        return out;
    }

    /** The first {@code count} coefficients of {@code 1 / polynomial}, whose constant is 1. */
    static double[] inverse(double[] polynomial, int count) {
        double[] inverse = new double[count];
        int[] lags = lags(polynomial);
        for (int i = 0; i < count; i++) {
            double sum = i == 0 ? 1 : 0;
            for (int k : lags) {
                if (k <= i) {
                    sum -= polynomial[k] * inverse[i - k];
                }
            }
            inverse[i] = sum;
        }
        return inverse;
    }

    /** The lags beyond 0 that take part. */
    static int[] lags(double[] polynomial) {
        int[] lags = new int[polynomial.length];
        int count = 0;
        for (int k = 1; k < polynomial.length; k++) {
            if (polynomial[k] != 0) {
                lags[count++] = k;
            }
        }
        return Arrays.copyOf(lags, count);
    }
}
