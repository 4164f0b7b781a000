package org.anodeconsole.algorithms.forecast;

import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.DecompositionSolver;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.SingularValueDecomposition;

/**
 * How much the forecasts of an ARIMA model move because its parameters are estimates: the delta method, with the covariance
 * of the parameters from the same linearised residuals that fitted them, and with the mean or drift as one more parameter.
 */
final class ParameterUncertainty {
    private static final double STEP = 1e-5;

    private ParameterUncertainty() {}

    /**
     * Variance added to each forecast.
     *
     * @param y the observations
     * @param w the observations after differencing
     * @param variance of the innovations
     */
    static double[] of(ArimaFit fit, double[] y, double[] w, double variance, int rows) {
        ArimaOrder order = fit.order();
        int k = order.coefficients() + (order.constant() ? 1 : 0);
        double[] added = new double[rows];
        if (k == 0 || w.length <= k + 1) {
            return added;
        }
        ArimaLikelihood likelihood = new ArimaLikelihood(order, w, !fit.value().filter().settledAt(0));
        double[] residuals = likelihood.residuals(fit.value());
        double[] mean = ArimaPrediction.mean(fit, y, w, rows);
        double[][] residualSlopes = new double[k][];
        double[][] forecastSlopes = new double[k][];
        for (int j = 0; j < k; j++) {
            ArimaLikelihood.Value moved = moved(fit, likelihood, j);
            residualSlopes[j] = slope(likelihood.residuals(moved), residuals);
            ArimaFit other = new ArimaFit(order, fit.x(), moved, fit.aicc());
            forecastSlopes[j] = slope(ArimaPrediction.mean(other, y, w, rows), mean);
        }
        RealMatrix jacobian = new Array2DRowRealMatrix(residualSlopes, false);
        // the pseudo-inverse: a parameter that moves nothing at a bound adds nothing
        DecompositionSolver solver = new SingularValueDecomposition(jacobian.multiply(jacobian.transpose())).getSolver();
        RealMatrix covariance = solver.getInverse().scalarMultiply(variance);
        RealMatrix slopes = new Array2DRowRealMatrix(forecastSlopes, false);
        for (int h = 0; h < rows; h++) {
            double[] column = slopes.getColumn(h);
            double[] product = covariance.operate(column);
            double sum = 0;
            for (int j = 0; j < k; j++) {
                sum += column[j] * product[j];
            }
            added[h] = sum > 0 && sum < Double.POSITIVE_INFINITY ? sum : 0;
        }
        return added;
    }

    private static ArimaLikelihood.Value moved(ArimaFit fit, ArimaLikelihood likelihood, int j) {
        if (j == fit.x().length) {
            return likelihood.withMean(fit.value(), fit.value().mean() + STEP);
        }
        double[] x = fit.x().clone();
        x[j] += STEP;
        return likelihood.at(Arma.ofUnbounded(fit.order(), x));
    }

    private static double[] slope(double[] moved, double[] start) {
        double[] slope = new double[start.length];
        for (int i = 0; i < slope.length; i++) {
            slope[i] = (moved[i] - start[i]) / STEP;
        }
        return slope;
    }
}
