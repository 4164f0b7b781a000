package org.anodeconsole.anode.server;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.OptionalDouble;
import org.anodeconsole.anode.protocol.ServerTiming;
import org.junit.jupiter.api.Test;

class AnalysisTimingTest {
    @Test
    void anAnswerTellsHowLongItTookAtTheAnode() throws Exception {
        try (TestAnode anode = TestAnode.start()) {
            long before = System.nanoTime();
            HttpResponse<String> forecast = anode.post("/forecast", Requests.forecast("holtwinters", 100, Map.of()));
            double whole = (System.nanoTime() - before) / 1e6;
            OptionalDouble own = ServerTiming.total(forecast.headers().firstValue(ServerTiming.HEADER).orElse(null));
            assertTrue(own.isPresent() && own.getAsDouble() > 0 && own.getAsDouble() <= whole, own + " of " + whole + " ms");
            HttpResponse<String> detection = anode.post("/anomaly-detect", Requests.detection("ksigma", 100, Map.of()));
            assertTrue(ServerTiming.total(detection.headers().firstValue(ServerTiming.HEADER).orElse(null)).isPresent());
            assertFalse(detection.body().contains("dur"), detection.body());
        }
    }

    @Test
    void answersFromMemoryTellNoTime() throws Exception {
        try (TestAnode anode = TestAnode.start()) {
            assertTrue(anode.get("/status").headers().firstValue(ServerTiming.HEADER).isEmpty());
        }
    }
}
