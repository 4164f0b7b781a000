package org.anodeconsole.console.doctor.checks;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.anodeconsole.anode.protocol.AnalysisRequest;
import org.anodeconsole.anode.protocol.WireJson;
import org.anodeconsole.console.doctor.Evidence;
import org.anodeconsole.console.doctor.NotCheckedException;
import org.anodeconsole.console.doctor.Wire;

/** Small requests with a season and a trend, which every algorithm can do. */
final class Probe {
    static final Duration LIMIT = Duration.ofSeconds(20);
    private static final long BEGIN = 1_577_808_000_000L;
    private static final long STEP = 3_600_000;
    private static final int STEPS_AHEAD = 5;
    private static final int SEASON = 12;

    private Probe() {}

    static byte[] forecast(String algorithm, int rows) {
        AnalysisRequest.Horizon horizon =
                new AnalysisRequest.Horizon(STEPS_AHEAD, BEGIN + rows * STEP, STEP, 0.95);
        return bytes(AnalysisRequest.forecast(algorithm, Map.of(), true, "ms", times(rows), values(rows), horizon));
    }

    static byte[] detection(String algorithm, Map<String, String> options, int rows) {
        return bytes(AnalysisRequest.detection(algorithm, options, true, "ms", times(rows), values(rows)));
    }

    private static byte[] bytes(AnalysisRequest request) {
        try {
            return WireJson.mapper().writeValueAsBytes(request);
        } catch (JacksonException e) {
            throw new IllegalStateException("The request could not be written as JSON", e);
        }
    }

    private static long[] times(int rows) {
        long[] times = new long[rows];
        for (int i = 0; i < rows; i++) {
            times[i] = BEGIN + i * STEP;
        }
        return times;
    }

    private static double[] values(int rows) {
        double[] values = new double[rows];
        for (int i = 0; i < rows; i++) {
            values[i] = 100 + 0.5 * i + 10 * Math.sin(2 * Math.PI * i / SEASON);
        }
        return values;
    }

    /** Why the anode did not do it: its message, or what it answered instead of an analysis; empty when it did. */
    static Optional<String> refusal(Wire.Answer answer) {
        Optional<JsonNode> json = Evidence.parse(answer.body());
        if (json.isEmpty()) {
            return Optional.of("HTTP " + answer.status() + ": " + Shorten.text(answer.body()));
        }
        JsonNode message = json.get().path("msg");
        if (message.isTextual() && json.get().path("rows").asInt(-1) <= 0) {
            return Optional.of(Shorten.text(message.textValue()));
        }
        return json.get().path("rows").isNumber() ? Optional.empty() : Optional.of(Shorten.text(answer.body()));
    }

    static boolean offers(Evidence evidence, String algorithm) throws NotCheckedException, InterruptedException {
        return Names.of(evidence.offered()).contains(algorithm);
    }
}
