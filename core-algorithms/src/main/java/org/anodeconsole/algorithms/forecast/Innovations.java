package org.anodeconsole.algorithms.forecast;

import java.util.Arrays;

/**
 * The exact one-step predictor of a finite stationary ARMA series, and with it the exact Gaussian likelihood.
 *
 * <p>It is the Kalman filter with a stationary start written in innovations form: after the first p values the series
 * {@code φ(B)w} has a covariance of bandwidth q, whose triangular factor is found row by row (Ansley 1979; Brockwell and
 * Davis, "Time Series: Theory and Methods", 1991, section 5.3). One row costs O(q²), or O(lags) once the rows no longer
 * change, where a state-space filter would cost O(max(p, q+1)²) all along.
 *
 * <p>The factor does not depend on the data; {@link #filter} applies it to a series, {@link #row} and {@link #variance} can be
 * asked for steps beyond the series, which gives exact forecasts. Innovations are in units where their limit variance is 1.
 */
final class Innovations {
    private static final double SETTLED = 1e-11;

    private final Arma arma;
    private final int p;
    private final int q;
    private final int[] arLags;
    private final int[] maLags;
    private final double[][] rows;
    private final double[] variances;
    private int settledFrom;

    /**
     * @param arma the model
     * @param count how many steps to prepare
     */
    Innovations(Arma arma, int count) {
        this.arma = arma;
        p = arma.ar().length - 1;
        q = arma.ma().length - 1;
        arLags = Polynomial.lags(arma.ar());
        maLags = Polynomial.lags(arma.ma());
        rows = new double[count][];
        variances = new double[count];
        settledFrom = count;
        if (count > 0) {
            factorise(count);
        }
    }

    /** A predictor that acts from the first step as if the past were endless: the conditional one. */
    static Innovations settled(Arma arma) {
        return new Innovations(arma, 0);
    }

    private void factorise(int count) {
        double[] head = arma.autocovariances(Math.max(1, p));
        double[] tail = arma.maCovariances();
        double[] cross = crossCovariances();
        double[] scaled = new double[Math.max(p, q) + 1];
        for (int t = 0; t < count; t++) {
            int low = t < p ? 0 : Math.max(0, t - q);
            double[] row = new double[t - low];
            double variance = t < p ? head[0] : tail[0];
            boolean started = false;
            for (int i = low; i < t; i++) {
                double covariance = t < p ? head[t - i] : i >= p ? tail[t - i] : cross[t - i];
                if (started || covariance != 0) {
                    int lowI = i < p ? 0 : Math.max(0, i - q);
                    int from = Math.max(low, lowI);
                    double value = covariance - dot(rows[i], from - lowI, scaled, from - low, i - from);
                    scaled[i - low] = value;
                    row[i - low] = value / variances[i];
                    variance -= value * row[i - low];
                    started = true;
                } else {
                    scaled[i - low] = 0;
                }
            }
            rows[t] = row;
            variances[t] = Math.max(variance, 1e-12);
            if (t >= p + q && settled(row, variance)) {
                settledFrom = t;
                return;
            }
        }
    }

    /** Covariance of {@code φ(B)w_t} with {@code w_i}, by {@code t − i}. */
    private double[] crossCovariances() {
        double[] psi = new double[q + 1];
        double[] inverse = Polynomial.inverse(arma.ar(), q + 1);
        for (int i = 0; i <= q; i++) {
            psi[i] = inverse[i];
            for (int k : maLags) {
                if (k <= i) {
                    psi[i] += arma.ma()[k] * inverse[i - k];
                }
            }
        }
        double[] cross = new double[p + q + 1];
        for (int gap = 0; gap <= q; gap++) {
            for (int k = gap; k <= q; k++) {
                cross[gap] += arma.ma()[k] * psi[k - gap];
            }
        }
        return cross;
    }

    private boolean settled(double[] row, double variance) {
        if (Math.abs(variance - 1) > SETTLED) {
            return false;
        }
        for (int j = 0; j < row.length; j++) {
            if (Math.abs(row[j] - arma.ma()[q - j]) > SETTLED) {
                return false;
            }
        }
        return true;
    }

    /** Four running sums: one alone would wait for each addition. */
    private static double dot(double[] a, int i, double[] b, int j, int count) {
        double s0 = 0;
        double s1 = 0;
        double s2 = 0;
        double s3 = 0;
        int end = i + count - 3;
        for (; i < end; i += 4, j += 4) {
            s0 += a[i] * b[j];
            s1 += a[i + 1] * b[j + 1];
            s2 += a[i + 2] * b[j + 2];
            s3 += a[i + 3] * b[j + 3];
        }
        for (end += 3; i < end; i++, j++) {
            s0 += a[i] * b[j];
        }
        return s0 + s1 + (s2 + s3);
    }

    /** Variance of the innovation at step {@code t}. */
    double variance(int t) {
        return t < settledFrom ? variances[t] : 1;
    }

    /** Weight of the innovation at step {@code t − lag} in the prediction of step {@code t}. */
    double weight(int t, int lag) {
        if (t >= settledFrom) {
            return lag <= q ? arma.ma()[lag] : 0;
        }
        double[] row = rows[t];
        return lag <= row.length ? row[row.length - lag] : 0;
    }

    /** Whether the rows from step {@code t} on are all alike. */
    boolean settledAt(int t) {
        return t >= settledFrom;
    }

    /** The largest lag with a weight around step {@code t}. */
    int longest(int t) {
        return t < p + q ? t : q;
    }

    /** The sum of the logarithms of the first {@code n} variances. */
    double logDeterminant(int n) {
        double sum = 0;
        for (int t = 0; t < Math.min(n, settledFrom); t++) {
            sum += Math.log(variances[t]);
        }
        return sum;
    }

    /** The innovations of a series of mean 0. */
    double[] filter(double[] w) {
        double[] u = new double[w.length];
        for (int t = 0; t < w.length; t++) {
            double sum = t < p && t < settledFrom ? w[t] : autoregressed(w, t);
            u[t] = sum - predicted(u, t, t);
        }
        return u;
    }

    /** The part of step {@code t} that the innovations before {@code known} explain. */
    double predicted(double[] u, int t, int known) {
        double sum = 0;
        if (t >= settledFrom) {
            for (int k : maLags) {
                if (k <= t && t - k < known) {
                    sum += arma.ma()[k] * u[t - k];
                }
            }
            return sum;
        }
        double[] row = rows[t];
        int low = t - row.length;
        return dot(row, 0, u, low, Math.min(t, known) - low);
    }

    private double autoregressed(double[] w, int t) {
        double sum = w[t];
        for (int k : arLags) {
            if (k <= t) {
                sum += arma.ar()[k] * w[t - k];
            }
        }
        return sum;
    }
}
