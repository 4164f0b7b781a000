package org.anodeconsole.anode.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The recorded answers of every algorithm, asked over HTTP. Windows are compared exactly; how good the numbers of a forecast
 * are is judged where they are computed, here it is their form.
 */
class AlgorithmTranscriptTest {
    private static final Path RECORDED = Path.of("..", "core-algorithms", "src", "test", "resources", "golden");

    /** Equal values leave the choice of neighbours open, and with it scores close to the threshold. */
    private static final List<String> MANY_TIES = List.of("int_dup", "near_const", "two_values", "zeros_one", "const");

    /** The reference loses all digits of values near 9e15 when it searches neighbours by brute force. */
    private static final String WITHOUT_DIGITS = "lof/bigint_n60/algo=lof,neighbors=20,algorithm=brute";

    private static JsonNode series;
    private static TestAnode anode;

    @BeforeAll
    static void start() throws IOException {
        anode = TestAnode.start();
        series = Transcripts.JSON.readTree(RECORDED.resolve("series.json").toFile());
    }

    @AfterAll
    static void stop() {
        anode.close();
    }

    @TestFactory
    Stream<DynamicTest> findsTheRecordedWindows() {
        return Stream.of("ksigma", "iqr", "iqr-wn", "grubbs", "lof", "shesd", "sample_ad_model")
                .flatMap(AlgorithmTranscriptTest::cases)
                .filter(c -> !leavesAChoice(c) && !c.path("name").asText().equals(WITHOUT_DIGITS))
                .map(c -> DynamicTest.dynamicTest(c.path("name").asText(), () -> {
                    JsonNode actual = Transcripts.JSON.readTree(
                            anode.post(c.path("path").asText(), request(c).toString()).body());
                    JsonNode expected = c.path("response");
                    if (expected.has("msg") && !expected.path("msg").asText().equals(RequestValidation.WHITE_NOISE)) {
                        assertEquals(-1, actual.path("rows").asInt(), actual.toString());
                        assertTrue(actual.path("msg").asText().length() > 10, actual.toString());
                    } else {
                        assertEquals(expected, actual);
                    }
                }));
    }

    @TestFactory
    Stream<DynamicTest> forecastsInTheRecordedForm() {
        return Stream.concat(cases("holtwinters").limit(60), cases("arima").limit(20))
                .map(c -> DynamicTest.dynamicTest(c.path("name").asText(), () -> {
                    JsonNode actual = Transcripts.JSON.readTree(anode.post("/forecast", request(c).toString()).body());
                    JsonNode expected = c.path("response");
                    if (expected.has("msg")) {
                        assertEquals(-1, actual.path("rows").asInt(), actual.toString());
                    } else {
                        assertForm(expected, actual);
                    }
                }));
    }

    private static void assertForm(JsonNode expected, JsonNode actual) {
        assertEquals(expected.propertyStream().map(java.util.Map.Entry::getKey).toList(),
                actual.propertyStream().map(java.util.Map.Entry::getKey).toList(), actual.toString());
        for (String field : List.of("algo", "option", "period", "rows")) {
            assertEquals(expected.path(field), actual.path(field), field);
        }
        assertEquals(expected.path("res").size(), actual.path("res").size(), actual.toString());
        assertEquals(expected.path("res").path(0), actual.path("res").path(0));
        actual.path("res").forEach(column -> assertEquals(expected.path("rows").asInt(), column.size()));
    }

    private static Stream<JsonNode> cases(String file) {
        try {
            return Transcripts.JSON.readTree(RECORDED.resolve(file + ".json").toFile()).path("cases").valueStream();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean leavesAChoice(JsonNode recorded) {
        return recorded.path("response").path("algo").asText().equals("lof")
                && MANY_TIES.stream().anyMatch(recorded.path("series").asText()::startsWith);
    }

    private static ObjectNode request(JsonNode recorded) {
        JsonNode data = series.path(recorded.path("series").asText());
        ObjectNode request = recorded.path("request").deepCopy();
        ArrayNode columns = request.putArray("data");
        ArrayNode times = columns.addArray();
        for (int i = 0; i < data.path("val").size(); i++) {
            times.add(data.has("ts")
                    ? data.path("ts").path(i).longValue()
                    : data.path("t0").longValue() + i * data.path("step").longValue());
        }
        columns.add(data.path("val"));
        return request.put("rows", times.size());
    }
}
