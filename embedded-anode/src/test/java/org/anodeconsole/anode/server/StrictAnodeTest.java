package org.anodeconsole.anode.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StrictAnodeTest {
    @Test
    void runsTheDefaultAlgorithmForAnUnknownNameAndEchoesTheName() throws Exception {
        try (TestAnode anode = TestAnode.start(true, Map.of())) {
            JsonNode answer = Transcripts.JSON.readTree(
                    anode.post("/anomaly-detect", Requests.detection("nosuch", 50, Map.of())).body());
            assertEquals("nosuch", answer.path("algo").asText());
            assertEquals(1, answer.path("rows").asInt());
        }
    }

    @Test
    void refusesPercent() throws Exception {
        try (TestAnode anode = TestAnode.start(true, Map.of())) {
            ObjectNode request = (ObjectNode) Transcripts.JSON.readTree(Requests.forecast("holtwinters", 50, Map.of()));
            String answer = anode.post("/forecast", request.put("conf", 95).toString()).body();
            assertTrue(answer.contains("invalid value of conf, should between 0 and 1.0"), answer);
        }
    }

    @Test
    void reportsTheSumOfSquaresWhereTheOthersReportTheMean() throws Exception {
        String request = Requests.forecast("holtwinters", 50, Map.of());
        try (TestAnode strict = TestAnode.start(true, Map.of()); TestAnode usual = TestAnode.start()) {
            double sum = Transcripts.JSON.readTree(strict.post("/forecast", request).body()).path("mse").asDouble();
            double mean = Transcripts.JSON.readTree(usual.post("/forecast", request).body()).path("mse").asDouble();
            assertEquals(50 * mean, sum, 1e-6 * sum);
        }
    }
}
