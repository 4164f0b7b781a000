package org.anodeconsole.algorithms.forecast;

import java.util.Arrays;

/**
 * The stationary heart of a seasonal ARIMA model: {@code φ(B)Φ(B^m) w_t = θ(B)Θ(B^m) ε_t}.
 *
 * @param ar the product on the left, {@code 1 − φ₁B − …}
 * @param ma the product on the right, {@code 1 + θ₁B + …}
 */
record Arma(double[] ar, double[] ma) {
    /**
     * From unbounded numbers, one per coefficient in the order φ, Φ, θ, Θ. Each number becomes a partial autocorrelation
     * {@code tanh x}, so that every vector gives a stationary and invertible model (Barndorff-Nielsen and Schou, 1973).
     */
    static Arma ofUnbounded(ArimaOrder order, double[] x) {
        int from = 0;
        double[] phi = coefficients(x, from, order.p());
        from += order.p();
        double[] seasonalPhi = coefficients(x, from, order.seasonalP());
        from += order.seasonalP();
        double[] theta = coefficients(x, from, order.q());
        from += order.q();
        double[] seasonalTheta = coefficients(x, from, order.seasonalQ());
        return product(order, phi, seasonalPhi, negative(theta), negative(seasonalTheta));
    }

    /** From coefficients in the convention {@code (1 − φB)(1 − ΦB^m) w = (1 + θB)(1 + ΘB^m) ε}. */
    static Arma product(
            ArimaOrder order, double[] phi, double[] seasonalPhi, double[] theta, double[] seasonalTheta) {
        int m = order.period();
        return new Arma(
                Polynomial.multiply(Polynomial.of(phi, -1, 1), Polynomial.of(seasonalPhi, -1, m)),
                Polynomial.multiply(Polynomial.of(theta, 1, 1), Polynomial.of(seasonalTheta, 1, m)));
    }

    private static double[] negative(double[] values) {
        return Arrays.stream(values).map(v -> -v).toArray();
    }

    /** Coefficients of an autoregression with the given partial autocorrelations, by the Durbin–Levinson recursion. */
    private static double[] coefficients(double[] x, int from, int count) {
        double[] phi = new double[count];
        double[] previous = new double[count];
        for (int k = 0; k < count; k++) {
            double partial = Math.tanh(x[from + k]);
            System.arraycopy(phi, 0, previous, 0, k);
            for (int j = 0; j < k; j++) {
                phi[j] = previous[j] - partial * previous[k - 1 - j];
            }
            phi[k] = partial;
        }
        return phi;
    }

    /** Whether the polynomial of these unbounded numbers keeps its roots outside a circle of this radius. */
    static boolean inside(double[] x, double radius) {
        double[] phi = coefficients(x, 0, x.length);
        double power = 1;
        for (int j = 0; j < phi.length; j++) {
            power *= radius;
            phi[j] *= power;
        }
        for (int k = phi.length; k >= 1; k--) {
            double partial = phi[k - 1];
            if (Math.abs(partial) >= 1) {
                return false;
            }
            double[] shorter = new double[k - 1];
            for (int j = 0; j < k - 1; j++) {
                shorter[j] = (phi[j] + partial * phi[k - 2 - j]) / (1 - partial * partial);
            }
            phi = shorter;
        }
        return true;
    }

    /**
     * Autocovariances at the lags {@code 0 … count − 1} for innovations of variance 1: those of the pure autoregression by
     * stepping its Levinson recursion down and up again, then the moving average over them. O(p² + count·q).
     */
    double[] autocovariances(int count) {
        int q = ma.length - 1;
        double[] pure = autoregressiveCovariances(count + q);
        int[] lags = Polynomial.lags(ma);
        double[] out = new double[count];
        for (int shift = -q; shift <= q; shift++) {
            double weight = maCovariance(Math.abs(shift), lags);
            if (weight != 0) {
                for (int k = 0; k < count; k++) {
                    out[k] += weight * pure[Math.abs(k - shift)];
                }
            }
        }
        return out;
    }

    private double maCovariance(int lag, int[] lags) {
        double sum = lag < ma.length ? ma[lag] : 0;
        for (int k : lags) {
            if (k + lag < ma.length) {
                sum += ma[k] * ma[k + lag];
            }
        }
        return sum;
    }

    /** Autocovariances of the moving-average side alone, lags {@code 0 … q}. */
    double[] maCovariances() {
        double[] out = new double[ma.length];
        int[] lags = Polynomial.lags(ma);
        for (int lag = 0; lag < out.length; lag++) {
            out[lag] = maCovariance(lag, lags);
        }
        return out;
    }

    /** Variance of the autoregression alone, driven by innovations of variance 1. */
    double autoregressiveVariance() {
        return autoregressiveCovariances(1)[0];
    }

    private double[] autoregressiveCovariances(int count) {
        int p = ar.length - 1;
        double[][] steps = new double[p + 1][];
        double[] phi = new double[p];
        for (int j = 0; j < p; j++) {
            phi[j] = -ar[j + 1];
        }
        double variance = 1;
        for (int k = p; k >= 1; k--) {
            steps[k] = phi;
            double partial = phi[k - 1];
            double shrink = 1 - partial * partial;
            variance /= shrink;
            double[] shorter = new double[k - 1];
            for (int j = 0; j < k - 1; j++) {
                shorter[j] = (phi[j] + partial * phi[k - 2 - j]) / shrink;
            }
            phi = shorter;
        }
        double[] gamma = new double[count];
        gamma[0] = variance;
        double error = variance;
        for (int k = 1; k < count; k++) {
            double[] c = steps[Math.min(k, p)] == null ? new double[0] : steps[Math.min(k, p)];
            double sum = 0;
            if (k <= p) {
                double partial = c[k - 1];
                for (int j = 0; j < k - 1; j++) {
                    sum += steps[k - 1][j] * gamma[k - 1 - j];
                }
                sum += partial * error;
                error *= 1 - partial * partial;
            } else {
                for (int j = 0; j < p; j++) {
                    sum += c[j] * gamma[k - 1 - j];
                }
            }
            gamma[k] = sum;
        }
        return gamma;
    }
}
