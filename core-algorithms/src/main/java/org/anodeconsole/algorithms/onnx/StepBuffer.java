package org.anodeconsole.algorithms.onnx;

import java.util.List;

/** Collects the blocks of a roll-out. */
final class StepBuffer {
    private final double[] point;
    private double[][] quantiles = new double[0][];
    private List<Double> levels = List.of();
    private int size;

    StepBuffer(int steps) {
        point = new double[steps];
    }

    int size() {
        return size;
    }

    void append(StepQuantiles block) {
        if (size == 0) {
            levels = block.levels();
            quantiles = new double[levels.size()][point.length];
        }
        System.arraycopy(block.point(), 0, point, size, block.steps());
        for (int level = 0; level < quantiles.length; level++) {
            System.arraycopy(block.quantiles()[level], 0, quantiles[level], size, block.steps());
        }
        size += block.steps();
    }

    StepQuantiles whole() {
        return new StepQuantiles(point, levels, quantiles);
    }
}
