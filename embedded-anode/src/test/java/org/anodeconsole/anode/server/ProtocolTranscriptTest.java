package org.anodeconsole.anode.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every recorded request gets the recorded answer, or the one that the table of differences in docs promises. */
class ProtocolTranscriptTest {
    private static TestAnode anode;
    private static Map<String, Differences.Row> differences;

    @BeforeAll
    static void start() throws IOException {
        anode = TestAnode.start(false, FoundationModelTranscriptTest.nobodyListens());
        differences = Differences.read();
    }

    @AfterAll
    static void stop() {
        anode.close();
    }

    @TestFactory
    Stream<DynamicTest> answersAsRecorded() throws IOException {
        return Transcripts.read("protocol.json").path("cases").valueStream()
                .map(c -> DynamicTest.dynamicTest(c.path("name").asText(), () -> replay(c)));
    }

    @Test
    void theTableNamesOnlyRecordedCases() throws IOException {
        Set<String> unknown = new HashSet<>(differences.keySet());
        Transcripts.read("protocol.json").path("cases").forEach(c -> unknown.remove(c.path("name").asText()));
        assertEquals(Set.of(), unknown);
    }

    private static void replay(JsonNode recorded) throws IOException, InterruptedException {
        String name = recorded.path("name").asText();
        HttpResponse<String> answer = anode.send(
                recorded.path("method").asText(), recorded.path("path").asText(), headers(recorded), body(recorded));
        JsonNode expected = recorded.path("response");
        Differences.Row difference = differences.get(name);
        if (difference != null) {
            difference.check(answer);
        } else if (expected.path("headers").path("content-type").asText().equals("application/json")) {
            assertEquals(expected.path("status").asInt(), answer.statusCode(), answer.body());
            Answers.assertSame(Transcripts.JSON.readTree(expected.path("body").asText()), answer.body());
        } else {
            assertEquals(expected.path("status").asInt(), answer.statusCode(), answer.body());
            assertEquals(expected.path("body").asText(), answer.body());
            assertEquals(expected.path("headers").path("content-type").asText(), answer.headers().firstValue("content-type").orElse(""));
            assertEquals(expected.path("headers").path("allow").asText(), answer.headers().firstValue("allow").orElse(""));
        }
    }

    private static Map<String, String> headers(JsonNode recorded) {
        Map<String, String> headers = new HashMap<>();
        recorded.path("headers").properties().forEach(h -> headers.put(h.getKey(), h.getValue().asText()));
        return headers;
    }

    private static String body(JsonNode recorded) throws IOException {
        JsonNode body = recorded.path("body");
        if (body.isObject()) {
            return tooManyRows();
        }
        return body.isNull() ? null : body.asText();
    }

    private static String tooManyRows() throws IOException {
        JsonNode tenRows = Transcripts.read("protocol.json").path("cases").valueStream()
                .filter(c -> c.path("name").asText().equals("/forecast: 10 rows"))
                .findFirst()
                .orElseThrow();
        ObjectNode request = (ObjectNode) Transcripts.JSON.readTree(tenRows.path("body").asText());
        var data = request.putArray("data");
        var times = data.addArray();
        var values = data.addArray();
        for (int i = 0; i < 40_001; i++) {
            times.add(i);
            values.add(i % 7);
        }
        assertTrue(times.size() > Limits.MOST_ROWS);
        return request.toString();
    }
}
