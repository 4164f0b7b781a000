package org.anodeconsole.algorithms.forecast;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.SingularValueDecomposition;

/**
 * How much the forecasts of an exponential smoothing model move because its smoothing parameters and initial states are
 * estimates: the delta method, with their covariance {@code σ²(J'J)⁻¹} from the Jacobian of the one-step errors.
 *
 * <p>Parameters pressed against a bound of [0, 1] are taken as known there, and one season follows from the others. Models
 * whose Jacobian is large (many points times many numbers squared) are left as they are: their numbers are either well known or
 * too many to be followed.
 */
final class SmoothingUncertainty {
    private static final double AFFORDABLE = 1e7;
    private static final int MOST_NUMBERS = 64;
    private static final double STEP = 1e-5;

    private SmoothingUncertainty() {}

    /**
     * Variance added to each forecast.
     *
     * @param y the observations
     * @param mean the forecasts
     * @param variance of the one-step errors
     */
    static double[] of(SmoothingFit fit, double[] y, double[] mean, double variance) {
        double[] added = new double[mean.length];
        List<Integer> numbers = estimated(fit);
        int k = numbers.size();
        if (k > MOST_NUMBERS || (double) y.length * k * k > AFFORDABLE || !(variance > 0)) {
            return added;
        }
        double[][] errorSlopes = new double[k][y.length];
        double[][] forecastSlopes = new double[k][];
        SmoothingRecursion recursion = new SmoothingRecursion(fit.form(), y);
        recursion.run(fit.p());
        for (int j = 0; j < k; j++) {
            double[] unit = new double[fit.form().size()];
            unit[numbers.get(j)] = 1;
            recursion.tangent(unit, errorSlopes[j]);
        }
        for (int j = 0; j < k; j++) {
            forecastSlopes[j] = slope(fit, y, mean, numbers.get(j));
        }
        RealMatrix jacobian = new Array2DRowRealMatrix(errorSlopes, false);
        RealMatrix covariance = new SingularValueDecomposition(jacobian.multiply(jacobian.transpose())).getSolver()
                .getInverse().scalarMultiply(variance);
        RealMatrix slopes = new Array2DRowRealMatrix(forecastSlopes, false);
        for (int h = 0; h < mean.length; h++) {
            double[] column = slopes.getColumn(h);
            double sum = new Array2DRowRealMatrix(column).transpose().multiply(covariance).operate(column)[0];
            added[h] = sum > 0 && sum < Double.POSITIVE_INFINITY ? sum : 0;
        }
        return added;
    }

    private static List<Integer> estimated(SmoothingFit fit) {
        List<Integer> numbers = new ArrayList<>();
        SmoothingForm form = fit.form();
        int end = form.season() == Component.NONE ? form.size() : form.size() - 1;
        for (int j = 0; j < end; j++) {
            boolean parameter = j < SmoothingForm.LEVEL;
            if (form.uses(j) && (!parameter || fit.p()[j] > STEP && fit.p()[j] < 1 - STEP)) {
                numbers.add(j);
            }
        }
        return numbers;
    }

    private static double[] slope(SmoothingFit fit, double[] y, double[] mean, int j) {
        double[] p = fit.p().clone();
        p[j] += STEP;
        double[] moved = new SmoothingIntervals(SmoothingFit.at(fit.form(), y, p), y).mean(mean.length);
        double[] slope = new double[mean.length];
        for (int h = 0; h < slope.length; h++) {
            slope[h] = (moved[h] - mean[h]) / STEP;
        }
        return slope;
    }
}
