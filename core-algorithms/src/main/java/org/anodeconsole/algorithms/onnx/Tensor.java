package org.anodeconsole.algorithms.onnx;

import java.util.Arrays;

/** Numbers in the shape of a grid, the last axis running fastest. */
public sealed interface Tensor {

    long[] shape();

    /** Single-precision numbers. */
    record Floats(long[] shape, float[] values) implements Tensor {
        public Floats {
            Tensor.check(shape, values.length);
        }
    }

    /** Whole numbers. */
    record Wholes(long[] shape, long[] values) implements Tensor {
        public Wholes {
            Tensor.check(shape, values.length);
        }
    }

    /** Truth values. */
    record Flags(long[] shape, boolean[] values) implements Tensor {
        public Flags {
            Tensor.check(shape, values.length);
        }
    }

    private static void check(long[] shape, int values) {
        long product = Arrays.stream(shape).reduce(1, (a, b) -> a * b);
        if (product != values) {
            throw new IllegalArgumentException(values + " values do not fill the shape " + Arrays.toString(shape));
        }
    }
}
