package org.anodeconsole.algorithms;

import org.jspecify.annotations.Nullable;

/**
 * What a forecaster expects.
 *
 * @param mean the expected value of each step
 * @param lower the lower limit of the interval at the asked coverage, one per step
 * @param upper the upper limit, one per step
 * @param fit how well the model fits the history, or null when the method has no in-sample fit
 * @param model the fitted model in words, such as {@code ARIMA(2,1,1)(0,1,1)[12]}
 */
public record Forecast(double[] mean, double[] lower, double[] upper, @Nullable Fit fit, String model) {

    /**
     * In-sample error of the one-step predictions.
     *
     * @param sse sum of squared errors
     * @param mse mean of squared errors
     */
    public record Fit(double sse, double mse) {}

    public Forecast {
        if (mean.length != lower.length || mean.length != upper.length) {
            throw new IllegalArgumentException(
                    "mean, lower and upper have " + mean.length + ", " + lower.length + " and " + upper.length + " steps");
        }
    }

    public int rows() {
        return mean.length;
    }
}
