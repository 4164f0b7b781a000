package org.anodeconsole.algorithms.onnx;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OnnxModelTest {
    private static final String FOLDER = Path.of("src", "test", "resources", "onnx").toString();

    private static ModelManifest manifest(String file, List<ModelInput> inputs, List<ModelOutput> outputs) {
        return Manifests.forecaster(
                file, Manifests.fixed(4, ContextRule.Padding.ERROR), Manifests.block("y", 4), Normalisation.none(), inputs, outputs);
    }

    private static ModelManifest doubling(String file) {
        return manifest(file, List.of(Manifests.context("x", -1, 4)), List.of(Manifests.point("y", -1, 4)));
    }

    private static OnnxModel load(ModelManifest manifest) {
        return OnnxModel.load(Path.of(FOLDER, manifest.file()).toString(), manifest, 1);
    }

    private static float[] run(OnnxModel model, float... values) {
        return model.run(Map.of("x", new Tensor.Floats(new long[] {values.length / 4, 4}, values))).get("y").values();
    }

    private static String failure(ModelManifest manifest) {
        return assertThrows(ModelException.class, () -> load(manifest).close()).text();
    }

    @Test
    void runsABatch() {
        try (OnnxModel model = load(doubling("doubling.onnx"))) {
            assertArrayEquals(new float[] {2, 4, 6, 8, 10, 12, 14, 16}, run(model, 1, 2, 3, 4, 5, 6, 7, 8));
        }
    }

    @Test
    void readsWeightsThatStandInAFileBeside() {
        try (OnnxModel model = load(doubling("weights-beside.onnx"))) {
            assertArrayEquals(new float[] {2, 4, 6, 8}, run(model, 1, 2, 3, 4));
        }
    }

    @Test
    void readsNoWeightsFromAnotherFolder() {
        assertTrue(failure(doubling("weights-elsewhere.onnx")).contains("escapes model directory"));
    }

    @Test
    void feedsWholeNumbersAndFlags() {
        ModelManifest manifest = manifest(
                "masked.onnx",
                List.of(
                        Manifests.context("x", -1, 4),
                        Manifests.input("mask", TensorSpec.Element.BOOL, ModelInput.Role.OBSERVED_MASK, -1, 4),
                        Manifests.input("factor", TensorSpec.Element.INT64, ModelInput.Role.PERIOD, -1, 1)),
                List.of(Manifests.point("y", -1, 4)));
        try (OnnxModel model = load(manifest)) {
            Map<String, Tensor> inputs = Map.of(
                    "x", new Tensor.Floats(new long[] {1, 4}, new float[] {1, 2, 3, 4}),
                    "mask", new Tensor.Flags(new long[] {1, 4}, new boolean[] {false, true, false, true}),
                    "factor", new Tensor.Wholes(new long[] {1, 1}, new long[] {7}));
            assertArrayEquals(new float[] {0, 14, 0, 28}, model.run(inputs).get("y").values());
        }
    }

    @Test
    void saysWhatIsWrongWithAFile() {
        assertEquals("opset99.onnx uses opset 99, but this program knows opsets up to 26; export it again with opset 17",
                failure(doubling("opset99.onnx")));
        assertEquals("format77.onnx has the ONNX format version 77, but this program reads versions up to 13; export it again with"
                + " an older one", failure(doubling("format77.onnx")));
        assertEquals("cut.onnx is no ONNX file, or not a whole one; install the model again", failure(doubling("cut.onnx")));
        assertTrue(failure(doubling("unknown-operator.onnx")).contains("No Op registered for Nonsense"));
        assertTrue(failure(doubling("missing.onnx")).startsWith("missing.onnx cannot be loaded: "));
    }

    @Test
    void saysWhereAManifestAndItsFileDiffer() {
        List<ModelOutput> y = List.of(Manifests.point("y", -1, 4));
        assertEquals("doubling.onnx has no input context, which its manifest names; it has x",
                failure(manifest("doubling.onnx", List.of(Manifests.context("context", -1, 4)), y)));
        assertEquals("the input x of doubling.onnx has the shape [?, 4], but its manifest says [?, 512]",
                failure(manifest("doubling.onnx", List.of(Manifests.context("x", -1, 512)), y)));
        assertEquals("masked.onnx wants an input mask that its manifest does not name; add it with its role",
                failure(manifest("masked.onnx", List.of(
                        Manifests.context("x", -1, 4),
                        Manifests.input("factor", TensorSpec.Element.INT64, ModelInput.Role.PERIOD, -1, 1)), y)));
        assertEquals("the input factor of masked.onnx holds INT64, but its manifest says float32",
                failure(manifest("masked.onnx", List.of(
                        Manifests.context("x", -1, 4),
                        Manifests.input("factor", TensorSpec.Element.FLOAT32, ModelInput.Role.PERIOD, -1, 1)), y)));
        assertEquals("doubling.onnx has no output forecast, which its manifest names; it has y",
                failure(manifest("doubling.onnx", List.of(Manifests.context("x", -1, 4)), List.of(Manifests.point("forecast", -1, 4)))));
    }

    @Test
    void givesEveryThreadItsOwnAnswer() throws Exception {
        try (OnnxModel model = load(doubling("doubling.onnx")); ExecutorService threads = Executors.newFixedThreadPool(4)) {
            List<Callable<Boolean>> calls = IntStream.range(0, 200)
                    .<Callable<Boolean>>mapToObj(i -> () -> run(model, i, i, i, i)[3] == 2f * i)
                    .toList();
            for (Future<Boolean> call : threads.invokeAll(calls)) {
                assertTrue(call.get());
            }
        }
    }

    @Test
    void refusesToRunAfterItWasUnloaded() {
        OnnxModel model = load(doubling("doubling.onnx"));
        model.close();
        model.close();
        assertThrows(ModelException.class, () -> run(model, 1, 2, 3, 4));
    }
}
