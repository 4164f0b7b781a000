package org.anodeconsole.algorithms.onnx;

import java.util.Map;
import java.util.Optional;

/** Reads steps out of a network's answer. */
final class Readout {
    private final ModelManifest manifest;

    Readout(ModelManifest manifest) {
        this.manifest = manifest;
    }

    /**
     * The first {@code steps} steps of one series.
     *
     * @param head the output to read and how many steps it has
     * @throws ModelException when a value is not finite
     */
    StepQuantiles read(Map<String, Tensor.Floats> answer, HorizonRule.Head head, int series, int steps) {
        ModelOutput output = manifest.outputs().stream()
                .filter(candidate -> candidate.name().equals(head.output())).findFirst().orElseThrow();
        float[] values = values(answer, output);
        int columns = switch (output.role()) {
            case QUANTILES -> output.levels().size();
            case MEAN_AND_QUANTILES -> output.levels().size() + 1;
            default -> 1;
        };
        int before = output.role() == ModelOutput.Role.MEAN_AND_QUANTILES ? 1 : 0;
        int from = series * head.length() * columns;
        double[][] quantiles = new double[output.levels().size()][steps];
        double[] first = new double[steps];
        for (int step = 0; step < steps; step++) {
            for (int column = 0; column < columns; column++) {
                int at = output.quantileFirst() ? column * head.length() + step : step * columns + column;
                double value = finite(values[from + at]);
                if (column == 0) {
                    first[step] = value;
                }
                if (column >= before && column - before < quantiles.length) {
                    quantiles[column - before][step] = value;
                }
            }
        }
        double[] point = output.levels().isEmpty() ? first : point(answer, output, quantiles, first, series, head, steps);
        return new StepQuantiles(point, output.levels(), quantiles);
    }

    private double[] point(
            Map<String, Tensor.Floats> answer, ModelOutput output, double[][] quantiles, double[] first, int series,
            HorizonRule.Head head, int steps) {
        Optional<ModelOutput> named = manifest.outputs().stream()
                .filter(candidate -> candidate.name().equals(manifest.point()) && candidate.role() == ModelOutput.Role.POINT)
                .findFirst();
        if (named.isPresent()) {
            return read(answer, new HorizonRule.Head(named.get().name(), head.length()), series, steps).point();
        }
        if (output.role() == ModelOutput.Role.MEAN_AND_QUANTILES && manifest.point().isEmpty()) {
            return first;
        }
        int middle = output.levels().indexOf(level(manifest.point()));
        if (middle < 0) {
            throw ModelException.because("point = %s is not allowed: give an output of the role point, or q and one of the levels %s",
                    manifest.point(), output.levels());
        }
        return quantiles[middle];
    }

    private float[] values(Map<String, Tensor.Floats> answer, ModelOutput output) {
        Tensor.Floats tensor = answer.get(output.name());
        if (tensor == null) {
            throw ModelException.because("the model %s gave no output %s", manifest.name(), output.name());
        }
        return tensor.values();
    }

    private static double level(String point) {
        if (point.isEmpty()) {
            return 0.5;
        }
        return point.matches("q0?\\.\\d{1,6}") ? Double.parseDouble(point.substring(1)) : Double.NaN;
    }

    private double finite(float value) {
        if (!Float.isFinite(value)) {
            throw ModelException.because("the model %s answered %s instead of a number; its file or manifest is faulty, or the"
                    + " values are beyond the range of single precision", manifest.name(), value);
        }
        return value;
    }
}
