package org.anodeconsole.algorithms.decompose;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.anodeconsole.algorithms.AlgorithmException;
import org.anodeconsole.algorithms.Deadline;
import org.anodeconsole.algorithms.GoldenCases;
import org.anodeconsole.algorithms.stats.Moments;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StlTest {
    private final GoldenCases golden = new GoldenCases();

    @ParameterizedTest
    @MethodSource("plain")
    void decomposesAsR(JsonNode oracle) {
        double[] y = values(oracle);
        int period = oracle.required("period").intValue();
        assertDecomposed(oracle.required("rstl_periodic"), Stl.periodic(period, y.length), y);
    }

    @ParameterizedTest
    @MethodSource("robust")
    void decomposesRobustlyAsR(JsonNode oracle) {
        double[] y = values(oracle);
        int period = oracle.required("period").intValue();
        assertDecomposed(oracle.required("rstl_periodic_robust"), Stl.robustPeriodic(period, y.length), y);
    }

    @ParameterizedTest
    @MethodSource("changing")
    void decomposesWithAChangingSeasonAndNoJumps(JsonNode oracle) {
        double[] y = values(oracle);
        int period = oracle.required("period").intValue();
        int trend = (int) Math.ceil(1.5 * period / (1 - 1.5 / 7));
        Stl stl = new Stl(period, new Loess(7, 1, 1), new Loess(trend + 1 - trend % 2, 1, 1),
                new Loess(period + 1 + period % 2, 1, 1), 5, 0);
        assertDecomposed(oracle.required("statsmodels_stl_default"), stl, y);
    }

    @Test
    void stopsAtItsDeadline() {
        double[] y = golden.values("seas_add_m24_n96");
        assertThrows(AlgorithmException.class,
                () -> Stl.robustPeriodic(24, 96).decompose(y, Deadline.after(Duration.ofNanos(-1))));
    }

    @Test
    void refusesLessThanTwoPeriods() {
        assertThrows(IllegalArgumentException.class, () -> Stl.periodic(7, 13).decompose(new double[13], Deadline.none()));
    }

    @Test
    void addsUpToTheSeries() {
        double[] y = golden.values("seas_add_spikes_m24_n96");
        Decomposition parts = Stl.periodic(24, y.length).decompose(y, Deadline.none());
        for (int i = 0; i < y.length; i++) {
            assertEquals(y[i], parts.seasonal()[i] + parts.trend()[i] + parts.remainder()[i], 1e-12 * Math.abs(y[i]));
            assertEquals(1, parts.weights()[i]);
        }
    }

    private static void assertDecomposed(JsonNode expected, Stl stl, double[] y) {
        Decomposition parts = stl.decompose(y, Deadline.none());
        double unit = Moments.of(y).deviation();
        assertClose(expected.required("seasonal"), parts.seasonal(), 1e-9 * unit);
        assertClose(expected.required("trend"), parts.trend(), 1e-9 * unit);
        if (expected.has("weights")) {
            assertClose(expected.required("weights"), parts.weights(), 1e-8);
        }
    }

    private static void assertClose(JsonNode expected, double[] actual, double tolerance) {
        double[] numbers = GoldenCases.numbers(expected);
        assertEquals(numbers.length, actual.length);
        for (int i = 0; i < numbers.length; i++) {
            assertEquals(numbers[i], actual[i], tolerance + 1e-11 * Math.abs(numbers[i]), "point " + i);
        }
    }

    private double[] values(JsonNode oracle) {
        return golden.values(oracle.required("series").textValue());
    }

    Stream<JsonNode> plain() {
        return casesWith("rstl_periodic");
    }

    Stream<JsonNode> robust() {
        return casesWith("rstl_periodic_robust");
    }

    Stream<JsonNode> changing() {
        return casesWith("statsmodels_stl_default");
    }

    private static Stream<JsonNode> casesWith(String kind) {
        return StreamSupport.stream(GoldenCases.read("oracle_decomp").required("cases").spliterator(), false)
                .filter(oracle -> oracle.has(kind));
    }
}
