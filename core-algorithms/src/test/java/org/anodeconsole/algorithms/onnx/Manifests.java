package org.anodeconsole.algorithms.onnx;

import java.util.List;

/** Manifests for tests. */
public final class Manifests {
    private Manifests() {}

    public static ModelInput context(String name, long... axes) {
        return new ModelInput(tensor(name, TensorSpec.Element.FLOAT32, axes), ModelInput.Role.CONTEXT, 0);
    }

    public static ModelInput input(String name, TensorSpec.Element element, ModelInput.Role role, long... axes) {
        return new ModelInput(tensor(name, element, axes), role, 0);
    }

    public static ModelOutput point(String name, long... axes) {
        return new ModelOutput(tensor(name, TensorSpec.Element.FLOAT32, axes), ModelOutput.Role.POINT, false, List.of());
    }

    public static TensorSpec tensor(String name, TensorSpec.Element element, long... axes) {
        return new TensorSpec(name, element, java.util.Arrays.stream(axes).boxed().toList());
    }

    /** Takes any length, appends its forecasts. */
    public static ContextRule anyLength(int multipleOf) {
        return new ContextRule(0, true, multipleOf, 960, multipleOf, ContextRule.Padding.ERROR);
    }

    public static ContextRule fixed(int length, ContextRule.Padding padding) {
        return new ContextRule(length, false, padding == ContextRule.Padding.ERROR ? length : 1, length, 1, padding);
    }

    public static HorizonRule block(String output, int steps) {
        return new HorizonRule(1000, HorizonRule.RollOut.APPEND, List.of(new HorizonRule.Head(output, steps)));
    }

    public static ModelManifest forecaster(
            String file, ContextRule context, HorizonRule horizon, Normalisation normalisation, List<ModelInput> inputs,
            List<ModelOutput> outputs) {
        return new ModelManifest(
                ModelManifest.Kind.FORECASTER, "model", "model", file, List.of("tdtsfm_1"), "", "", null, 0, context, horizon,
                normalisation, inputs, outputs, "", false, null);
    }
}
