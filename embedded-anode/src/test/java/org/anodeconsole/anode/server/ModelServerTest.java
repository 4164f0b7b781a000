package org.anodeconsole.anode.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.anodeconsole.anode.models.LoadedModel;
import org.anodeconsole.anode.models.ModelLibrary;
import org.anodeconsole.anode.models.ModelService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.slf4j.helpers.NOPLogger;

/** The bundled model behind both services, asked over HTTP, alone and through an anode. */
class ModelServerTest {
    private static final String SEASONS =
            IntStream.range(0, 96).mapToObj(i -> Integer.toString(50 + i % 12 * 3)).collect(Collectors.joining(","));

    private static LoadedModel model;
    private static ModelServer tdtsfm;
    private static ModelServer timerMoe;
    private static ModelServer small;
    private static HttpClient client;

    @BeforeAll
    static void start() throws IOException {
        model = LoadedModel.load(ModelLibrary.of(Path.of("none")).find("tsfm-zero").orElseThrow(), 1);
        tdtsfm = start(ModelService.TDTSFM, Limits.forAModelServer());
        timerMoe = start(ModelService.TIMER_MOE, Limits.forAModelServer());
        small = start(ModelService.TDTSFM, new Limits(1000, 2000, 1, 1, Duration.ofSeconds(30), Duration.ofSeconds(60)));
        client = HttpClient.newHttpClient();
    }

    private static ModelServer start(ModelService service, Limits limits) throws IOException {
        return ModelServer.start(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
                new ModelServer.Parts(
                        service, service.path(), model, 1, limits, NOPLogger.NOP_LOGGER, NOPLogger.NOP_LOGGER));
    }

    @AfterAll
    static void stop() {
        client.shutdownNow();
        tdtsfm.stop(Duration.ZERO);
        timerMoe.stop(Duration.ZERO);
        small.stop(Duration.ZERO);
        model.close();
    }

    private static URI uri(ModelServer server, String path) {
        return URI.create("http://127.0.0.1:" + server.address().getPort() + path);
    }

    private static HttpResponse<String> get(ModelServer server, String path) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(uri(server, path)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private static HttpResponse<String> post(String body) throws IOException, InterruptedException {
        return post(tdtsfm, body);
    }

    private static HttpResponse<String> post(ModelServer server, String body) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(uri(server, "/tdtsfm")).header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(body)).build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static JsonNode forecast(String more) throws IOException, InterruptedException {
        HttpResponse<String> answer = post("{\"input\":[" + SEASONS + "],\"past_dynamic_real\":[]," + more + "}");
        assertEquals(200, answer.statusCode(), answer.body());
        return Transcripts.JSON.readTree(answer.body());
    }

    @Test
    void answersInTheReferencesTerms() throws Exception {
        JsonNode answer = forecast("\"next_len\":12,\"conf_interval\":0.95");
        assertEquals("success", answer.path("status").asText());
        assertEquals("tsfm-zero[12] (bundled with Anode Console; not TDtsfm)", answer.path("model_info").asText());
        for (int i = 0; i < 12; i++) {
            double step = answer.path("output").path(i).asDouble();
            assertEquals(50 + i * 3, step, 3, "step " + i);
            assertTrue(answer.path("lower").path(i).asDouble() <= step && step <= answer.path("upper").path(i).asDouble());
        }
        assertEquals(12, answer.path("output").size());
    }

    @Test
    void widensTheBandWithTheCoverage() throws Exception {
        double previous = -1;
        for (String coverage : new String[] {"0", "0.5", "0.8", "0.95", "99"}) {
            JsonNode answer = forecast("\"next_len\":100,\"conf_interval\":" + coverage);
            double width = answer.path("upper").path(40).asDouble() - answer.path("lower").path(40).asDouble();
            assertTrue(width > previous, coverage + ": " + width);
            previous = width;
        }
    }

    @Test
    void answersTheSameTwice() throws Exception {
        assertEquals(forecast("\"next_len\":100"), forecast("\"next_len\":100"));
    }

    @Test
    void repeatsAConstant() throws Exception {
        JsonNode answer = Transcripts.JSON.readTree(post("{\"input\":[4,4,4],\"next_len\":2}").body());
        assertEquals("[4.0,4.0]", answer.path("output").toString());
        assertEquals("[4.0,4.0]", answer.path("upper").toString());
    }

    @Test
    void isAliveWhenGetIsNotAllowed() throws Exception {
        assertEquals(405, get(tdtsfm, "/tdtsfm").statusCode());
        assertEquals(405, get(timerMoe, "/ds_predict").statusCode());
        assertEquals(404, get(timerMoe, "/tdtsfm").statusCode());
    }

    @Test
    void tellsWhichModelAnswers() throws Exception {
        JsonNode status = Transcripts.JSON.readTree(get(timerMoe, "/status").body());
        assertEquals("ready", status.path("status").asText());
        assertEquals("timemoe-fc", status.path("algo").asText());
        assertEquals("tsfm-zero", status.path("model").asText());
        assertTrue(status.path("bundled").asBoolean());
        JsonNode listed = Transcripts.JSON.readTree(get(timerMoe, "/models").body()).path(0);
        assertTrue(listed.path("loaded").asBoolean());
        assertTrue(listed.path("load-ms").asInt() > 0);
    }

    @Test
    void refusesWhatItCannotRead() throws Exception {
        Map<String, String> refused = Map.of(
                "{\"next_len\":3}", "Invalid input, please provide \\\"input\\\" field in JSON",
                "{\"input\":[1,2,3]", "the request is not valid JSON",
                "{\"input\":[],\"next_len\":3}", "input has to be an array of 1 to 40000 numbers",
                "{\"input\":[1,null],\"next_len\":3}", "value 2 of input is no finite number",
                "{\"input\":[1,2],\"next_len\":0}", "next_len = 0 is not allowed",
                "{\"input\":[1,2]}", "next_len = (missing) is not allowed",
                "{\"input\":[1,2],\"next_len\":3,\"conf_interval\":-1}", "conf_interval = -1 is not allowed",
                "{\"input\":[1,2],\"next_len\":3,\"past_dynamic_real\":[[1,2]]}", "past_dynamic_real is not empty");
        for (Map.Entry<String, String> each : refused.entrySet()) {
            HttpResponse<String> answer = post(each.getKey());
            assertEquals(400, answer.statusCode(), each.getKey());
            assertTrue(answer.body().startsWith("{\"error\":\"" + each.getValue()), answer.body());
        }
    }

    @Test
    void failsWithTheReasonWhenTheModelCannotReachSoFar() throws Exception {
        HttpResponse<String> answer = post("{\"input\":[1,2,3],\"next_len\":1025}");
        assertEquals(500, answer.statusCode());
        assertEquals("{\"error\":\"Prediction failed: 1025 rows are not allowed: the model tsfm-zero forecasts at most 1024\","
                + "\"status\":\"error\"}", answer.body().strip());
    }

    @Test
    void refusesALongBody() throws Exception {
        assertEquals(4 << 20, Limits.forAModelServer().bodyBytes());
        assertEquals(413, post(small, "{\"input\":[" + "1,".repeat(500) + "1],\"next_len\":1}").statusCode());
        assertEquals(200, post(small, "{\"input\":[" + "1,".repeat(300) + "1],\"next_len\":1}").statusCode());
    }

    @Test
    void servesAnAnode() throws Exception {
        try (TestAnode anode = TestAnode.start(false, Map.of("tdtsfm_1", uri(tdtsfm, "/tdtsfm")))) {
            String times = IntStream.range(0, 96).mapToObj(Integer::toString).collect(Collectors.joining(","));
            JsonNode answer = Transcripts.JSON.readTree(anode.post("/forecast", """
                    {"schema":[["ts","TIMESTAMP",8],["val","DOUBLE",8]],"data":[[%s],[%s]],"algo":"tdtsfm_1","option":"period=7",
                    "wncheck":0,"forecast_rows":3,"start":96,"every":1,"conf":0.9,"return_conf":1}""".formatted(times, SEASONS)).body());
            assertEquals(4, answer.path("res").size(), answer.toString());
            assertEquals(53, answer.path("res").path(1).path(1).asDouble(), 3);
            assertEquals("tsfm-zero[7, 12] (bundled with Anode Console; not TDtsfm)", answer.path("model_info").asText());
            assertFalse(answer.has("mse"));
        }
    }

    @Test
    void areListedByTheAnodeAsTheyAre() throws Exception {
        try (TestAnode anode = TestAnode.start()) {
            JsonNode models = Transcripts.JSON.readTree(anode.get("/models").body());
            assertEquals(3, models.size(), models.toString());
            JsonNode forecaster = models.path(2);
            assertEquals("tdtsfm_1,timemoe-fc", forecaster.path("algo").asText());
            assertEquals("forecast", forecaster.path("type").asText());
            assertEquals("*", forecaster.path("src-table").asText());
            assertTrue(forecaster.path("build-time").asText().matches("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d"));
            assertEquals(512, forecaster.path("context").asInt());
            assertFalse(forecaster.path("loaded").asBoolean());
        }
    }
}
