package org.anodeconsole.anode.protocol;

import org.jspecify.annotations.Nullable;

/**
 * A successful answer of {@code POST /forecast}: four columns of equal length.
 *
 * @param mse the model's in-sample error as the anode reports it, or null when it reports none
 * @param model the fitted model in words, or null when the anode does not tell
 * @param anodeMillis how long the anode itself had the request, or null when it does not tell
 */
public record ForecastAnswer(
        String algorithm, long[] timestamps, double[] mean, double[] lower, double[] upper, @Nullable Double mse, @Nullable String model,
        @Nullable Double anodeMillis) {
    public int rows() {
        return timestamps.length;
    }
}
