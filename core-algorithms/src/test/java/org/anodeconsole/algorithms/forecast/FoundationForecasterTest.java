package org.anodeconsole.algorithms.forecast;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.anodeconsole.algorithms.AlgorithmException;
import org.anodeconsole.algorithms.Deadline;
import org.anodeconsole.algorithms.Forecast;
import org.anodeconsole.algorithms.Parameters;
import org.anodeconsole.algorithms.Series;
import org.anodeconsole.algorithms.onnx.ContextRule;
import org.anodeconsole.algorithms.onnx.Manifests;
import org.anodeconsole.algorithms.onnx.ModelInput;
import org.anodeconsole.algorithms.onnx.ModelManifest;
import org.anodeconsole.algorithms.onnx.ModelOutput;
import org.anodeconsole.algorithms.onnx.Network;
import org.anodeconsole.algorithms.onnx.Normalisation;
import org.anodeconsole.algorithms.onnx.Tensor;
import org.anodeconsole.algorithms.onnx.TensorSpec;
import org.junit.jupiter.api.Test;

class FoundationForecasterTest {
    private static final int LENGTH = 64;
    private static final int BLOCK = 8;

    private static final ModelManifest SEASONAL = Manifests.forecaster(
            "x.onnx", Manifests.fixed(LENGTH, ContextRule.Padding.LEFT_NAN), Manifests.block("q", BLOCK), Normalisation.none(),
            List.of(
                    Manifests.context("x", -1, LENGTH),
                    Manifests.input("period", TensorSpec.Element.INT64, ModelInput.Role.PERIOD, -1)),
            List.of(new ModelOutput(Manifests.tensor("q", TensorSpec.Element.FLOAT32, -1, BLOCK, 3), ModelOutput.Role.QUANTILES,
                    false, List.of(0.1, 0.5, 0.9))));

    /** A seasonal naive forecaster whose outer quantiles are 1.2815515655446 away. */
    private static final Network SEASONAL_NAIVE = inputs -> {
        Tensor.Floats context = (Tensor.Floats) inputs.get("x");
        long[] periods = ((Tensor.Wholes) inputs.get("period")).values();
        float[] answer = new float[periods.length * BLOCK * 3];
        for (int series = 0; series < periods.length; series++) {
            int period = (int) Math.max(1, periods[series]);
            for (int step = 0; step < BLOCK; step++) {
                float value = context.values()[(series + 1) * LENGTH - period + step % period];
                int at = (series * BLOCK + step) * 3;
                answer[at] = value - 1.2815516f;
                answer[at + 1] = value;
                answer[at + 2] = value + 1.2815516f;
            }
        }
        return Map.of("q", new Tensor.Floats(new long[] {periods.length, BLOCK, 3}, answer));
    };

    private static final FoundationForecaster FORECASTER = FoundationForecaster.of("tdtsfm_1", SEASONAL, SEASONAL_NAIVE);

    private static Series seasonal(int n) {
        double[] values = new double[n];
        for (int i = 0; i < n; i++) {
            values[i] = 10 * ((i * 5) % 12) / 12.0;
        }
        return Series.ofValues(values);
    }

    private static Forecast forecast(int rows, double coverage) {
        return FORECASTER.forecast(seasonal(60), rows, coverage, Deadline.none());
    }

    @Test
    void findsTheSeasonByItselfAndGivesItTheWeight() {
        double[] expected = java.util.Arrays.copyOfRange(seasonal(80).values(), 60, 80);
        assertArrayEquals(expected, forecast(20, 0.8).mean(), 1e-5);
    }

    @Test
    void trustsTheHighestPeakWhenTheGivenPeriodIsFalse() {
        Forecast forecast = FORECASTER.with(Parameters.of(Map.of("period", "7"))).forecast(seasonal(60), 6, 0.8, Deadline.none());
        double[] expected = java.util.Arrays.copyOfRange(seasonal(66).values(), 60, 66);
        assertArrayEquals(expected, forecast.mean(), 1e-5);
        assertEquals("model[7, 12]", forecast.model());
    }

    @Test
    void makesTheBandAsWideAsTheCoverageAsked() {
        assertEquals(1.2816, halfWidth(0.8), 1e-4);
        assertEquals(0.6745, halfWidth(0.5), 1e-4);
        assertEquals(1.9600, halfWidth(0.95), 1e-4);
        assertEquals(2.5758, halfWidth(0.99), 1e-4);
        assertEquals(0, halfWidth(0), 1e-9);
    }

    private static double halfWidth(double coverage) {
        Forecast forecast = forecast(3, coverage);
        assertEquals(forecast.upper()[2] - forecast.mean()[2], forecast.mean()[2] - forecast.lower()[2], 1e-6);
        return forecast.upper()[2] - forecast.mean()[2];
    }

    @Test
    void continuesAConstantWithoutAskingTheNetwork() {
        Network never = inputs -> {
            throw new AssertionError("asked");
        };
        Forecast forecast = FoundationForecaster.of("tdtsfm_1", SEASONAL, never)
                .forecast(Series.ofValues(5, 5, 5), 4, 0.95, Deadline.none());
        assertArrayEquals(new double[] {5, 5, 5, 5}, forecast.mean());
        assertArrayEquals(forecast.mean(), forecast.lower());
        assertArrayEquals(forecast.mean(), forecast.upper());
    }

    @Test
    void worksWithTwoValues() {
        assertEquals(2, FORECASTER.forecast(Series.ofValues(1, 2), 3, 0.9, Deadline.none()).mean()[2], 1e-6);
    }

    @Test
    void refusesMoreRowsThanTheModelCanReach() {
        AlgorithmException refused = assertThrows(AlgorithmException.class, () -> forecast(1001, 0.9));
        assertEquals("1001 rows are not allowed: the model model forecasts at most 1000", refused.getMessage());
    }

    @Test
    void stopsAtTheDeadline() {
        AlgorithmException late = assertThrows(AlgorithmException.class,
                () -> FORECASTER.forecast(seasonal(60), 3, 0.9, Deadline.after(Duration.ZERO)));
        assertEquals(AlgorithmException.Reason.DEADLINE_EXCEEDED, late.reason());
    }
}
