package org.anodeconsole.algorithms.onnx;

import ai.onnxruntime.NodeInfo;
import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.TensorInfo;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Compares what a file has with what its manifest says, and makes an example to try. */
final class Signature {
    private Signature() {}

    static void check(ModelManifest manifest, Map<String, NodeInfo> inputs, Map<String, NodeInfo> outputs) {
        for (ModelInput input : manifest.inputs()) {
            compare(manifest, "input", input.tensor(), inputs);
        }
        for (ModelOutput output : manifest.outputs()) {
            compare(manifest, "output", output.tensor(), outputs);
        }
        List<String> fed = manifest.inputs().stream().map(ModelInput::name).toList();
        for (String name : inputs.keySet()) {
            if (!fed.contains(name)) {
                throw ModelException.because("%s wants an input %s that its manifest does not name; add it with its role",
                        manifest.file(), name);
            }
        }
        if (manifest.horizon() != null) {
            for (HorizonRule.Head head : manifest.horizon().heads()) {
                if (manifest.outputs().stream().noneMatch(output -> output.name().equals(head.output()))) {
                    throw ModelException.because("the horizon names the output %s, which is not among the outputs", head.output());
                }
            }
        }
    }

    private static void compare(ModelManifest manifest, String what, TensorSpec promised, Map<String, NodeInfo> actual) {
        NodeInfo node = actual.get(promised.name());
        if (node == null) {
            throw ModelException.because("%s has no %s %s, which its manifest names; it has %s", manifest.file(), what,
                    promised.name(), String.join(", ", actual.keySet()));
        }
        if (!(node.getInfo() instanceof TensorInfo info)) {
            throw ModelException.because("the %s %s of %s is no tensor", what, promised.name(), manifest.file());
        }
        if (!fits(promised.element(), info.type)) {
            throw ModelException.because("the %s %s of %s holds %s, but its manifest says %s", what, promised.name(),
                    manifest.file(), info.type, promised.element().word());
        }
        if (!promised.accepts(info.getShape())) {
            throw ModelException.because("the %s %s of %s has the shape %s, but its manifest says %s", what, promised.name(),
                    manifest.file(), TensorSpec.text(info.getShape()), promised.shapeText());
        }
    }

    private static boolean fits(TensorSpec.Element element, OnnxJavaType type) {
        return type == switch (element) {
            case FLOAT32 -> OnnxJavaType.FLOAT;
            case INT64 -> OnnxJavaType.INT64;
            case BOOL -> OnnxJavaType.BOOL;
        };
    }

    /** One series of the shortest length that fits, with some season in it. */
    static Map<String, Tensor> example(ModelManifest manifest) {
        ContextRule context = manifest.context();
        int pieces = Math.ceilDiv(Math.max(context.least(), 2), context.multipleOf());
        int length = context.length() > 0 ? context.length() : pieces * context.multipleOf();
        Map<String, Tensor> example = new HashMap<>();
        for (ModelInput input : manifest.inputs()) {
            List<Long> axes = input.tensor().shape();
            long[] shape = new long[axes.size()];
            for (int i = 0; i < shape.length; i++) {
                long free = i == 0 ? 1 : length;
                shape[i] = axes.get(i) == TensorSpec.FREE ? free : axes.get(i);
            }
            example.put(input.name(), filled(input.tensor().element(), shape));
        }
        return example;
    }

    private static Tensor filled(TensorSpec.Element element, long[] shape) {
        int size = Math.toIntExact(Arrays.stream(shape).reduce(1, (a, b) -> a * b));
        return switch (element) {
            case FLOAT32 -> {
                float[] values = new float[size];
                for (int i = 0; i < size; i++) {
                    values[i] = i % 7;
                }
                yield new Tensor.Floats(shape, values);
            }
            case INT64 -> {
                long[] values = new long[size];
                Arrays.fill(values, 1);
                yield new Tensor.Wholes(shape, values);
            }
            case BOOL -> {
                boolean[] values = new boolean[size];
                Arrays.fill(values, true);
                yield new Tensor.Flags(shape, values);
            }
        };
    }
}
