package org.anodeconsole.algorithms.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;

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

    @Test
    void knowsStudentsQuantiles() {
        for (JsonNode row : QUANTILES.required("t_ppf")) {
            double probability = row.get(0).doubleValue();
            double expected = row.get(2).doubleValue();
            double t = -StudentT.upperQuantile(probability, row.get(1).doubleValue());
            assertEquals(expected, t, 2e-11 * Math.max(1, Math.abs(expected)), row.toString());
        }
    }

    @Test
    void knowsTheCriticalValuesOfGrubbs() {
        for (JsonNode row : QUANTILES.required("grubbs_n_alpha_t_G")) {
            double n = row.get(0).doubleValue();
            double tail = row.get(1).doubleValue() / (2 * n);
            double t = row.get(2).doubleValue();
            assertEquals(t, StudentT.upperQuantile(tail, n - 2), 2e-9 * t, row.toString());
            assertEquals(tail, StudentT.upperTailOfSquare(t * t, n - 2), 2e-9 * tail, row.toString());
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
        for (int lag = 0; lag < acf.length; lag++) {
            assertEquals(acf[lag], ours[lag], 1e-9, "lag " + lag);
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
            assertClose(ljungBox.get("lb_stat").get(i), ours.statistic());
            assertClose(ljungBox.get("lb_p").get(i), ours.pValue());
        }
    }

    private static void assertClose(JsonNode expected, double actual) {
        double value = expected.isNull() ? Double.NaN : expected.doubleValue();
        assertEquals(value, actual, 1e-9 * Math.abs(value) + 1e-290);
    }

    Stream<Object[]> tests() {
        Iterable<Map.Entry<String, JsonNode>> series = GoldenCases.read("oracle_tests").required("series").properties();
        return StreamSupport.stream(series.spliterator(), false).map(e -> new Object[] {e.getKey(), e.getValue()});
    }
}
