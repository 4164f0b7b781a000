package org.anodeconsole.algorithms.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class KpssTest {

    private static JsonNode read(String file) throws IOException {
        try (InputStream in = KpssTest.class.getResourceAsStream("/golden/" + file)) {
            return new ObjectMapper().readTree(in);
        }
    }

    @Test
    void agreesWithTheReferenceLibrary() throws IOException {
        JsonNode series = read("series.json");
        int compared = 0;
        for (Map.Entry<String, JsonNode> oracle : read("oracle_tests.json").get("series").properties()) {
            JsonNode values = series.get(oracle.getKey()).get("val");
            double[] x = new double[values.size()];
            for (int i = 0; i < x.length; i++) {
                x[i] = values.get(i).asDouble();
            }
            compared += compare(oracle.getKey(), oracle.getValue().get("kpss_c"), x, true);
            compared += compare(oracle.getKey(), oracle.getValue().get("kpss_ct"), x, false);
        }
        assertTrue(compared > 90, "compared only " + compared);
    }

    private static int compare(String name, JsonNode expected, double[] x, boolean level) {
        boolean rounding = name.equals("trend_n10") && !level; // an exact line: the reference tests its rounding errors
        if (rounding || expected == null || !expected.hasNonNull("stat")) {
            return 0;
        }
        int lags = expected.get("lags").asInt();
        Kpss ours = level ? Kpss.level(x, lags) : Kpss.line(x, lags);
        double statistic = expected.get("stat").asDouble();
        // the reference loses digits on the large level of this one
        double tolerance = name.equals("bigint_n60") ? 1e-4 : 1e-6;
        assertEquals(statistic, ours.statistic(), tolerance * statistic, name);
        assertEquals(expected.get("p").asDouble(), ours.pValue(), 1e-6, name);
        return 1;
    }

    @Test
    void rejectsAWalkAndKeepsNoise() {
        Random random = new Random(4);
        double[] noise = new double[400];
        double[] walk = new double[400];
        for (int t = 0; t < 400; t++) {
            noise[t] = random.nextGaussian();
            walk[t] = noise[t] + (t == 0 ? 0 : walk[t - 1]);
        }
        assertFalse(Kpss.level(noise, Kpss.shortLags(400)).rejectsStationarity());
        assertTrue(Kpss.level(walk, Kpss.shortLags(400)).rejectsStationarity());
    }

    @Test
    void callsAConstantStationary() {
        assertEquals(new Kpss(0, 1, 0.1), Kpss.level(new double[30], 1));
        assertFalse(Kpss.line(new double[] {1, 2, 3, 4, 5, 6}, 0).rejectsStationarity());
    }
}
