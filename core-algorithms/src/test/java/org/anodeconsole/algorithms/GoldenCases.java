package org.anodeconsole.algorithms;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/** Reads the recorded answers of the reference under {@code /golden}. */
public final class GoldenCases {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final JsonNode series = read("series");

    /**
     * One recorded request and answer.
     *
     * @param windows first and last time stamp of each anomalous window; empty for a refusal
     * @param message what the refusal said, "" for an answer
     */
    public record Case(String name, Series series, Parameters options, List<List<Long>> windows, String message) {
        @Override
        public String toString() {
            return name;
        }
    }

    /** The document {@code /golden/name.json}. */
    public static JsonNode read(String name) {
        try (InputStream in = GoldenCases.class.getResourceAsStream("/golden/" + name + ".json")) {
            if (in == null) {
                throw new IllegalArgumentException("no /golden/" + name + ".json on the class path");
            }
            return JSON.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static double[] numbers(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).mapToDouble(JsonNode::doubleValue).toArray();
    }

    public Series series(String key) {
        JsonNode node = series.required(key);
        double[] values = numbers(node.required("val"));
        long[] timestamps = new long[values.length];
        for (int i = 0; i < values.length; i++) {
            timestamps[i] = node.has("ts")
                    ? node.get("ts").get(i).longValue()
                    : node.required("t0").longValue() + i * node.required("step").longValue();
        }
        return Series.of(timestamps, values);
    }

    public double[] values(String key) {
        return series(key).values();
    }

    /** All recorded cases of one algorithm's file. */
    public List<Case> cases(String algorithm) {
        List<Case> cases = new ArrayList<>();
        for (JsonNode node : read(algorithm).required("cases")) {
            JsonNode response = node.required("response");
            List<List<Long>> windows = new ArrayList<>();
            response.path("res").forEach(w -> windows.add(List.of(w.get(0).longValue(), w.get(1).longValue())));
            cases.add(new Case(
                    node.required("name").textValue(),
                    series(node.required("series").textValue()),
                    options(node.required("request").required("option").textValue()),
                    windows,
                    response.path("msg").asText("")));
        }
        return cases;
    }

    /** {@code key=value} pairs between commas. */
    private static Parameters options(String text) {
        Map<String, String> options = new LinkedHashMap<>();
        for (String option : text.split(",")) {
            String[] pair = option.split("=", 2);
            options.put(pair[0], pair[1]);
        }
        return Parameters.of(options);
    }

    /** The windows of a detection in time stamps, as they are recorded. */
    public static List<List<Long>> windows(Series series, Detection detection) {
        return detection.windows().stream()
                .map(w -> List.of(series.timestamp(w.first()), series.timestamp(w.last())))
                .toList();
    }
}
