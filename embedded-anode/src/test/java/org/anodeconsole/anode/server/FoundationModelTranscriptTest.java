package org.anodeconsole.anode.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Recorded conversations with model servers, replayed against a stand-in for the server. */
class FoundationModelTranscriptTest {
    private static final Map<String, String> OWN_WORDS = Map.of(
            "not json", "the model server's answer is not JSON",
            "no output", "the model server's answer holds no array \"output\"",
            "refused", "the model server http://127.0.0.1:",
            "algo path traversal", "this anode has no algorithm \"../../tmp/zz\"");
    private static final Queue<JsonNode> asked = new ConcurrentLinkedQueue<>();
    private static HttpServer modelServer;
    private static TestAnode anode;

    /** Addresses where nothing answers. */
    static Map<String, URI> nobodyListens() throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        return Map.of(
                "tdtsfm_1", URI.create("http://127.0.0.1:" + port + "/tdtsfm"),
                "timemoe-fc", URI.create("http://127.0.0.1:" + port + "/ds_predict"));
    }

    @BeforeAll
    static void start() throws IOException {
        modelServer = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        modelServer.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        serve("/tdtsfm", 200, "{\"output\":[4.0,4.0,4.0],\"status\":\"success\"}");
        serve("/ds_predict", 200, "{\"output\":[4.0,4.0,4.0],\"status\":\"success\"}");
        serve("/conf", 200, "{\"output\":[1.0,1.0,1.0],\"lower\":[0.5,0.5,0.5],\"upper\":[1.5,1.5,1.5]}");
        serve("/err500", 500, "{\"error\": \"Prediction failed: boom\"}");
        serve("/err400", 400,
                "{\"status\": \"error\", \"error\": \"Invalid input, please provide \\\"input\\\" field in JSON\"}");
        serve("/err404", 404, "nothing here");
        serve("/notjson", 200, "<html>");
        serve("/nokey", 200, "{\"status\":\"success\"}");
        serve("/short", 200, "{\"output\":[1.0,2.0]}");
        serve("/elsewhere", 302, "");
        modelServer.start();
        String place = "http://127.0.0.1:" + modelServer.getAddress().getPort();
        anode = TestAnode.start(false, Map.of(
                "tdtsfm_1", URI.create(place + "/tdtsfm"), "timemoe-fc", URI.create(place + "/ds_predict")));
    }

    @AfterAll
    static void stop() {
        anode.close();
        modelServer.stop(0);
    }

    private static void serve(String path, int status, String body) {
        modelServer.createContext(path, exchange -> {
            try (exchange) {
                asked.add(Transcripts.JSON.readTree(exchange.getRequestBody().readAllBytes()));
                byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
                exchange.getResponseBody().write(bytes);
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> answersAsRecorded() throws IOException {
        return Transcripts.read("foundation_models.json").path("anode").valueStream()
                .map(c -> DynamicTest.dynamicTest(c.path("name").asText() + " " + c.path("algo").asText(), () -> replay(c)));
    }

    private static void replay(JsonNode recorded) throws IOException, InterruptedException {
        String name = recorded.path("name").asText();
        HttpResponse<String> answer = anode.post("/forecast", request(recorded).toString());
        assertEquals(200, answer.statusCode());
        JsonNode actual = Transcripts.JSON.readTree(answer.body());
        if (OWN_WORDS.containsKey(name)) {
            assertEquals(-1, actual.path("rows").asInt(), answer.body());
            assertTrue(actual.path("msg").asText().startsWith(OWN_WORDS.get(name)), answer.body());
        } else {
            ObjectNode expected = recorded.path("response").deepCopy();
            if (expected.has("option")) {
                expected.put("option", moved(expected.path("option").asText()));
            }
            assertEquals(expected, actual, answer.body());
        }
    }

    private static ObjectNode request(JsonNode recorded) {
        String algorithm = recorded.path("algo").asText();
        String option = recorded.path("option").asText();
        ObjectNode request = Transcripts.JSON.createObjectNode();
        ArrayNode data = request.putArray("data");
        ArrayNode times = data.addArray();
        ArrayNode values = data.addArray();
        for (int i = 0; i < 40; i++) {
            times.add(1577808000000L + 1000L * i);
            values.add(i % 7);
        }
        request.putArray("schema").add(column("ts")).add(column("val"));
        if (recorded.path("name").asText().equals("covariate")) {
            data.add(values.deepCopy());
            ((ArrayNode) request.path("schema")).add(column("past_dynamic_real_1"));
        }
        request.put("algo", algorithm).put("option", moved("algo=" + algorithm + (option.isEmpty() ? "" : "," + option)));
        request.put("wncheck", 0).put("forecast_rows", 3).put("start", 1577808040000L).put("every", 1000).put("conf", 0.95);
        return request.put("return_conf", recorded.path("name").asText().equals("ok no conf") ? 0 : 1);
    }

    private static ArrayNode column(String name) {
        return Transcripts.JSON.createArrayNode().add(name).add("INT").add(4);
    }

    /** The recordings were made with model servers on fixed ports. */
    private static String moved(String option) {
        return option.replaceAll("127\\.0\\.0\\.1:500[01]", "127.0.0.1:" + modelServer.getAddress().getPort());
    }

    @Test
    void asksInTheModelServersTerms() throws IOException, InterruptedException {
        asked.clear();
        JsonNode recorded = Transcripts.read("foundation_models.json").path("anode").path(0);
        anode.post("/forecast", request(recorded).toString());
        JsonNode question = asked.element();
        assertEquals(40, question.path("input").size());
        assertEquals(3, question.path("next_len").asInt());
        assertEquals(0, question.path("past_dynamic_real").size());
        assertTrue(question.path("past_dynamic_real").isArray());
        assertEquals(0.95, question.path("conf_interval").asDouble());
    }

    @Test
    void speaksToNoOtherMachineThanTheConfiguredOnes() throws IOException, InterruptedException {
        for (String host : new String[] {"10.0.0.1:80/x", "http://example.com/x", "127.0.0.1@example.com/x", "127.0.0.1.example.com", "//"}) {
            ObjectNode request = request(Transcripts.read("foundation_models.json").path("anode").path(0));
            request.put("option", "algo=tdtsfm_1,host=" + host);
            asked.clear();
            String answer = anode.post("/forecast", request.toString()).body();
            assertTrue(answer.contains("host = " + host + " is"), answer);
            assertTrue(asked.isEmpty(), host);
        }
    }

    @Test
    void doesNotFollowAModelServerElsewhere() throws IOException, InterruptedException {
        ObjectNode request = request(Transcripts.read("foundation_models.json").path("anode").path(0));
        request.put("option", moved("algo=tdtsfm_1,host=127.0.0.1:5000/elsewhere"));
        String answer = anode.post("/forecast", request.toString()).body();
        assertTrue(answer.contains("failed to request the service"), answer);
    }
}
