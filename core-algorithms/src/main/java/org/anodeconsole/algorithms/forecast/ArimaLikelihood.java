package org.anodeconsole.algorithms.forecast;

import java.util.Arrays;

/**
 * How likely a differenced series is under an ARMA model, with the innovation variance and the mean at their best values.
 *
 * <p>Exact: the Gaussian likelihood with a stationary start ({@link Innovations}); a mean is found by generalised least
 * squares along the way. Conditional: the series is taken as preceded by nothing but its mean, and the first p residuals,
 * which need that past, are left out.
 */
final class ArimaLikelihood {
    /** So close to a unit root that rounding would rule the exact likelihood: such models count as impossible. */
    private static final double LARGEST_START = 1e9;

    private final ArimaOrder order;
    private final double[] w;
    private final boolean exact;
    private final double[] ones;

    /**
     * @param w the series after differencing
     * @param exact whether to use the exact likelihood
     */
    ArimaLikelihood(ArimaOrder order, double[] w, boolean exact) {
        this.order = order;
        this.w = w;
        this.exact = exact;
        ones = new double[order.constant() ? w.length : 0];
        Arrays.fill(ones, 1);
    }

    /**
     * One model at its best mean and variance.
     *
     * @param arma the model
     * @param filter its predictor
     * @param innovations of the series less its mean
     * @param mean of the differenced series, 0 without a constant
     * @param variance of the innovations
     * @param logLikelihood of the differenced series
     */
    record Value(
            Arma arma, Innovations filter, double[] innovations, double mean, double variance, double logLikelihood) {}

    Value at(Arma arma) {
        int n = w.length;
        Innovations filter = exact ? new Innovations(arma, n) : Innovations.settled(arma);
        double[] u = filter.filter(w);
        int first = first();
        double mean = 0;
        if (order.constant()) {
            double[] one = filter.filter(ones);
            double up = 0;
            double down = 0;
            for (int t = first; t < n; t++) {
                up += u[t] * one[t] / filter.variance(t);
                down += one[t] * one[t] / filter.variance(t);
            }
            mean = down > 0 ? up / down : 0;
            for (int t = 0; t < n; t++) {
                u[t] -= mean * one[t];
            }
        }
        double squares = 0;
        for (int t = first; t < n; t++) {
            squares += u[t] * u[t] / filter.variance(t);
        }
        double variance = squares / (n - first);
        double logLikelihood = -0.5 * (n * (Math.log(2 * Math.PI * variance) + 1) + filter.logDeterminant(n));
        boolean trustworthy = (!exact || arma.autoregressiveVariance() < LARGEST_START) && !Double.isNaN(logLikelihood);
        return new Value(arma, filter, u, mean, variance, trustworthy ? logLikelihood : Double.NEGATIVE_INFINITY);
    }

    /** The log-likelihood at a given mean of the differenced series and a given variance of the innovations. */
    double logLikelihood(Arma arma, double mean, double variance) {
        double[] centred = w.clone();
        for (int t = 0; t < centred.length; t++) {
            centred[t] -= mean;
        }
        Innovations filter = exact ? new Innovations(arma, w.length) : Innovations.settled(arma);
        double[] u = filter.filter(centred);
        double sum = filter.logDeterminant(w.length);
        for (int t = first(); t < w.length; t++) {
            sum += Math.log(2 * Math.PI * variance) + u[t] * u[t] / (variance * filter.variance(t));
        }
        return -0.5 * sum;
    }

    /** The same model at another mean. */
    Value withMean(Value value, double mean) {
        double[] u = value.innovations().clone();
        double[] one = value.filter().filter(ones);
        for (int t = 0; t < u.length; t++) {
            u[t] -= (mean - value.mean()) * one[t];
        }
        return new Value(value.arma(), value.filter(), u, mean, value.variance(), value.logLikelihood());
    }

    private int first() {
        return exact ? 0 : order.arLag();
    }

    /** Numbers whose sum of squares is smallest where the likelihood is largest. */
    double[] residuals(Value value) {
        int first = first();
        double[] out = new double[w.length - first];
        double common = Math.exp(value.filter().logDeterminant(w.length) / (2 * w.length));
        for (int t = first; t < w.length; t++) {
            out[t - first] = value.innovations()[t] * common / Math.sqrt(value.filter().variance(t));
        }
        return out;
    }
}
