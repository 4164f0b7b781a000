package org.anodeconsole.algorithms.forecast;

import static org.anodeconsole.algorithms.forecast.Component.MULTIPLICATIVE;
import static org.anodeconsole.algorithms.forecast.Component.NONE;
import static org.anodeconsole.algorithms.forecast.GaussNewton.Curvature.FULL;
import static org.anodeconsole.algorithms.forecast.GaussNewton.Curvature.GAUSS;
import static org.anodeconsole.algorithms.forecast.SmoothingForm.ALPHA;
import static org.anodeconsole.algorithms.forecast.SmoothingForm.BETA;
import static org.anodeconsole.algorithms.forecast.SmoothingForm.GAMMA;
import static org.anodeconsole.algorithms.forecast.SmoothingForm.LEVEL;
import static org.anodeconsole.algorithms.forecast.SmoothingForm.SEASON;
import static org.anodeconsole.algorithms.forecast.SmoothingForm.TREND;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.anodeconsole.algorithms.Deadline;

/**
 * Smoothing parameters and initial states that make the sum of squared one-step errors smallest.
 *
 * <p>A coarse grid of smoothing parameters, each with its own best initial states (exact least squares when the model is
 * additive), gives the starting points; the best few are refined by {@link GaussNewton}. For series beyond 2,000 points the
 * grid looks at the most recent part alone: 2,000 points, or 1,000 when anything is multiplied.
 *
 * @param form the model
 * @param p the vector that drives it
 * @param last the state after the last observation, laid out like {@code p}
 * @param errors one-step errors
 * @param predicted one-step predictions
 * @param sse sum of squared errors
 * @param path the states on the way
 */
record SmoothingFit(
        SmoothingForm form, double[] p, double[] last, double[] errors, double[] predicted, double sse, Path path) {

    /** Level, trend and the season at hand before each step. */
    record Path(double[] levels, double[] trends, double[] seasons) {}

    private static final int GRID_POINTS = 2_000;
    private static final double[] NOTHING = {0};
    private static final double[] ALPHAS = {0.01, 0.1, 0.3, 0.6, 0.95};
    private static final double[] FINE_ALPHAS = {0, 0.01, 0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1};
    private static final double[] FINE_BETAS = {0, 0.01, 0.05, 0.15, 0.3, 0.5, 0.7, 0.9, 1};
    private static final double[] BETAS = {0, 0.05, 0.3, 0.9};
    private static final double[] GAMMAS = {0, 0.05, 0.3, 0.9};

    private record Start(double[] p, double sse) {}

    static SmoothingFit of(SmoothingForm form, double[] y, Deadline deadline) {
        SmoothingRecursion recursion = new SmoothingRecursion(form, y);
        GaussNewton solver = new GaussNewton(form, recursion, y.length, deadline);
        double[] best = firstGuess(form, y);
        double bestSse = recursion.run(best);
        for (Start start : starts(form, y, deadline)) {
            double[] p = start.p();
            solver.improve(p, true, GAUSS, form.additive() ? 1 : 4, 1e-4);
            double sse = solver.improve(p, false, GAUSS, y.length > GRID_POINTS ? 4 : 40, 1e-8);
            if (sse < bestSse) {
                best = p;
                bestSse = sse;
            }
            if (deadline.expired()) {
                break;
            }
        }
        solver.improve(best, false, GAUSS, 40, 1e-8);
        solver.improve(best, false, FULL, 100, 1e-11);
        return of(form, recursion, best, y.length);
    }

    /** The model at given numbers, as they are. */
    static SmoothingFit at(SmoothingForm form, double[] y, double[] p) {
        return of(form, new SmoothingRecursion(form, y), p, y.length);
    }

    /** A quick fit of a model to a part of the series it is known from. */
    static SmoothingFit again(SmoothingForm form, double[] y, double[] known) {
        SmoothingRecursion recursion = new SmoothingRecursion(form, y);
        double[] p = known.clone();
        new GaussNewton(form, recursion, y.length, Deadline.none()).improve(p, false, GAUSS, 20, 1e-6);
        return of(form, recursion, p, y.length);
    }

    /** {@code n·log σ²} of the relative errors in the unit of the series, or infinity when a prediction is not above 0. */
    double relativeDeviance() {
        double squares = 0;
        double logarithms = 0;
        for (int t = 0; t < errors.length; t++) {
            if (!(predicted[t] > 0)) {
                return Double.POSITIVE_INFINITY;
            }
            squares += errors[t] / predicted[t] * (errors[t] / predicted[t]);
            logarithms += Math.log(predicted[t]);
        }
        return errors.length * Math.log(squares / errors.length) + 2 * logarithms;
    }

    private static SmoothingFit of(SmoothingForm form, SmoothingRecursion recursion, double[] p, int n) {
        double sse = recursion.run(p);
        double[] predicted = new double[n];
        for (int t = 0; t < n; t++) {
            predicted[t] = recursion.predicted(t);
        }
        return new SmoothingFit(form, p, recursion.lastState(p), recursion.errors().clone(), predicted, sse, recursion.path());
    }

    private static List<Start> starts(SmoothingForm form, double[] y, Deadline deadline) {
        int n = y.length;
        int m = Math.max(1, form.seasons());
        // whole seasons are cut off, so that the phases stay in place
        int looked = form.additive() ? GRID_POINTS : GRID_POINTS / 2;
        int cut = n > GRID_POINTS && looked >= 4 * m ? (n - looked) / m * m : 0;
        double[] recent = Arrays.copyOfRange(y, cut, n);
        SmoothingRecursion recursion = new SmoothingRecursion(form, recent);
        GaussNewton solver = new GaussNewton(form, recursion, recent.length, deadline);
        double[] states = firstGuess(form, recent);
        double[] fullStates = firstGuess(form, y);
        boolean fine = form.season() == NONE;
        int refined = refined(n);
        List<Start> starts = new ArrayList<>();
        for (double alpha : fine ? FINE_ALPHAS : ALPHAS) {
            for (double beta : form.trend() == NONE ? NOTHING : fine ? FINE_BETAS : BETAS) {
                for (double gamma : form.season() == NONE ? NOTHING : GAMMAS) {
                    if (deadline.expired()) {
                        return best(starts, refined);
                    }
                    double[] p = states.clone();
                    p[ALPHA] = alpha;
                    p[BETA] = beta;
                    p[GAMMA] = gamma;
                    double sse = solver.improve(p, true, GAUSS, form.additive() ? 1 : 3, 1e-3);
                    if (cut > 0) {
                        System.arraycopy(fullStates, LEVEL, p, LEVEL, p.length - LEVEL);
                    }
                    starts.add(new Start(p, sse));
                }
            }
        }
        return best(starts, refined);
    }

    /** How many starting points are worth refining: a short series costs little and has more local minima. */
    private static int refined(int n) {
        if (n > GRID_POINTS) {
            return 2;
        }
        return n > 500 ? 6 : 12;
    }

    private static List<Start> best(List<Start> starts, int refined) {
        return starts.stream().sorted(Comparator.comparingDouble(Start::sse)).limit(refined).toList();
    }

    /** States read off the first seasons or, where a multiplied model cannot start from those, a level and nothing else. */
    private static double[] firstGuess(SmoothingForm form, double[] y) {
        double[] guess = guess(form, y);
        if (form.additive() || Double.isFinite(new SmoothingRecursion(form, y).run(guess))) {
            return guess;
        }
        double[] flat = new double[form.size()];
        Arrays.fill(flat, SEASON, flat.length, form.season() == MULTIPLICATIVE ? 1 : 0);
        flat[ALPHA] = guess[ALPHA];
        flat[LEVEL] = mean(y, 0, Math.max(1, form.seasons()));
        flat[TREND] = form.trend() == MULTIPLICATIVE ? 1 : 0;
        return flat;
    }

    private static double[] guess(SmoothingForm form, double[] y) {
        double[] p = new double[form.size()];
        p[ALPHA] = 0.3;
        p[BETA] = form.trend() == NONE ? 0 : 0.1;
        p[GAMMA] = form.season() == NONE ? 0 : 0.1;
        int m = Math.max(1, form.seasons());
        int cycles = Math.min(5, y.length / m);
        double slope = slope(form, y, m);
        boolean growth = form.trend() == MULTIPLICATIVE;
        double level = mean(y, 0, m);
        double middle = (m + 1) / 2.0;
        p[TREND] = form.trend() == NONE ? (growth ? 1 : 0) : slope;
        p[LEVEL] = form.trend() == NONE ? level : growth ? level / Math.pow(slope, middle) : level - slope * middle;
        for (int j = 0; j < form.seasons(); j++) {
            double sum = 0;
            for (int c = 0; c < cycles; c++) {
                double centre = mean(y, c * m, m);
                sum += form.season() == MULTIPLICATIVE ? y[c * m + j] / centre : y[c * m + j] - centre;
            }
            p[SEASON + j] = sum / cycles;
        }
        return p;
    }

    private static double slope(SmoothingForm form, double[] y, int m) {
        int cycles = y.length / m;
        int apart = Math.clamp(m == 1 ? 10 : 3, 1, Math.max(1, cycles - 1));
        double first = mean(y, 0, m);
        double later = mean(y, Math.min(apart, cycles - 1) * m, m);
        return form.trend() == MULTIPLICATIVE ? Math.pow(later / first, 1.0 / (apart * m)) : (later - first) / (apart * m);
    }

    private static double mean(double[] y, int from, int count) {
        double sum = 0;
        for (int i = from; i < from + count; i++) {
            sum += y[i];
        }
        return sum / count;
    }
}
