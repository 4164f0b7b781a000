package org.anodeconsole.algorithms.forecast;

import org.anodeconsole.algorithms.Deadline;
import org.anodeconsole.algorithms.Forecast;

/**
 * The ARIMA model chosen for a series: its orders, its fit, and the scale on which it was found.
 *
 * @param fit the model of the differenced series
 * @param y the series on the scale of the model
 * @param w the same after differencing
 * @param rescaling how {@code y} came about
 * @param original the series as given
 * @param logarithmic whether the model describes the logarithms
 */
record ArimaModel(
        ArimaFit fit, double[] y, double[] w, Rescaling rescaling, double[] original, boolean logarithmic) {

    /** Burnham and Anderson (2002): a model whose criterion is larger by 10 has essentially no support. */
    private static final double NO_SUPPORT = 10;

    /**
     * Searches the model of a series with a known period. A season that grows with the level is additive after taking
     * logarithms: with a season and positive values both scales are tried, and the logarithms are used where the values
     * themselves have no support beside them.
     */
    static ArimaModel choose(double[] values, int period, ArimaSearch.Bounds bounds, Deadline deadline) {
        ArimaModel plain = on(values, values, false, period, bounds, deadline);
        if (period < 2 || plain.settled() || deadline.expired()) {
            return plain;
        }
        double[] logarithms = new double[values.length];
        double jacobian = 0;
        for (int t = 0; t < values.length; t++) {
            if (!(values[t] > 0)) {
                return plain;
            }
            logarithms[t] = Math.log(values[t]);
        }
        ArimaModel logged = on(logarithms, values, true, period, bounds, deadline);
        for (int t = values.length - logged.w().length; t < values.length; t++) {
            jacobian += logarithms[t];
        }
        double plainPerValue = plain.criterion() / plain.w().length;
        double loggedPerValue = (logged.criterion() + 2 * jacobian) / logged.w().length;
        return (plainPerValue - loggedPerValue) * values.length > NO_SUPPORT ? logged : plain;
    }

    private static ArimaModel on(
            double[] values, double[] original, boolean logarithmic, int period, ArimaSearch.Bounds bounds,
            Deadline deadline) {
        Rescaling rescaling = Rescaling.of(values, true);
        double[] y = rescaling.scaled();
        int seasonalD = SeriesDifferences.seasonal(y, period);
        double[] deseasoned = Polynomial.apply(Polynomial.differencing(0, seasonalD, period), y);
        int d = SeriesDifferences.ordinary(deseasoned);
        double[] w = Polynomial.apply(Polynomial.differencing(d, 0, 1), deseasoned);
        ArimaOrder base = new ArimaOrder(0, d, 0, 0, seasonalD, 0, period, false);
        boolean constant = d + seasonalD <= 1;
        ArimaFit fit = flat(w)
                ? ArimaFit.conditional(base.withArma(0, 0, 0, 0, constant), w, deadline)
                : ArimaSearch.best(w, base, constant, bounds.within(y.length, period), deadline);
        return new ArimaModel(fit, y, w, rescaling, original, logarithmic);
    }

    /** A series without movement is explained by its mean alone; it was scaled to a spread of 1: less is rounding. */
    private static boolean flat(double[] w) {
        double largest = 0;
        for (double v : w) {
            largest = Math.max(largest, Math.abs(v - w[0]));
        }
        return largest < 1e-13;
    }

    private boolean settled() {
        return flat(w);
    }

    /** AICc in the unit of the series or of its logarithms. */
    private double criterion() {
        return fit.aicc() + 2 * w.length * rescaling.exponent() * Math.log(2);
    }

    Forecast forecast(int rows, double confidence, Deadline deadline) {
        ArimaIntervals intervals = new ArimaIntervals(fit, y, w);
        ArimaPrediction prediction = flat(w)
                ? ArimaPrediction.of(fit, y, w, 0, rows)
                : intervals.prediction(rows, deadline);
        double[][] limits = prediction.limits(intervals.width(confidence));
        return new Forecast(
                back(prediction.mean()), back(limits[0]), back(limits[1]), error(), fit.order().toString());
    }

    /** To the unit of the series; the exponential keeps the order, so that limits stay limits and the median a median. */
    private double[] back(double[] numbers) {
        double[] restored = rescaling.restore(numbers);
        if (logarithmic) {
            for (int i = 0; i < restored.length; i++) {
                restored[i] = Math.min(Math.exp(restored[i]), Double.MAX_VALUE);
            }
        }
        return restored;
    }

    private Forecast.Fit error() {
        double[] u = fit.value().innovations();
        double unit = Math.scalb(1.0, logarithmic ? rescaling.exponent() : 0);
        double squares = 0;
        Rescaling squared = logarithmic ? Rescaling.of(original, false) : rescaling;
        for (int t = 0; t < u.length; t++) {
            double miss = logarithmic
                    ? -squared.scaled()[t + y.length - u.length] * Math.expm1(-u[t] * unit)
                    : u[t];
            squares += miss * miss;
        }
        return new Forecast.Fit(squared.restoreSquare(squares), squared.restoreSquare(squares / u.length));
    }
}
