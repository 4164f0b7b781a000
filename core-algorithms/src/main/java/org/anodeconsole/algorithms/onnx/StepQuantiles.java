package org.anodeconsole.algorithms.onnx;

import java.util.List;

/**
 * What a network says about the steps that follow a history.
 *
 * @param point the forecast of each step
 * @param levels the levels of the quantiles in rising order, empty when the network gives none
 * @param quantiles one row per level, each with one value per step
 */
public record StepQuantiles(double[] point, List<Double> levels, double[][] quantiles) {

    /** How many steps there are. */
    public int steps() {
        return point.length;
    }
}
