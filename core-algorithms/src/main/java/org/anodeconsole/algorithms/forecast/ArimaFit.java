package org.anodeconsole.algorithms.forecast;

import java.util.Arrays;
import org.anodeconsole.algorithms.Deadline;
import org.apache.commons.math3.analysis.MultivariateFunction;
import org.apache.commons.math3.exception.TooManyEvaluationsException;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.SingularMatrixException;
import org.apache.commons.math3.optim.InitialGuess;
import org.apache.commons.math3.optim.MaxEval;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.apache.commons.math3.optim.nonlinear.scalar.ObjectiveFunction;
import org.apache.commons.math3.optim.nonlinear.scalar.noderiv.NelderMeadSimplex;
import org.apache.commons.math3.optim.nonlinear.scalar.noderiv.SimplexOptimizer;

/**
 * An ARIMA model of a given order, fitted by maximum likelihood.
 *
 * <p>The likelihood with mean and variance at their best is a sum of squares, so Levenberg–Marquardt with a numerical
 * Jacobian finds its maximum in a few steps. The conditional likelihood gives the starting point of the exact one.
 *
 * @param order the orders
 * @param x the unbounded parameters, see {@link Arma#ofUnbounded}
 * @param value the likelihood there
 * @param aicc Akaike's criterion with Hurvich and Tsai's correction, of the differenced series
 */
record ArimaFit(ArimaOrder order, double[] x, ArimaLikelihood.Value value, double aicc) {
    /** Beyond this many multiplications per likelihood, only the conditional one is affordable. */
    private static final double AFFORDABLE = 5e6;
    private static final double FARTHEST = 9;
    private static final double MARGIN = 1.01;
    private static final int LONGEST_MARGIN = 12;
    private static final int AGAIN = 8;
    private static final double INLAND = 2.5;
    /** First and later autoregressive, first and later moving-average numbers. */
    private static final double[][] CORNERS = {
        {0, 0, 0, 0}, {1.5, 0, 0, 0}, {1, -1, 0.5, 0}, {0.5, 0, 1.5, 0}, {-0.5, 0, 1.5, 0}, {1.5, -0.3, 0.8, -1.5},
        {1.5, -0.3, -0.8, -1.5}, {1.4, -1.4, 0.5, -0.5}, {1.4, -1.4, -0.5, 0.5}, {1, -1, 2.5, 0}
    };

    /** Whether the exact likelihood of this order is affordable for a differenced series of {@code n} values. */
    static boolean affordable(ArimaOrder order, int n) {
        double band = order.maLag();
        double head = order.arLag();
        return n * band * band / 2 + head * head * head / 6 + head * n <= AFFORDABLE && head < n;
    }

    /** Whether so many values can carry so many coefficients. */
    static boolean possible(ArimaOrder order, int n) {
        int k = order.coefficients() + (order.constant() ? 1 : 0);
        return n > k + 2 && n > order.arLag() + order.maLag() / 2 + 1;
    }

    /** The best model by the conditional likelihood alone. */
    static ArimaFit conditional(ArimaOrder order, double[] w, Deadline deadline) {
        return improve(order, new double[order.coefficients()], new ArimaLikelihood(order, w, false), w.length, 20, deadline);
    }

    /** The best model by the exact likelihood. */
    static ArimaFit exact(ArimaOrder order, double[] w, Deadline deadline) {
        int k = order.coefficients();
        ArimaLikelihood likelihood = new ArimaLikelihood(order, w, true);
        double[] start = new double[k];
        if (k > 0 && w.length > 2 * order.arLag() + k) {
            double[] guess = inland(conditional(order, w, deadline).x());
            if (likelihood.at(Arma.ofUnbounded(order, guess)).logLikelihood()
                    > likelihood.at(Arma.ofUnbounded(order, start)).logLikelihood()) {
                start = guess;
            }
        }
        return improve(order, start, likelihood, w.length, 60, deadline);
    }

    /** The exact likelihood, starting from parameters found otherwise. */
    static ArimaFit exact(ArimaOrder order, double[] w, double[] start, Deadline deadline) {
        return improve(order, inland(start), new ArimaLikelihood(order, w, true), w.length, 60, deadline);
    }

    /** A starting point that is not so close to a unit root that the slopes vanish. */
    private static double[] inland(double[] x) {
        return Arrays.stream(x).map(v -> Math.clamp(v, -INLAND, INLAND)).toArray();
    }

    /** A quick fit of a model to a part of the series it is known from. */
    static ArimaFit again(ArimaOrder order, double[] w, double[] known, boolean exact) {
        return improve(order, inland(known), new ArimaLikelihood(order, w, exact), w.length, AGAIN, Deadline.none());
    }

    /**
     * The exact likelihood from several starting points, for its surface can have more than one summit: {@code known}, the
     * conditional fit, and corners in which the autoregressive and the moving-average parts pull in different directions.
     */
    static ArimaFit thorough(ArimaOrder order, double[] w, double[] known, Deadline deadline) {
        ArimaLikelihood likelihood = new ArimaLikelihood(order, w, true);
        ArimaFit best = improve(order, known.clone(), likelihood, w.length, 100, deadline);
        if (order.coefficients() < 2) {
            return best;
        }
        int ar = order.p() + order.seasonalP();
        for (double[] corner : CORNERS) {
            double[] start = new double[order.coefficients()];
            for (int j = 0; j < start.length; j++) {
                boolean first = j == 0 || j == order.p() || j == ar || j == ar + order.q();
                start[j] = corner[(j < ar ? 0 : 2) + (first ? 0 : 1)];
            }
            ArimaFit fit = improve(order, start, likelihood, w.length, 25, deadline);
            if (fit.value().logLikelihood() > best.value().logLikelihood()) {
                best = fit;
            }
        }
        return polish(best, likelihood, w.length, deadline);
    }

    /** A simplex search: it goes on where the Jacobian vanishes, close to a unit root. */
    private static ArimaFit polish(ArimaFit fit, ArimaLikelihood likelihood, int n, Deadline deadline) {
        ArimaOrder order = fit.order();
        double[] x = fit.x();
        MultivariateFunction objective = point -> {
            for (double v : point) {
                if (Math.abs(v) > FARTHEST) {
                    return Double.POSITIVE_INFINITY;
                }
            }
            return deadline.expired() ? Double.POSITIVE_INFINITY
                    : -likelihood.at(Arma.ofUnbounded(order, point)).logLikelihood();
        };
        try {
            x = new SimplexOptimizer(1e-10, 1e-6).optimize(
                    new MaxEval(100 * x.length), new ObjectiveFunction(objective), GoalType.MINIMIZE,
                    new InitialGuess(x), new NelderMeadSimplex(x.length, 0.3)).getPoint();
        } catch (TooManyEvaluationsException e) {
            return fit; // no clear gain in reach
        }
        ArimaFit polished = improve(order, x, likelihood, n, 20, deadline);
        return polished.value().logLikelihood() > fit.value().logLikelihood() ? polished : fit;
    }

    private static ArimaFit improve(
            ArimaOrder order, double[] x, ArimaLikelihood likelihood, int n, int iterations, Deadline deadline) {
        ArimaLikelihood.Value best = likelihood.at(Arma.ofUnbounded(order, x));
        int k = x.length;
        double damping = 1e-3;
        int small = 0;
        for (int i = 0; k > 0 && i < iterations && small < 2 && best.variance() > 0 && !deadline.expired(); i++) {
            double[] r = likelihood.residuals(best);
            double[][] jacobian = jacobian(order, x, likelihood, r);
            double[][] normal = new double[k][k];
            double[] slope = new double[k];
            for (int a = 0; a < k; a++) {
                slope[a] = -dot(jacobian[a], r);
                for (int b = 0; b <= a; b++) {
                    normal[a][b] = dot(jacobian[a], jacobian[b]);
                    normal[b][a] = normal[a][b];
                }
            }
            double gain = 0;
            while (damping < 1e8 && gain == 0 && !deadline.expired()) {
                double[] trial = step(x, normal, slope, damping);
                ArimaLikelihood.Value value = likelihood.at(Arma.ofUnbounded(order, trial));
                if (value.logLikelihood() > best.logLikelihood()) {
                    gain = value.logLikelihood() - best.logLikelihood();
                    best = value;
                    x = trial;
                    damping = Math.max(1e-9, damping / 10);
                } else {
                    damping *= 10;
                }
            }
            if (gain == 0) {
                break;
            }
            small = gain < 1e-7 ? small + 1 : 0;
        }
        return new ArimaFit(order, x, best, aicc(order, best.logLikelihood(), n));
    }

    private static double[][] jacobian(ArimaOrder order, double[] x, ArimaLikelihood likelihood, double[] r) {
        double[][] columns = new double[x.length][];
        for (int j = 0; j < x.length; j++) {
            double h = 1e-6 * (1 + Math.abs(x[j]));
            double[] moved = x.clone();
            moved[j] += h;
            double[] column = likelihood.residuals(likelihood.at(Arma.ofUnbounded(order, moved)));
            for (int t = 0; t < column.length; t++) {
                column[t] = (column[t] - r[t]) / h;
            }
            columns[j] = column;
        }
        return columns;
    }

    private static double[] step(double[] x, double[][] normal, double[] slope, double damping) {
        int k = x.length;
        double[][] damped = new double[k][];
        for (int j = 0; j < k; j++) {
            damped[j] = normal[j].clone();
            damped[j][j] += damping * normal[j][j] + Double.MIN_NORMAL;
        }
        double[] trial = x.clone();
        try {
            double[] d = new LUDecomposition(new Array2DRowRealMatrix(damped, false), 0)
                    .getSolver().solve(new ArrayRealVector(slope, false)).toArray();
            for (int j = 0; j < k; j++) {
                trial[j] = Math.clamp(Double.isNaN(d[j]) ? x[j] : x[j] + d[j], -FARTHEST, FARTHEST);
            }
        } catch (SingularMatrixException e) {
            return trial; // no direction is better than another: the unchanged point ends the search
        }
        return trial;
    }

    private static double aicc(ArimaOrder order, double logLikelihood, int n) {
        int k = order.coefficients() + (order.constant() ? 1 : 0) + 1;
        if (n - k - 1 <= 0) {
            return Double.POSITIVE_INFINITY;
        }
        return -2 * logLikelihood + 2.0 * k + 2.0 * k * (k + 1) / (n - k - 1);
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    /**
     * Whether the model stays stationary and invertible with a margin: no root of any of its polynomials within 1 % of the
     * unit circle. Seasonal polynomials are looked at as polynomials of a single step, in which their roots lie closer to the
     * circle; beyond twelve steps no closer.
     */
    boolean comfortable() {
        double seasonal = Math.pow(MARGIN, Math.min(order.period(), LONGEST_MARGIN));
        int seasonalAr = order.p();
        int ma = seasonalAr + order.seasonalP();
        int seasonalMa = ma + order.q();
        return inside(0, seasonalAr, MARGIN) && inside(seasonalAr, ma, seasonal)
                && inside(ma, seasonalMa, MARGIN) && inside(seasonalMa, x.length, seasonal);
    }

    private boolean inside(int from, int to, double radius) {
        return from == to || Arma.inside(Arrays.copyOfRange(x, from, to), radius);
    }
}
