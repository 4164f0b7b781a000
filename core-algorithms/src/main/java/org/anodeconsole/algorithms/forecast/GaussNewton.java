package org.anodeconsole.algorithms.forecast;

import java.util.Arrays;
import org.anodeconsole.algorithms.Deadline;

/**
 * Least squares for a {@link SmoothingRecursion}: Levenberg–Marquardt whose linear systems are solved by preconditioned
 * conjugate gradients, so that one iteration costs a few dozen O(n) passes whatever the length of the season. With
 * {@link Curvature#FULL} the products with J'J become differences of gradients, which include the second derivatives: slower
 * to find the valley, but quick along a curved one. The three
 * smoothing parameters stay in [0, 1] by projection; those pressed against a bound are held there during a step.
 *
 * <p>See Nocedal and Wright, "Numerical Optimization" (2006), chapters 7 and 10. When the parameters are held and the model
 * is additive the problem is linear and one step solves it.
 */
final class GaussNewton {
    private static final int BOUNDED = 3;
    private static final int PATIENCE = 3;
    private static final double SMALLEST_DAMPING = 1e-12;

    /** Which second derivatives a step knows. */
    enum Curvature {
        GAUSS,
        FULL
    }

    private final SmoothingForm form;
    private final SmoothingRecursion recursion;
    private final Deadline deadline;
    private final double[] errors;
    private final double[] image;
    private final double[] gradient;
    private final double[] scale;
    private final boolean[] free;
    /** How small the linear systems' squared residual has to become, relative to its start. */
    private double exactness;

    GaussNewton(SmoothingForm form, SmoothingRecursion recursion, int n, Deadline deadline) {
        this.form = form;
        this.recursion = recursion;
        this.deadline = deadline;
        errors = new double[n];
        image = new double[n];
        gradient = new double[form.size()];
        scale = new double[form.size()];
        free = new boolean[form.size()];
    }

    /**
     * Improves {@code p} in place.
     *
     * @param statesOnly whether to hold the smoothing parameters
     * @param iterations the most steps to take
     * @param curvature the second derivatives to use
     * @param tolerance relative gain that counts as none; three such steps in a row end the search
     * @return the sum of squared errors reached
     */
    double improve(double[] p, boolean statesOnly, Curvature curvature, int iterations, double tolerance) {
        exactness = tolerance >= 1e-4 ? 1e-5 : 1e-12;
        double best = recursion.run(p);
        double damping = statesOnly && form.additive() ? SMALLEST_DAMPING : 1e-3;
        int small = 0;
        for (int i = 0; i < iterations && best > 0 && best < Double.POSITIVE_INFINITY && !deadline.expired(); i++) {
            System.arraycopy(recursion.errors(), 0, errors, 0, errors.length);
            recursion.adjoint(errors, gradient);
            chooseFree(p, statesOnly);
            measureScale();
            double gain = 0;
            while (damping < 1e12) {
                double[] step = step(p, curvature, damping);
                double[] trial = project(p, step);
                double sse = recursion.run(trial);
                if (sse < best) {
                    gain = best - sse;
                    best = sse;
                    System.arraycopy(trial, 0, p, 0, p.length);
                    double quality = gain / promised(step, damping);
                    damping = Math.max(SMALLEST_DAMPING, quality > 0.7 ? damping / 10 : quality < 0.4 ? damping * 4 : damping);
                    break;
                }
                recursion.run(p);
                if (statesOnly && form.additive() || deadline.expired()) {
                    break;
                }
                damping *= 8;
            }
            // a heavily damped step gains little even far from the minimum
            small = gain <= tolerance * best && damping < 10 ? small + 1 : 0;
            if (small == PATIENCE || gain == 0) {
                break;
            }
        }
        return best;
    }

    private void chooseFree(double[] p, boolean statesOnly) {
        for (int j = 0; j < free.length; j++) {
            boolean pressed = j < BOUNDED && (p[j] <= 0 && gradient[j] > 0 || p[j] >= 1 && gradient[j] < 0);
            free[j] = form.uses(j) && !pressed && !(statesOnly && j < BOUNDED);
        }
    }

    /** The diagonal of J'J; the seasons share one value, for they are shifts of one another. */
    private void measureScale() {
        int last = Math.min(scale.length - 1, SmoothingForm.SEASON);
        for (int j = 0; j <= last; j++) {
            if (free[j]) {
                double[] unit = new double[scale.length];
                unit[j] = 1;
                recursion.tangent(unit, image);
                scale[j] = Math.max(dot(image, image), Double.MIN_NORMAL);
            }
        }
        if (last == SmoothingForm.SEASON) {
            Arrays.fill(scale, last, scale.length, scale[last]);
        }
    }

    /** Solves {@code (J'J + damping·scale) d = −gradient} over the free entries. */
    private double[] step(double[] p, Curvature curvature, double damping) {
        int k = gradient.length;
        double[] d = new double[k];
        double[] residual = new double[k];
        double[] direction = new double[k];
        double[] product = new double[k];
        double rz = 0;
        for (int j = 0; j < k; j++) {
            if (free[j]) {
                residual[j] = -gradient[j];
                direction[j] = residual[j] / scale[j];
                rz += residual[j] * direction[j];
            }
        }
        double goal = rz * exactness;
        int most = Math.min(100, 2 * k + 10);
        for (int i = 0; i < most && rz > goal && rz > 0; i++) {
            multiply(p, curvature, direction, product);
            double bend = 0;
            for (int j = 0; j < k; j++) {
                product[j] = free[j] ? product[j] + damping * scale[j] * direction[j] : 0;
                bend += product[j] * direction[j];
            }
            if (!(bend > 0)) {
                break;
            }
            double length = rz / bend;
            double next = 0;
            for (int j = 0; j < k; j++) {
                if (free[j]) {
                    d[j] += length * direction[j];
                    residual[j] -= length * product[j];
                    next += residual[j] * residual[j] / scale[j];
                }
            }
            double ratio = next / rz;
            for (int j = 0; j < k; j++) {
                direction[j] = free[j] ? residual[j] / scale[j] + ratio * direction[j] : 0;
            }
            rz = next;
        }
        return d;
    }

    private void multiply(double[] p, Curvature curvature, double[] direction, double[] product) {
        if (curvature == Curvature.GAUSS) {
            recursion.tangent(direction, image);
            recursion.adjoint(image, product);
            return;
        }
        double largest = 0;
        for (double v : direction) {
            largest = Math.max(largest, Math.abs(v));
        }
        double h = 1e-6 / largest;
        double[] moved = p.clone();
        for (int j = 0; j < p.length; j++) {
            moved[j] += h * direction[j];
        }
        recursion.run(moved);
        recursion.adjoint(recursion.errors(), product);
        for (int j = 0; j < p.length; j++) {
            product[j] = (product[j] - gradient[j]) / h;
        }
    }

    /** The gain in the sum of squares that the linear model promises for a step. */
    private double promised(double[] step, double damping) {
        double sum = 0;
        for (int j = 0; j < step.length; j++) {
            sum += step[j] * (damping * scale[j] * step[j] - gradient[j]);
        }
        return sum;
    }

    private static double[] project(double[] p, double[] step) {
        double[] trial = new double[p.length];
        for (int j = 0; j < p.length; j++) {
            trial[j] = p[j] + step[j];
            if (j < BOUNDED) {
                trial[j] = Math.clamp(trial[j], 0, 1);
            }
        }
        return trial;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
