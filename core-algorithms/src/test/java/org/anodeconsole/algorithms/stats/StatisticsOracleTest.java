package org.anodeconsole.algorithms.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.anodeconsole.algorithms.GoldenCases;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StatisticsOracleTest {
    private static final JsonNode QUANTILES = GoldenCases.read("oracle_quantiles");

    private final GoldenCases golden = new GoldenCases();

    /** The oracle's quantiles are themselves good to nine digits only; the closed forms below are exact. */
    @Test
    void knowsStudentsQuantiles() {
        for (JsonNode row : QUANTILES.required("t_ppf")) {
            double probability = row.get(0).doubleValue();
            double expected = row.get(2).doubleValue();
            double t = -StudentT.upperQuantile(probability, row.get(1).doubleValue());
            assertEquals(expected, t, 5e-9 * Math.max(1, Math.abs(expected)), row.toString());
        }
    }

    @Test
    void knowsStudentsQuantilesInClosedForm() {
        for (double p : new double[] {0.4, 0.05, 1e-3, 1e-6}) {
            assertEquals(1 / Math.tan(Math.PI * p), StudentT.upperQuantile(p, 1), 1e-12 / p);
            double two = (1 - 2 * p) / Math.sqrt(2 * p * (1 - p));
            assertEquals(two, StudentT.upperQuantile(p, 2), 1e-12 * two);
            assertEquals(p, StudentT.upperTailOfSquare(two * two, 2), 1e-12 * p);
        }
    }

    @Test
    void knowsTheCriticalValuesOfGrubbs() {
        for (JsonNode row : QUANTILES.required("grubbs_n_alpha_t_G")) {
            double n = row.get(0).doubleValue();
            double tail = row.get(1).doubleValue() / (2 * n);
            double t = row.get(2).doubleValue();
            assertEquals(t, StudentT.upperQuantile(tail, n - 2), 5e-9 * t, row.toString());
            // One relative step in t is about n relative steps in so far a tail.
            assertEquals(tail, StudentT.upperTailOfSquare(t * t, n - 2), 5e-8 * tail, row.toString());
        }
    }

    @Test
    void knowsTheTailOfChiSquare() {
        for (JsonNode row : QUANTILES.required("chi2_sf")) {
            double expected = row.get(2).doubleValue();
            assertEquals(expected, LjungBox.chiSquareUpperTail(row.get(0).doubleValue(), row.get(1).intValue()),
                    1e-11 * expected, row.toString());
        }
    }

    @ParameterizedTest
    @MethodSource("tests")
    void describesTheSeries(String key, JsonNode expected) {
        double[] x = golden.values(key);
        Moments moments = Moments.of(x);
        assertClose(expected.required("mean"), moments.mean());
        assertClose(expected.required("std_pop"), moments.deviation());
        Quantiles quantiles = Quantiles.of(x);
        assertClose(expected.required("q25"), quantiles.at(0.25));
        assertClose(expected.required("q75"), quantiles.at(0.75));
        assertClose(expected.required("median"), quantiles.at(0.5));
        assertClose(expected.required("median"), Quantiles.median(x));
        double[] acf = GoldenCases.numbers(expected.path("acf"));
        double[] ours = Autocorrelation.upToLag(x, Math.max(0, acf.length - 1));
        double rounding = Math.ulp(moments.mean()) / moments.deviation();
        for (int lag = 0; lag < acf.length; lag++) {
            assertEquals(acf[lag], ours[lag], 1e-9 + rounding, "lag " + lag);
        }
    }

    @ParameterizedTest
    @MethodSource("tests")
    void testsForWhiteNoise(String key, JsonNode expected) {
        JsonNode ljungBox = expected.path("ljungbox");
        double[] x = golden.values(key);
        assertEquals(ljungBox.path("is_white_noise").asBoolean(false), LjungBox.isWhiteNoise(x));
        for (int i = 0; i < ljungBox.path("lags").size(); i++) {
            LjungBox ours = LjungBox.test(x, ljungBox.get("lags").get(i).intValue());
            assertNear(ljungBox.get("lb_stat").get(i), ours.statistic(), 1e-7);
            assertNear(ljungBox.get("lb_p").get(i), ours.pValue(), 1e-7);
        }
    }

    private static void assertClose(JsonNode expected, double actual) {
        assertNear(expected, actual, 1e-9);
    }

    /** The oracle writes null for NaN. */
    private static void assertNear(JsonNode expected, double actual, double relative) {
        if (expected.isNumber()) {
            assertEquals(expected.doubleValue(), actual, relative * Math.abs(actual) + 1e-290);
        } else {
            assertTrue(Double.isNaN(actual), "expected NaN but was " + actual);
        }
    }

    Stream<Object[]> tests() {
        Iterable<Map.Entry<String, JsonNode>> series = GoldenCases.read("oracle_tests").required("series").properties();
        return StreamSupport.stream(series.spliterator(), false).map(e -> new Object[] {e.getKey(), e.getValue()});
    }
}
