package org.anodeconsole.anode.server;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.anodeconsole.anode.protocol.AnalysisRequest;
import org.anodeconsole.anode.protocol.WireJson;

/** Bodies to send. */
final class Requests {
    private Requests() {}

    /** A detection over a sawtooth of {@code rows} values with one spike in the middle. */
    static String detection(String algorithm, int rows, Map<String, String> options) {
        double[] values = IntStream.range(0, rows).mapToDouble(i -> i == rows / 2 ? 1000 : i % 7).toArray();
        return json(AnalysisRequest.detection(algorithm, options, false, "ms", times(rows), values));
    }

    static String forecast(String algorithm, int rows, Map<String, String> options) {
        double[] values = IntStream.range(0, rows).mapToDouble(i -> 10 + i % 7 + 0.01 * i).toArray();
        return json(AnalysisRequest.forecast(
                algorithm, options, false, "ms", times(rows), values,
                new AnalysisRequest.Horizon(3, 1577808000000L + 1000L * rows, 1000, 0.95)));
    }

    private static long[] times(int rows) {
        return LongStream.range(0, rows).map(i -> 1577808000000L + 1000 * i).toArray();
    }

    private static String json(AnalysisRequest request) {
        try {
            return WireJson.mapper().writeValueAsString(request);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
