package org.anodeconsole.algorithms.forecast;

/**
 * Forecasts of a fitted ARIMA model: exact finite-sample predictions of the differenced series, summed back to the level of
 * the observations, with the mean squared errors of Brockwell and Davis (1991), equation 5.3.22, in which the autoregressive
 * polynomial is multiplied with the differencing one.
 *
 * @param mean expected values
 * @param deviation standard deviations of the forecast errors
 */
record ArimaPrediction(double[] mean, double[] deviation) {

    /**
     * @param fit the model
     * @param y the observations
     * @param w the observations after differencing
     * @param variance of the innovations
     */
    static ArimaPrediction of(ArimaFit fit, double[] y, double[] w, double variance, int rows) {
        Innovations filter = extended(fit, w.length + rows);
        double[] operator = Polynomial.multiply(fit.value().arma().ar(), differencing(fit.order()));
        double[] chi = Polynomial.inverse(operator, rows);
        return new ArimaPrediction(
                mean(fit, y, w, rows, filter), deviations(filter, chi, w.length, rows, variance));
    }

    /** The expected values alone. */
    static double[] mean(ArimaFit fit, double[] y, double[] w, int rows) {
        return mean(fit, y, w, rows, extended(fit, w.length + rows));
    }

    private static double[] mean(ArimaFit fit, double[] y, double[] w, int rows, Innovations filter) {
        return integrate(differencing(fit.order()), y, differenced(fit, filter, w, rows));
    }

    private static double[] differencing(ArimaOrder order) {
        return Polynomial.differencing(order.d(), order.seasonalD(), order.period());
    }

    /** The predictor of the fit, prepared for the steps to come. */
    private static Innovations extended(ArimaFit fit, int count) {
        Innovations filter = fit.value().filter();
        return filter.settledAt(0) ? filter : new Innovations(fit.value().arma(), count);
    }

    /** The same forecasts with more uncertainty. */
    ArimaPrediction plus(double[] variances) {
        double[] wider = new double[deviation.length];
        for (int h = 0; h < wider.length; h++) {
            wider[h] = Math.sqrt(deviation[h] * deviation[h] + variances[h]);
        }
        return new ArimaPrediction(mean, wider);
    }

    /** The same forecasts with standard deviations {@code factor} times as large. */
    ArimaPrediction times(double factor) {
        double[] wider = new double[deviation.length];
        for (int h = 0; h < wider.length; h++) {
            wider[h] = deviation[h] * factor;
        }
        return new ArimaPrediction(mean, wider);
    }

    private static double[] differenced(ArimaFit fit, Innovations filter, double[] w, int rows) {
        double mean = fit.value().mean();
        double[] ar = fit.value().arma().ar();
        int[] lags = Polynomial.lags(ar);
        int n = w.length;
        double[] path = new double[n + rows];
        for (int t = 0; t < n; t++) {
            path[t] = w[t] - mean;
        }
        double[] u = new double[n + rows];
        System.arraycopy(fit.value().innovations(), 0, u, 0, n);
        double[] future = new double[rows];
        for (int h = 0; h < rows; h++) {
            int t = n + h;
            double sum = filter.predicted(u, t, n);
            for (int k : lags) {
                if (k <= t) {
                    sum -= ar[k] * path[t - k];
                }
            }
            path[t] = sum;
            future[h] = sum + mean;
        }
        return future;
    }

    private static double[] integrate(double[] differencing, double[] y, double[] future) {
        int[] lags = Polynomial.lags(differencing);
        double[] path = new double[y.length + future.length];
        System.arraycopy(y, 0, path, 0, y.length);
        double[] mean = new double[future.length];
        for (int h = 0; h < future.length; h++) {
            double sum = future[h];
            for (int k : lags) {
                sum -= differencing[k] * path[y.length + h - k];
            }
            path[y.length + h] = sum;
            mean[h] = sum;
        }
        return mean;
    }

    private static double[] deviations(Innovations filter, double[] chi, int n, int rows, double variance) {
        double[] deviations = new double[rows];
        double settledSum = 0;
        for (int h = 1; h <= rows; h++) {
            double sum = 0;
            if (filter.settledAt(n)) {
                double psi = response(filter, chi, n + h - 1, h - 1);
                settledSum += psi * psi;
                sum = settledSum;
            } else {
                for (int j = 0; j < h; j++) {
                    double psi = response(filter, chi, n + h - 1, j);
                    sum += psi * psi * filter.variance(n + h - 1 - j);
                }
            }
            deviations[h - 1] = Math.sqrt(sum * variance);
        }
        return deviations;
    }

    /** How much the innovation {@code j} steps before step {@code t} moves step {@code t}. */
    private static double response(Innovations filter, double[] chi, int t, int j) {
        double sum = chi[j];
        int from = Math.max(0, j - filter.longest(t));
        for (int r = from; r < j; r++) {
            sum += chi[r] * filter.weight(t - r, j - r);
        }
        return sum;
    }

    /** Lower and upper limits, {@code width} standard deviations away. */
    double[][] limits(double width) {
        double[][] limits = new double[2][mean.length];
        for (int h = 0; h < mean.length; h++) {
            limits[0][h] = mean[h] - width * deviation[h];
            limits[1][h] = mean[h] + width * deviation[h];
        }
        return limits;
    }
}
