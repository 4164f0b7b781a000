package org.anodeconsole.algorithms.forecast;

/**
 * The likelihood of a seasonal ARIMA model by the plainest Kalman filter: dense matrices, differences kept in the state, and
 * a wide normal prior of finite variance on them. Slow; here to check the fast likelihood against something else.
 */
final class TextbookKalmanFilter {
    private static final double PRIOR_VARIANCE = 1e6;

    private final double[][] transition;
    private final double[] design;
    private final double[][] noise;
    private final double[][] start;
    private final int lost;

    TextbookKalmanFilter(ArimaOrder order, Arma arma) {
        int d = order.d();
        int s = order.seasonalD() * order.period();
        int r = Math.max(arma.ar().length - 1, arma.ma().length);
        int k = d + s + r;
        lost = d + s;
        transition = new double[k][k];
        design = new double[k];
        noise = new double[k][k];
        design[lost] = 1;
        for (int i = 0; i < d; i++) {
            design[i] = 1;
            for (int j = i; j < d; j++) {
                transition[i][j] = 1;
            }
            transition[i][lost] = 1;
        }
        if (s > 0) {
            design[d + s - 1] = 1;
            for (int i = 0; i < d; i++) {
                transition[i][d + s - 1] = 1;
            }
            transition[d][d + s - 1] = 1;
            transition[d][lost] = 1;
            for (int i = 1; i < s; i++) {
                transition[d + i][d + i - 1] = 1;
            }
        }
        double[][] companion = new double[r][r];
        double[][] shock = new double[r][r];
        for (int i = 0; i < r; i++) {
            companion[i][0] = i + 1 < arma.ar().length ? -arma.ar()[i + 1] : 0;
            if (i + 1 < r) {
                companion[i][i + 1] = 1;
            }
            for (int j = 0; j < r; j++) {
                shock[i][j] = at(arma.ma(), i) * at(arma.ma(), j);
            }
        }
        start = new double[k][k];
        double[][] stationary = stationary(companion, shock);
        for (int i = 0; i < lost; i++) {
            start[i][i] = PRIOR_VARIANCE;
        }
        for (int i = 0; i < r; i++) {
            for (int j = 0; j < r; j++) {
                transition[lost + i][lost + j] = companion[i][j];
                noise[lost + i][lost + j] = shock[i][j];
                start[lost + i][lost + j] = stationary[i][j];
            }
        }
    }

    private static double at(double[] polynomial, int i) {
        return i < polynomial.length ? polynomial[i] : 0;
    }

    /** Σ A^i Q A'^i by doubling. */
    private static double[][] stationary(double[][] a, double[][] q) {
        double[][] sum = q;
        double[][] power = a;
        for (int i = 0; i < 60; i++) {
            double[][] more = times(times(power, sum), transposed(power));
            sum = plus(sum, more);
            power = times(power, power);
        }
        return sum;
    }

    /** Log-likelihood without the first values, which the prior would rule. */
    double logLikelihood(double[] y, double mean, double variance) {
        int k = design.length;
        double[] state = new double[k];
        double[][] p = new double[k][k];
        for (int i = 0; i < k; i++) {
            for (int j = 0; j < k; j++) {
                p[i][j] = i >= lost && j >= lost ? start[i][j] * variance : start[i][j];
            }
        }
        double sum = 0;
        double[][] transposed = transposed(transition);
        for (int t = 0; t < y.length; t++) {
            double error = y[t] - mean - dot(design, state);
            double[] pz = new double[k];
            for (int i = 0; i < k; i++) {
                pz[i] = dot(p[i], design);
            }
            double f = dot(design, pz);
            if (t >= lost) {
                sum -= 0.5 * (Math.log(2 * Math.PI * f) + error * error / f);
            }
            double[] updated = new double[k];
            double[][] pu = new double[k][k];
            for (int i = 0; i < k; i++) {
                updated[i] = state[i] + pz[i] * error / f;
                for (int j = 0; j < k; j++) {
                    pu[i][j] = p[i][j] - pz[i] * pz[j] / f;
                }
            }
            // the mean of the differenced series enters where its companion does
            for (int i = 0; i < k; i++) {
                state[i] = dot(transition[i], updated) + (i < lost ? transition[i][lost] * mean : 0);
            }
            p = times(times(transition, pu), transposed);
            for (int i = 0; i < k; i++) {
                for (int j = 0; j < k; j++) {
                    p[i][j] = (p[i][j] + variance * noise[i][j]);
                }
            }
        }
        return sum;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    private static double[][] plus(double[][] a, double[][] b) {
        double[][] out = new double[a.length][a.length];
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < a.length; j++) {
                out[i][j] = a[i][j] + b[i][j];
            }
        }
        return out;
    }

    private static double[][] transposed(double[][] a) {
        double[][] out = new double[a.length][a.length];
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < a.length; j++) {
                out[j][i] = a[i][j];
            }
        }
        return out;
    }

    private static double[][] times(double[][] a, double[][] b) {
        int k = a.length;
        double[][] out = new double[k][k];
        for (int i = 0; i < k; i++) {
            for (int j = 0; j < k; j++) {
                if (a[i][j] != 0) {
                    for (int c = 0; c < k; c++) {
                        out[i][c] += a[i][j] * b[j][c];
                    }
                }
            }
        }
        return out;
    }
}
