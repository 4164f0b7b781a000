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

/**
 * The recursion of exponential smoothing in error-correction form, with its derivatives.
 *
 * <p>With level L, trend B, the season S of this step, and A = L, L + B or L·B, the prediction is F = A, A + S or A·S, the
 * error e = y − F, and the next state is L′ = A + αr (r = e, or e/S), B′ = B + β*(L′ − A) (or divided by L), S′ = S + γe (or
 * e/A). See Hyndman, Koehler, Ord and Snyder, "Forecasting with Exponential Smoothing" (2008), table 2.1.
 *
 * <p>{@link #run} keeps the states it passed; {@link #tangent} and {@link #adjoint} apply the Jacobian of the errors and its
 * transpose at those states, each in O(n), without ever building the matrix. Not safe for more than one thread.
 */
final class SmoothingRecursion {
    private final SmoothingForm form;
    private final double[] y;
    private final double[] error;
    private final double[] levels;
    private final double[] trends;
    private final double[] usedSeasons;
    private final double[] seasons;
    private final double[] scratch;
    private double alpha;
    private double beta;
    private double gamma;
    private double g;
    private double lastLevel;
    private double lastTrend;

    SmoothingRecursion(SmoothingForm form, double[] y) {
        this.form = form;
        this.y = y;
        error = new double[y.length];
        levels = new double[y.length];
        trends = new double[y.length];
        usedSeasons = new double[y.length];
        seasons = new double[Math.max(1, form.seasons())];
        scratch = new double[seasons.length];
    }

    /** Sum of squared one-step errors, or infinity when a state leaves the model's domain. */
    double run(double[] p) {
        Component trend = form.trend();
        Component season = form.season();
        alpha = p[ALPHA];
        beta = p[BETA];
        g = p[GAMMA];
        gamma = (1 - alpha) * g;
        double level = p[LEVEL];
        double slope = p[TREND];
        System.arraycopy(p, SEASON, seasons, 0, form.seasons());
        double sse = 0;
        for (int t = 0, k = 0; t < y.length; t++) {
            double a = trend == NONE ? level : trend == ADDITIVE ? level + slope : level * slope;
            double s = seasons[k];
            double e = y[t] - (season == NONE ? a : season == ADDITIVE ? a + s : a * s);
            levels[t] = level;
            trends[t] = slope;
            usedSeasons[t] = s;
            error[t] = e;
            sse += e * e;
            double change = alpha * (season == MULTIPLICATIVE ? e / s : e);
            if (trend != NONE) {
                slope += beta * (trend == ADDITIVE ? change : change / level);
            }
            if (season != NONE) {
                seasons[k] = s + gamma * (season == ADDITIVE ? e : e / a);
                k = k + 1 == seasons.length ? 0 : k + 1;
            }
            level = a + change;
            if (!form.additive() && !(level > 0 && a > 0 && (season != MULTIPLICATIVE || s > 0))) {
                return Double.POSITIVE_INFINITY;
            }
        }
        lastLevel = level;
        lastTrend = slope;
        return Double.isNaN(sse) ? Double.POSITIVE_INFINITY : sse;
    }

    /** The errors of the last run, not a copy. */
    double[] errors() {
        return error;
    }

    /** The one-step prediction of step {@code t} in the last run. */
    double predicted(int t) {
        return y[t] - error[t];
    }

    /** The states before each step of the last run. */
    SmoothingFit.Path path() {
        return new SmoothingFit.Path(levels.clone(), trends.clone(), usedSeasons.clone());
    }

    /** The state after the last step, laid out like the vector that drove the run; seasons in the order they come next. */
    double[] lastState(double[] p) {
        double[] state = p.clone();
        state[LEVEL] = lastLevel;
        state[TREND] = lastTrend;
        int m = form.seasons();
        for (int j = 0; j < m; j++) {
            state[SEASON + j] = seasons[(y.length + j) % m];
        }
        return state;
    }

    /** Change of each error for a small change {@code v} of the driving vector. */
    void tangent(double[] v, double[] out) {
        Component trend = form.trend();
        Component season = form.season();
        double dAlpha = v[ALPHA];
        double dBeta = v[BETA];
        double dGamma = (1 - alpha) * v[GAMMA] - g * dAlpha;
        double dLevel = v[LEVEL];
        double dTrend = v[TREND];
        System.arraycopy(v, SEASON, scratch, 0, form.seasons());
        for (int t = 0, k = 0; t < y.length; t++) {
            double level = levels[t];
            double slope = trends[t];
            double s = usedSeasons[t];
            double e = error[t];
            double a = trend == NONE ? level : trend == ADDITIVE ? level + slope : level * slope;
            double da = trend == NONE ? dLevel : trend == ADDITIVE ? dLevel + dTrend : dLevel * slope + level * dTrend;
            double ds = scratch[k];
            double de = -(season == NONE ? da : season == ADDITIVE ? da + ds : da * s + a * ds);
            double r = season == MULTIPLICATIVE ? e / s : e;
            double dr = season == MULTIPLICATIVE ? (de - r * ds) / s : de;
            double dChange = dAlpha * r + alpha * dr;
            if (trend == ADDITIVE) {
                dTrend += dBeta * alpha * r + beta * dChange;
            } else if (trend == MULTIPLICATIVE) {
                double q = alpha * r / level;
                dTrend += dBeta * q + beta * (dChange - q * dLevel) / level;
            }
            if (season != NONE) {
                double w = season == ADDITIVE ? e : e / a;
                double dw = season == ADDITIVE ? de : (de - w * da) / a;
                scratch[k] = ds + dGamma * w + gamma * dw;
                k = k + 1 == scratch.length ? 0 : k + 1;
            }
            dLevel = da + dChange;
            out[t] = de;
        }
    }

    /** The derivative of {@code Σ weight·error} with respect to the driving vector. */
    void adjoint(double[] weight, double[] out) {
        Component trend = form.trend();
        Component season = form.season();
        Arrays.fill(scratch, 0);
        double outAlpha = 0;
        double outBeta = 0;
        double outGamma = 0;
        double xLevel = 0;
        double xTrend = 0;
        for (int t = y.length - 1, k = (y.length - 1) % scratch.length; t >= 0; t--) {
            double level = levels[t];
            double slope = trends[t];
            double s = usedSeasons[t];
            double e = error[t];
            double a = trend == NONE ? level : trend == ADDITIVE ? level + slope : level * slope;
            double r = season == MULTIPLICATIVE ? e / s : e;
            double xa = xLevel;
            double xChange = xLevel;
            double xe = weight[t];
            double xs = scratch[k];
            double newLevel = 0;
            if (trend == ADDITIVE) {
                xChange += beta * xTrend;
                outBeta += alpha * r * xTrend;
            } else if (trend == MULTIPLICATIVE) {
                double q = alpha * r / level;
                outBeta += q * xTrend;
                xChange += beta * xTrend / level;
                newLevel = -beta * xTrend * q / level;
            }
            if (season == ADDITIVE) {
                outGamma += e * xs;
                xe += gamma * xs;
            } else if (season == MULTIPLICATIVE) {
                double w = e / a;
                outGamma += w * xs;
                xe += gamma * xs / a;
                xa -= gamma * xs * w / a;
            }
            outAlpha += r * xChange;
            if (season == MULTIPLICATIVE) {
                xe += alpha * xChange / s;
                xs -= alpha * xChange * r / s;
                xa -= xe * s;
                xs -= xe * a;
            } else {
                xe += alpha * xChange;
                xa -= xe;
                xs -= xe;
            }
            xLevel = newLevel + (trend == MULTIPLICATIVE ? xa * slope : xa);
            xTrend = trend == NONE ? 0 : trend == ADDITIVE ? xTrend + xa : xTrend + xa * level;
            scratch[k] = season == NONE ? 0 : xs;
            k = k == 0 ? scratch.length - 1 : k - 1;
        }
        out[ALPHA] = outAlpha - g * outGamma;
        out[BETA] = outBeta;
        out[GAMMA] = (1 - alpha) * outGamma;
        out[LEVEL] = xLevel;
        out[TREND] = xTrend;
        System.arraycopy(scratch, 0, out, SEASON, form.seasons());
    }
}
