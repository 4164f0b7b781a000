package org.anodeconsole.algorithms.forecast;

import static org.anodeconsole.algorithms.forecast.Component.ADDITIVE;
import static org.anodeconsole.algorithms.forecast.Component.MULTIPLICATIVE;
import static org.anodeconsole.algorithms.forecast.Component.NONE;
import static org.anodeconsole.algorithms.forecast.SmoothingForm.ALPHA;
import static org.anodeconsole.algorithms.forecast.SmoothingForm.BETA;
import static org.anodeconsole.algorithms.forecast.SmoothingForm.GAMMA;
import static org.anodeconsole.algorithms.forecast.SmoothingForm.LEVEL;
import static org.anodeconsole.algorithms.forecast.SmoothingForm.SEASON;
import static org.anodeconsole.algorithms.forecast.SmoothingForm.TREND;

import java.util.Arrays;
import java.util.Random;
import org.anodeconsole.algorithms.Deadline;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.distribution.TDistribution;

/**
 * Point forecasts and prediction intervals of a fitted exponential smoothing model.
 *
 * <p>Additive models: variance {@code σ²(1 + Σ c²)} with {@code c_j = α + αβ*j + γ·[m divides j]} (Hyndman and others, 2008,
 * table 6.1). Models with a multiplicative component: 2,000 simulated futures from a fixed seed, whose errors are relative to
 * the prediction when the history says so (the larger Gaussian likelihood of the two) and absolute otherwise.
 *
 * <p>No interval grows slower with the horizon than the errors the model would have made on its own history
 * ({@link HindsightErrors}). All hold the uncertainty of the estimated numbers ({@link SmoothingUncertainty}) and, for
 * histories of up to 1,000 points, are as wide as forecasts from the past would have needed ({@link Backtest}). Widths are
 * those of Student's t with the residual degrees of freedom.
 *
 * <p>{@code σ²} is the sum of squares over the observations less the estimated numbers, at least one.
 */
final class SmoothingIntervals {
    private static final int PATHS = 2_000;
    private static final int PATHS_OF_THE_PAST = 300;
    private static final int LONGEST_BACKTEST = 1_000;
    private static final int SPARE = 4;
    /** Probability below one standard deviation above the mean. */
    private static final double ONE_SIGMA = 0.8413447460685429;
    private static final long SEED = 20_260_101L;

    private final SmoothingFit fit;
    private final SmoothingForm form;
    private final double freedom;
    private final double[] y;
    private final int paths;

    SmoothingIntervals(SmoothingFit fit, double[] y) {
        this(fit, y, PATHS);
    }

    private SmoothingIntervals(SmoothingFit fit, double[] y, int paths) {
        this.fit = fit;
        this.y = y;
        this.paths = paths;
        form = fit.form();
        freedom = Math.max(1, fit.errors().length - form.estimated());
    }

    /** The expected values of the next {@code rows} steps, free of any further error. */
    double[] mean(int rows) {
        double[] mean = new double[rows];
        follow(mean, (step, predicted) -> 0);
        return mean;
    }

    /** The lower and the upper limits around {@code mean}; no backtest once the deadline has passed. */
    double[][] around(double[] mean, double confidence, Deadline deadline) {
        double[][] limits = expected(mean, confidence);
        if (y.length > LONGEST_BACKTEST || !(fit.sse() > 0)) {
            return limits;
        }
        int fewest = Math.max(2 * form.seasons(), form.estimated() + SPARE);
        double widening = Backtest.widening(y.length, fewest, mean.length, this::errors, deadline);
        for (int h = 0; h < mean.length; h++) {
            limits[0][h] = mean[h] - widening * (mean[h] - limits[0][h]);
            limits[1][h] = mean[h] + widening * (limits[1][h] - mean[h]);
        }
        return limits;
    }

    /** The limits that the model itself expects. */
    private double[][] expected(double[] mean, double confidence) {
        double probability = (1 + confidence) / 2;
        double t = confidence == 0 ? 0 : new TDistribution(null, freedom).inverseCumulativeProbability(probability);
        if (form.additive()) {
            return analytic(mean, t);
        }
        double z = confidence == 0 ? 1 : new NormalDistribution(null, 0, 1).inverseCumulativeProbability(probability);
        return simulated(mean, confidence, confidence == 0 ? 1 : t / z);
    }

    private double[] errors(int origin, int rows) {
        double[] past = Arrays.copyOf(y, origin);
        SmoothingFit refit = SmoothingFit.again(form, past, fit.p());
        SmoothingIntervals intervals = new SmoothingIntervals(refit, past, PATHS_OF_THE_PAST);
        double[] mean = intervals.mean(rows);
        double[][] limits = intervals.expected(mean, 2 * ONE_SIGMA - 1);
        double[] errors = new double[rows];
        for (int h = 0; h < rows; h++) {
            double miss = y[origin + h] - mean[h];
            double deviation = miss < 0 ? mean[h] - limits[0][h] : limits[1][h] - mean[h];
            errors[h] = deviation > 0 ? miss / deviation : Double.NaN;
        }
        return errors;
    }

    private double[][] analytic(double[] mean, double width) {
        double[][] limits = new double[2][mean.length];
        double alpha = fit.p()[ALPHA];
        double gamma = (1 - alpha) * fit.p()[GAMMA];
        double variance = fit.sse() / freedom;
        double sum = 1;
        double[] growth = growth(mean.length, false);
        double[] added = SmoothingUncertainty.of(fit, y, mean, variance);
        for (int h = 0; h < mean.length; h++) {
            if (h > 0) {
                double c = alpha + (form.trend() == NONE ? 0 : alpha * fit.p()[BETA] * h)
                        + (form.season() != NONE && h % form.period() == 0 ? gamma : 0);
                sum += c * c;
            }
            double half = width * Math.sqrt(variance * Math.max(sum, growth[h] * growth[h]) + added[h]);
            limits[0][h] = mean[h] - half;
            limits[1][h] = mean[h] + half;
        }
        return limits;
    }

    private double[][] simulated(double[] mean, double confidence, double widening) {
        double relative = relativeError();
        double sigma = Double.isNaN(relative) ? Math.sqrt(fit.sse() / freedom) : relative;
        Random random = new Random(SEED);
        double[][] values = new double[mean.length][paths];
        double[] path = new double[mean.length];
        for (int i = 0; i < paths; i++) {
            follow(path, (step, predicted) ->
                    random.nextGaussian() * (Double.isNaN(relative) ? sigma : sigma * Math.abs(predicted)));
            for (int h = 0; h < path.length; h++) {
                values[h][i] = path[h];
            }
        }
        double[][] limits = new double[2][mean.length];
        double[] growth = growth(mean.length, !Double.isNaN(relative));
        double[] added = SmoothingUncertainty.of(fit, y, mean, fit.sse() / freedom);
        for (int h = 0; h < mean.length; h++) {
            Arrays.sort(values[h]);
            double unit = sigma * (Double.isNaN(relative) ? 1 : Math.abs(mean[h]));
            double simulated = (quantile(values[h], ONE_SIGMA) - quantile(values[h], 1 - ONE_SIGMA)) / 2;
            double hindsight = Math.max(1, growth[h] * unit / simulated);
            double factor = simulated > 0
                    ? widening * Math.sqrt(hindsight * hindsight + added[h] / (simulated * simulated))
                    : 1;
            limits[0][h] = mean[h] - factor * Math.max(0, mean[h] - quantile(values[h], (1 - confidence) / 2));
            limits[1][h] = mean[h] + factor * Math.max(0, quantile(values[h], (1 + confidence) / 2) - mean[h]);
        }
        return limits;
    }

    private double[] growth(int rows, boolean relative) {
        return HindsightErrors.growth(form, fit.path(), y, rows, relative);
    }

    /** Standard deviation of the relative errors when they explain the history better than absolute ones, else NaN. */
    private double relativeError() {
        int n = fit.errors().length;
        double deviance = fit.relativeDeviance();
        if (!(deviance < n * Math.log(fit.sse() / n))) {
            return Double.NaN;
        }
        double squares = 0;
        for (int t = 0; t < n; t++) {
            double ratio = fit.errors()[t] / fit.predicted()[t];
            squares += ratio * ratio;
        }
        return Math.sqrt(squares / freedom);
    }

    private static double quantile(double[] sorted, double probability) {
        double position = probability * (sorted.length - 1);
        int below = (int) position;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (position - below) * (sorted[above] - sorted[below]);
    }

    private interface Shock {
        double at(int step, double predicted);
    }

    /** Runs the model into the future, writing the values it takes. */
    private void follow(double[] out, Shock shock) {
        double[] state = fit.last().clone();
        double alpha = fit.p()[ALPHA];
        double beta = fit.p()[BETA];
        double gamma = (1 - alpha) * fit.p()[GAMMA];
        Component trend = form.trend();
        Component season = form.season();
        for (int h = 0; h < out.length; h++) {
            int k = SEASON + (season == NONE ? 0 : h % form.period());
            double level = state[LEVEL];
            double a = trend == NONE ? level : trend == ADDITIVE ? level + state[TREND] : level * state[TREND];
            double s = season == NONE ? 0 : state[k];
            double predicted = season == NONE ? a : season == ADDITIVE ? a + s : a * s;
            double e = shock.at(h, predicted);
            out[h] = predicted + e;
            if (e != 0) {
                double change = alpha * (season == MULTIPLICATIVE ? e / s : e);
                state[LEVEL] = a + change;
                state[TREND] += trend == NONE ? 0 : beta * (trend == ADDITIVE ? change : change / level);
                if (season != NONE) {
                    state[k] = s + gamma * (season == ADDITIVE ? e : e / a);
                }
            } else {
                state[LEVEL] = a;
            }
        }
    }
}
