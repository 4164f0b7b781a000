package org.anodeconsole.anode.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Compares answers: all that must be equal exactly, and fitted numbers within the width of the fit. */
final class Answers {
    private static final double FITTED = 1e-3;

    private Answers() {}

    /** Forecasts may differ by a thousandth of the size of the expected values; everything else not at all. */
    static void assertSame(JsonNode expected, String body) throws IOException {
        JsonNode actual = Transcripts.JSON.readTree(body);
        assertTrue(body.endsWith("\n"), body);
        if (expected.has("details")) {
            assertListed(expected, actual);
            return;
        }
        if (!expected.has("period")) {
            assertEquals(expected, actual, body);
            return;
        }
        assertEquals(names(expected), names(actual), body);
        for (String field : List.of("algo", "option", "period", "rows", "conf", "model_info")) {
            assertEquals(expected.path(field), actual.path(field), field + " in " + body);
        }
        assertForecast(expected.path("res"), actual.path("res"), body);
    }

    private static void assertForecast(JsonNode expected, JsonNode actual, String body) {
        assertEquals(expected.size(), actual.size(), body);
        assertEquals(expected.path(0), actual.path(0), body);
        for (int i = 0; i < expected.path(1).size(); i++) {
            double mean = expected.path(1).path(i).asDouble();
            assertEquals(mean, actual.path(1).path(i).asDouble(), FITTED * Math.max(1, Math.abs(mean)), body);
            if (actual.size() == 4) {
                assertTrue(actual.path(2).path(i).asDouble() <= actual.path(1).path(i).asDouble(), body);
                assertTrue(actual.path(3).path(i).asDouble() >= actual.path(1).path(i).asDouble(), body);
            }
        }
    }

    /** Descriptions are our own words, and more options than the reference's may be listed. */
    private static void assertListed(JsonNode expected, JsonNode actual) {
        assertEquals(expected.path("protocol"), actual.path("protocol"));
        assertEquals(expected.path("version"), actual.path("version"));
        for (int group = 0; group < expected.path("details").size(); group++) {
            assertEquals(
                    expected.path("details").path(group).path("type"), actual.path("details").path(group).path("type"));
            JsonNode offered = actual.path("details").path(group).path("algo");
            for (JsonNode algorithm : expected.path("details").path(group).path("algo")) {
                String name = algorithm.path("name").asText();
                if (!name.equals("sample_ad_model")) {
                    JsonNode ours = offered.valueStream()
                            .filter(a -> a.path("name").asText().equals(name))
                            .findFirst()
                            .orElseThrow(() -> new AssertionError(name + " is not in " + offered));
                    assertTrue(!ours.path("desc").asText().isBlank(), name);
                    assertTrue(names(ours.path("params")).containsAll(wanted(algorithm)), name + ": " + ours);
                }
            }
        }
    }

    private static List<String> wanted(JsonNode algorithm) {
        List<String> names = new ArrayList<>(names(algorithm.path("params")));
        names.remove("diff");
        return names;
    }

    private static List<String> names(JsonNode object) {
        return object.propertyStream().map(java.util.Map.Entry::getKey).toList();
    }
}
