package org.anodeconsole.algorithms.decompose;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Local regression over equally spaced points as the steps of STL use it (Cleveland, Cleveland, McRae and Terpenning 1990):
 * tricube weights over the nearest {@code span} points, times robustness weights; a straight line or a level is fitted.
 *
 * <p>It is evaluated at every {@code jump}-th point, between them on a straight line: with a jump of a tenth of the span the
 * cost is O(n) whatever the span. Away from the ends all windows have the same shape and share one row of weights.
 *
 * @param span how many points take part in a fit, odd
 * @param degree 0 for a level, 1 for a line
 * @param jump distance between evaluated points, at least 1
 */
public record Loess(int span, int degree, int jump) {
    public Loess {
        if (span < 3 || span % 2 == 0 || degree < 0 || degree > 1 || jump < 1) {
            throw new IllegalArgumentException(
                    "span %d, degree %d, jump %d: give an odd span of at least 3, degree 0 or 1, a jump of at least 1"
                            .formatted(span, degree, jump));
        }
    }

    /** The customary jump: a tenth of the span, rounded up. */
    public static Loess of(int span, int degree) {
        return new Loess(span, degree, (span + 9) / 10);
    }

    /** Smooths all points. */
    double[] smooth(double[] y, double @Nullable [] robustness) {
        int n = y.length;
        double[] smooth = new double[n];
        if (n < 2) {
            return y.clone();
        }
        int step = Math.min(jump, n - 1);
        Fit fit = new Fit(y, robustness);
        int left = 0;
        int at = 0;
        for (; at < n; at += step) {
            left = windowStart(at, n);
            smooth[at] = fit.at(at, left, windowEnd(left, n));
        }
        int evaluated = at - step;
        for (int from = 0; from < evaluated; from += step) {
            connect(smooth, from, from + step);
        }
        if (evaluated < n - 1) {
            smooth[n - 1] = fit.at(n - 1, left, windowEnd(left, n));
            connect(smooth, evaluated, n - 1);
        }
        return smooth;
    }

    /** Smooths all points and continues by one point at either end: n + 2 values. */
    double[] smoothAndExtend(double[] y, double @Nullable [] robustness) {
        int n = y.length;
        double[] inner = smooth(y, robustness);
        double[] extended = new double[n + 2];
        System.arraycopy(inner, 0, extended, 1, n);
        Fit fit = new Fit(y, robustness);
        extended[0] = fit.at(-1, 0, Math.min(span, n) - 1, inner[0]);
        extended[n + 1] = fit.at(n, Math.max(0, n - span), n - 1, inner[n - 1]);
        return extended;
    }

    private int windowStart(int at, int n) {
        return Math.clamp(at - span / 2, 0, Math.max(0, n - span));
    }

    private int windowEnd(int left, int n) {
        return Math.min(n, left + span) - 1;
    }

    private static void connect(double[] values, int from, int to) {
        double slope = (values[to] - values[from]) / (to - from);
        for (int i = from + 1; i < to; i++) {
            values[i] = values[from] + slope * (i - from);
        }
    }

    /** The fits over one row of values. Neighbouring windows of equal reach share their tricube weights. */
    private final class Fit {
        private final double[] y;
        private final double @Nullable [] robustness;
        private final double[] weights;
        private double[] tricube = {};
        private double tricubeReach = -1;

        Fit(double[] y, double @Nullable [] robustness) {
            this.y = y;
            this.robustness = robustness;
            this.weights = new double[y.length];
        }

        double at(int x, int left, int right) {
            return at(x, left, right, y[x]);
        }

        /** The value at x of a fit over points left to right, or {@code otherwise} when all of them have weight 0. */
        double at(int x, int left, int right, double otherwise) {
            double reach = Math.max(x - left, right - x) + Math.max(0, (span - y.length) / 2);
            double total = weigh(x, left, right, reach);
            if (total <= 0) {
                return otherwise;
            }
            if (degree > 0 && reach > 0) {
                tilt(x, left, right, total);
            }
            double value = 0;
            for (int j = left; j <= right; j++) {
                value += weights[j] * y[j];
            }
            return value / total;
        }

        /** Turns the weights of a weighted mean into those of a weighted regression line at x. */
        private void tilt(int x, int left, int right, double total) {
            double centre = 0;
            for (int j = left; j <= right; j++) {
                centre += weights[j] * j;
            }
            centre /= total;
            double spread = 0;
            for (int j = left; j <= right; j++) {
                spread += weights[j] * (j - centre) * (j - centre);
            }
            spread /= total;
            // With all weight in nearly one place there is no line to see; the level stays.
            if (Math.sqrt(spread) > 0.001 * (y.length - 1)) {
                double slope = (x - centre) / spread;
                for (int j = left; j <= right; j++) {
                    weights[j] *= slope * (j - centre) + 1;
                }
            }
        }

        private double weigh(int x, int left, int right, double reach) {
            useTricube(reach);
            double total = 0;
            for (int j = left; j <= right; j++) {
                double weight = tricube[Math.abs(x - j)];
                weights[j] = robustness == null ? weight : weight * robustness[j];
                total += weights[j];
            }
            return total;
        }

        private void useTricube(double reach) {
            if (reach == tricubeReach) {
                return;
            }
            tricubeReach = reach;
            int size = (int) Math.min(reach, y.length) + 2;
            if (tricube.length < size) {
                tricube = new double[size];
            } else {
                Arrays.fill(tricube, 0);
            }
            for (int distance = 0; distance < size; distance++) {
                tricube[distance] = tricubeWeight(distance, reach);
            }
        }
    }

    private static double tricubeWeight(double distance, double reach) {
        if (distance > 0.999 * reach) {
            return 0;
        }
        if (distance <= 0.001 * reach) {
            return 1;
        }
        double u = distance / reach;
        double v = 1 - u * u * u;
        return v * v * v;
    }
}
