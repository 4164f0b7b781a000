package org.anodeconsole.algorithms.onnx;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class ContinuationTest {
    private final List<Map<String, Tensor>> asked = new ArrayList<>();

    /** Answers the last value of each context plus 1, 2, 3, … */
    private Network counting(String output, int steps) {
        return inputs -> {
            asked.add(inputs);
            return Map.of(output, counted((Tensor.Floats) inputs.get("x"), steps));
        };
    }

    private static Tensor.Floats counted(Tensor.Floats context, int steps) {
        int series = (int) context.shape()[0];
        int length = context.values().length / series;
        float[] answer = new float[series * steps];
        for (int i = 0; i < answer.length; i++) {
            answer[i] = context.values()[(i / steps + 1) * length - 1] + i % steps + 1;
        }
        return new Tensor.Floats(new long[] {series, steps}, answer);
    }

    private float[] context(int call) {
        return ((Tensor.Floats) asked.get(call).get("x")).values();
    }

    private static ModelManifest manifest(ContextRule context, int steps, Normalisation normalisation) {
        return Manifests.forecaster(
                "x.onnx", context, Manifests.block("y", steps), normalisation, List.of(Manifests.context("x", -1, -1)),
                List.of(Manifests.point("y", -1, steps)));
    }

    private double[] continued(ModelManifest manifest, Network network, double[] history, int steps) {
        return new Continuation(manifest, network).of(history, new int[] {1}, steps, () -> {}).getFirst().point();
    }

    @Test
    void asksAgainWithItsForecastAppendedUntilThereAreEnoughSteps() {
        ModelManifest manifest = manifest(Manifests.fixed(4, ContextRule.Padding.LEFT_NAN), 2, Normalisation.none());
        assertArrayEquals(new double[] {4, 5, 6, 7, 8}, continued(manifest, counting("y", 2), new double[] {1, 2, 3}, 5));
        assertArrayEquals(new float[] {Float.NaN, 1, 2, 3}, context(0));
        assertArrayEquals(new float[] {2, 3, 4, 5}, context(1));
        assertEquals(3, asked.size());
    }

    @Test
    void padsAsTheManifestSays() {
        double[] history = {5, 6};
        continued(manifest(Manifests.fixed(4, ContextRule.Padding.LEFT_ZERO), 2, Normalisation.none()), counting("y", 2), history, 1);
        continued(manifest(Manifests.fixed(4, ContextRule.Padding.LEFT_EDGE), 2, Normalisation.none()), counting("y", 2), history, 1);
        assertArrayEquals(new float[] {0, 0, 5, 6}, context(0));
        assertArrayEquals(new float[] {5, 5, 5, 6}, context(1));
        ModelManifest strict = manifest(Manifests.fixed(4, ContextRule.Padding.ERROR), 2, Normalisation.none());
        ModelException refused = assertThrows(ModelException.class, () -> continued(strict, counting("y", 2), history, 1));
        assertEquals("there are 2 values; this model needs at least 4", refused.text());
    }

    @Test
    void cutsAHistoryOfAnyLengthToWholePieces() {
        double[] history = DoubleStream.iterate(0, v -> v + 1).limit(203).toArray();
        continued(manifest(Manifests.anyLength(96), 96, Normalisation.none()), counting("y", 96), history, 96 + 1);
        assertEquals(192, context(0).length);
        assertEquals(11, context(0)[0]);
        assertEquals(288, context(1).length);
    }

    @Test
    void normalisesWithTheSampleDeviationAndPutsItBack() {
        ModelManifest manifest = manifest(
                Manifests.anyLength(1), 1, new Normalisation(Normalisation.By.ZSCORE, 1, false, false));
        double[] history = {10, 20, 30};
        assertArrayEquals(new double[] {40, 50}, continued(manifest, counting("y", 1), history, 2), 1e-5);
        assertArrayEquals(new float[] {-1, 0, 1}, context(0));
        assertArrayEquals(new float[] {-1, 0, 1, 2}, context(1));
        asked.clear();
        ModelManifest anew = manifest(
                Manifests.anyLength(1), 1, new Normalisation(Normalisation.By.ZSCORE, 1, true, false));
        continued(anew, counting("y", 1), history, 2);
        assertEquals(0, Arrays.stream(boxed(context(1))).sum(), 1e-6);
    }

    private static double[] boxed(float[] values) {
        double[] boxed = new double[values.length];
        Arrays.setAll(boxed, i -> values[i]);
        return boxed;
    }

    @Test
    void choosesTheLongestHeadThatIsStillWanted() {
        HorizonRule horizon = new HorizonRule(1000, HorizonRule.RollOut.APPEND, List.of(
                new HorizonRule.Head("h8", 8), new HorizonRule.Head("h1", 1), new HorizonRule.Head("h32", 32)));
        ModelManifest manifest = Manifests.forecaster(
                "x.onnx", Manifests.anyLength(1), horizon, Normalisation.none(), List.of(Manifests.context("x", -1, -1)),
                List.of(Manifests.point("h1", -1, 1), Manifests.point("h8", -1, 8), Manifests.point("h32", -1, 32)));
        List<Integer> lengths = new ArrayList<>();
        Network network = inputs -> {
            Tensor.Floats context = (Tensor.Floats) inputs.get("x");
            lengths.add(context.values().length);
            return Map.of("h1", counted(context, 1), "h8", counted(context, 8), "h32", counted(context, 32));
        };
        double[] steps = continued(manifest, network, new double[] {1, 2}, 42);
        assertEquals(List.of(2, 34, 42, 43), lengths);
        assertEquals(44, steps[41]);
    }

    @Test
    void readsQuantilesInBothLayouts() {
        float[] stepsFirst = {1, 2, 3, 11, 12, 13};
        float[] levelsFirst = {1, 11, 2, 12, 3, 13};
        for (boolean quantileFirst : new boolean[] {false, true}) {
            ModelOutput output = new ModelOutput(
                    Manifests.tensor("q", TensorSpec.Element.FLOAT32, -1, -1, -1), ModelOutput.Role.QUANTILES, quantileFirst,
                    List.of(0.1, 0.5, 0.9));
            ModelManifest manifest = Manifests.forecaster(
                    "x.onnx", Manifests.anyLength(1), Manifests.block("q", 2), Normalisation.none(),
                    List.of(Manifests.context("x", -1, -1)), List.of(output));
            StepQuantiles steps = new Continuation(manifest, inputs -> Map.of(
                            "q", new Tensor.Floats(new long[] {1, 2, 3}, quantileFirst ? levelsFirst : stepsFirst)))
                    .of(new double[] {1, 2}, new int[] {1}, 2, () -> {}).getFirst();
            assertArrayEquals(new double[] {2, 12}, steps.point());
            assertArrayEquals(new double[] {1, 11}, steps.quantiles()[0]);
            assertArrayEquals(new double[] {3, 13}, steps.quantiles()[2]);
        }
    }

    @Test
    void refusesAnAnswerThatIsNoNumber() {
        ModelManifest manifest = manifest(Manifests.anyLength(1), 1, Normalisation.none());
        Network broken = inputs -> Map.of("y", new Tensor.Floats(new long[] {1, 1}, new float[] {Float.NaN}));
        assertThrows(ModelException.class, () -> continued(manifest, broken, new double[] {1, 2}, 1));
    }
}
