package org.anodeconsole.anode.install;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.stream.IntStream;
import org.anodeconsole.anode.protocol.WireJson;

/**
 * What a model made of a sample series.
 *
 * @param loadMillis what checking the file, loading it and the first run took
 * @param runMillis what the answer took
 * @param memory by how much the process grew, in bytes; 0 where the system does not tell
 * @param times of the sample, epoch milliseconds
 * @param values of the sample
 * @param answerTimes of the answer: after the sample for a forecast, within it for a reconstruction
 * @param answer the forecast or the reconstruction
 * @param lower of the band, the answer itself where there is none
 */
public record TrialResult(
        String model,
        boolean forecast,
        double loadMillis,
        double runMillis,
        long memory,
        long[] times,
        double[] values,
        long[] answerTimes,
        double[] answer,
        double[] lower,
        double[] upper) {

    /** Whether the model says how sure it is. */
    public boolean hasBand() {
        return IntStream.range(0, answer.length).anyMatch(i -> lower[i] != answer[i] || upper[i] != answer[i]);
    }

    public byte[] toJson() throws IOException {
        ObjectNode json = WireJson.mapper().createObjectNode();
        json.put("model", model).put("forecast", forecast).put("load_ms", loadMillis).put("run_ms", runMillis);
        json.put("memory", memory);
        put(json, "times", times);
        put(json, "values", values);
        put(json, "answer_times", answerTimes);
        put(json, "answer", answer);
        put(json, "lower", lower);
        put(json, "upper", upper);
        return WireJson.mapper().writeValueAsBytes(json);
    }

    private static void put(ObjectNode json, String name, double[] numbers) {
        ArrayNode array = json.putArray(name);
        for (double number : numbers) {
            array.add(number);
        }
    }

    private static void put(ObjectNode json, String name, long[] numbers) {
        ArrayNode array = json.putArray(name);
        for (long number : numbers) {
            array.add(number);
        }
    }

    /** @throws IOException when it is not what {@link #toJson} writes */
    static TrialResult parse(byte[] bytes) throws IOException {
        JsonNode json = WireJson.mapper().readTree(bytes);
        TrialResult result = new TrialResult(
                json.path("model").asText(), json.path("forecast").asBoolean(), json.path("load_ms").asDouble(),
                json.path("run_ms").asDouble(), json.path("memory").asLong(), longs(json.path("times")),
                doubles(json.path("values")), longs(json.path("answer_times")), doubles(json.path("answer")),
                doubles(json.path("lower")), doubles(json.path("upper")));
        int steps = result.answer.length;
        if (steps == 0 || result.answerTimes.length != steps || result.lower.length != steps || result.upper.length != steps
                || result.times.length != result.values.length) {
            throw new IOException("the trial run answered something else: " + shortened(json.toString()));
        }
        return result;
    }

    private static String shortened(String text) {
        return text.length() > 200 ? text.substring(0, 200) + "…" : text;
    }

    private static long[] longs(JsonNode array) {
        return IntStream.range(0, array.size()).mapToLong(i -> array.path(i).asLong()).toArray();
    }

    private static double[] doubles(JsonNode array) {
        return IntStream.range(0, array.size()).mapToDouble(i -> array.path(i).asDouble(Double.NaN)).toArray();
    }
}
