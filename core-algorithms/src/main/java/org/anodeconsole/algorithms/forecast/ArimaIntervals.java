package org.anodeconsole.algorithms.forecast;

import java.util.Arrays;
import org.anodeconsole.algorithms.Deadline;
import org.apache.commons.math3.distribution.TDistribution;

/**
 * Predictions of a searched ARIMA model with all that is uncertain about them: the innovations, the parameters
 * ({@link ParameterUncertainty}), and whatever else made the model miss its own past ({@link Backtest}). Limits are
 * those of Student's t with the residual degrees of freedom.
 *
 * @param fit the model
 * @param y the observations
 * @param w the observations after differencing
 */
record ArimaIntervals(ArimaFit fit, double[] y, double[] w) {
    /** Beyond this many multiplications per likelihood the past is fitted by the conditional one. */
    private static final double QUICK = 90_000;
    private static final int SPARE = 8;

    /** Degrees of freedom that the fit has left. */
    int freedom() {
        return freedom(fit.order(), w.length);
    }

    private static int freedom(ArimaOrder order, int n) {
        return Math.max(1, n - order.coefficients() - (order.constant() ? 1 : 0));
    }

    /** Expected values and standard deviations; when the deadline has passed, only those that the innovations cause. */
    ArimaPrediction prediction(int rows, Deadline deadline) {
        double variance = fit.value().variance() * w.length / freedom();
        ArimaPrediction prediction = ArimaPrediction.of(fit, y, w, variance, rows);
        if (!(variance > 0) || deadline.expired()) {
            return prediction;
        }
        ArimaOrder order = fit.order();
        int fewest = order.lost() + order.arLag() + order.maLag() + order.coefficients() + SPARE;
        double widening = Backtest.widening(y.length, fewest, rows, this::errors, deadline);
        return prediction
                .plus(ParameterUncertainty.of(fit, y, w, variance, rows))
                .times(widening);
    }

    private double[] errors(int origin, int rows) {
        ArimaOrder order = fit.order();
        double[] past = Arrays.copyOf(y, origin);
        double[] differenced = Arrays.copyOf(w, origin - order.lost());
        double band = Math.max(order.arLag(), order.maLag());
        boolean exact = differenced.length * band * band <= QUICK;
        ArimaFit refit = ArimaFit.again(order, differenced, fit.x(), exact);
        double variance = refit.value().variance() * differenced.length / freedom(order, differenced.length);
        ArimaPrediction prediction = ArimaPrediction.of(refit, past, differenced, variance, rows);
        double[] errors = new double[rows];
        for (int h = 0; h < rows; h++) {
            double deviation = prediction.deviation()[h];
            errors[h] = deviation > 0 ? (y[origin + h] - prediction.mean()[h]) / deviation : Double.NaN;
        }
        return errors;
    }

    /** How many standard deviations away the limits are. */
    double width(double confidence) {
        return new TDistribution(null, freedom()).inverseCumulativeProbability((1 + confidence) / 2);
    }
}
