package org.anodeconsole.algorithms.onnx;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntToDoubleFunction;

/** Makes a network's inputs from histories of equal length. */
final class Feed {
    private final ModelManifest manifest;

    Feed(ModelManifest manifest) {
        this.manifest = manifest;
    }

    /**
     * The inputs of one run.
     *
     * @param histories one per series, normalised, oldest value first
     * @param periods rows per season of each series, 1 for none
     * @param steps how many steps are wanted
     * @throws ModelException when the histories are too short
     */
    Map<String, Tensor> of(List<double[]> histories, int[] periods, int steps) {
        List<ContextWindow> windows =
                histories.stream().map(history -> ContextWindow.of(history, manifest.context())).toList();
        int length = windows.getFirst().values().length;
        Map<String, Tensor> inputs = new HashMap<>();
        for (ModelInput input : manifest.inputs()) {
            inputs.put(input.name(), tensor(input, windows, periods, length, steps));
        }
        return inputs;
    }

    private static Tensor tensor(ModelInput input, List<ContextWindow> windows, int[] periods, int length, int steps) {
        long[] shape = shape(input.tensor(), windows.size(), length);
        int perSeries = 1;
        for (int i = 1; i < shape.length; i++) {
            perSeries *= (int) shape[i];
        }
        int each = perSeries;
        int size = windows.size() * each;
        return filled(input.tensor().element(), shape, size, index -> {
            ContextWindow window = windows.get(index / each);
            int position = index % each;
            return switch (input.role()) {
                case CONTEXT -> window.values()[position];
                case OBSERVED_MASK, VISIBLE_MASK -> position >= window.padded() ? 1 : 0;
                case PADDING_MASK -> position < window.padded() ? 1 : 0;
                case PERIOD -> periods[index / each] > 1 ? periods[index / each] : input.value();
                case ROW_INDEX -> index / each;
                case POSITION -> position;
                case HORIZON -> steps;
                case CONST -> input.value();
            };
        });
    }

    private static long[] shape(TensorSpec tensor, int series, int length) {
        long[] shape = new long[tensor.shape().size()];
        for (int i = 0; i < shape.length; i++) {
            long axis = tensor.shape().get(i);
            long free = i == 0 ? series : length;
            shape[i] = i == 0 || axis == TensorSpec.FREE ? free : axis;
        }
        return shape;
    }

    private static Tensor filled(TensorSpec.Element element, long[] shape, int size, IntToDoubleFunction value) {
        return switch (element) {
            case FLOAT32 -> {
                float[] values = new float[size];
                for (int i = 0; i < size; i++) {
                    values[i] = (float) value.applyAsDouble(i);
                }
                yield new Tensor.Floats(shape, values);
            }
            case INT64 -> {
                long[] values = new long[size];
                for (int i = 0; i < size; i++) {
                    values[i] = (long) value.applyAsDouble(i);
                }
                yield new Tensor.Wholes(shape, values);
            }
            case BOOL -> {
                boolean[] values = new boolean[size];
                for (int i = 0; i < size; i++) {
                    values[i] = value.applyAsDouble(i) != 0;
                }
                yield new Tensor.Flags(shape, values);
            }
        };
    }
}
