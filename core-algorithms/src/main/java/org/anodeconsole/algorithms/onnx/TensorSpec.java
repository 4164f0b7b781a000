package org.anodeconsole.algorithms.onnx;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A tensor a manifest promises.
 *
 * @param shape one entry per axis: the length, or -1 when it is free (batch, length)
 */
public record TensorSpec(String name, Element element, List<Long> shape) {
    /** The free length of an axis. */
    public static final long FREE = -1;

    /** What a tensor is made of. */
    public enum Element {
        FLOAT32,
        INT64,
        BOOL;

        /** The word for it in manifests. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public TensorSpec {
        shape = List.copyOf(shape);
    }

    /** Whether a tensor of that shape fits; -1 stands for a free axis on either side. */
    boolean accepts(long[] actual) {
        return actual.length == shape.size()
                && IntStream.range(0, actual.length).allMatch(
                        i -> shape.get(i) == FREE || actual[i] == FREE || shape.get(i) == actual[i]);
    }

    /** The shape in the form of {@code [?, 512]}. */
    public String shapeText() {
        return text(shape.stream().mapToLong(Long::longValue).toArray());
    }

    static String text(long[] shape) {
        return IntStream.range(0, shape.length)
                .mapToObj(i -> shape[i] == FREE ? "?" : Long.toString(shape[i]))
                .collect(Collectors.joining(", ", "[", "]"));
    }
}
