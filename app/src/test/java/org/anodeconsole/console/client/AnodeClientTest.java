package org.anodeconsole.console.client;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.ServerSocket;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.SocketEffect;
import okhttp3.OkHttpClient;
import org.anodeconsole.anode.protocol.AlgorithmList;
import org.anodeconsole.anode.protocol.AnalysisRequest;
import org.anodeconsole.anode.protocol.DetectionAnswer.Window;
import org.anodeconsole.anode.protocol.ForecastAnswer;
import org.anodeconsole.anode.protocol.WireJson;
import org.anodeconsole.console.language.Messages;
import org.anodeconsole.console.language.ProblemException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class AnodeClientTest {
    private final MockWebServer server = new MockWebServer();
    private final AnodeClient client = new AnodeClient(new OkHttpClient());
    private AnodeAddress anode;

    @BeforeEach
    void start() throws IOException {
        server.start();
        anode = new AnodeAddress("127.0.0.1", server.getPort(), false);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void readsStatusAndList() throws Exception {
        answer("{\"protocol\":1.0,\"status\":\"ready\"}\n");
        assertEquals("ready", client.status(anode).status());
        answer("{\"details\":[{\"algo\":[{\"desc\":\"d\",\"name\":\"arima\",\"params\":{\"conf\":0.95}}],\"type\":\"forecast\"},"
                + "{\"algo\":[{\"desc\":\"d\",\"name\":\"iqr\",\"params\":{}}],\"type\":\"anomaly-detection\"}],"
                + "\"protocol\":1.0,\"version\":0.1}");
        AlgorithmList list = client.list(anode);
        assertEquals(2, list.count());
        assertEquals("arima", list.ofType(AlgorithmList.FORECAST).getFirst().name());
        assertEquals(0.95, list.ofType(AlgorithmList.FORECAST).getFirst().params().get("conf").doubleValue());
    }

    @Test
    void sendsWhatAnAnodeReads() throws Exception {
        answer("{\"algo\":\"ksigma\",\"option\":\"algo=ksigma,k=2\",\"res\":[[30,40]],\"rows\":1}");
        List<Window> windows = client.detect(
                        anode,
                        AnalysisRequest.detection(
                                "ksigma", Map.of("k", "2"), false, "ms", new long[] {10, 20}, new double[] {1, 2.5}))
                .windows();
        assertEquals(List.of(new Window(30, 40)), windows);
        JsonNode sent = WireJson.mapper().readTree(server.takeRequest().getBody().utf8());
        assertEquals("[[10,20],[1.0,2.5]]", sent.get("data").toString());
        assertEquals("algo=ksigma,k=2", sent.get("option").textValue());
        assertEquals(0, sent.get("wncheck").intValue());
        assertEquals("[[\"ts\",\"TIMESTAMP\",8],[\"val\",\"DOUBLE\",8]]", sent.get("schema").toString());
    }

    @Test
    void readsAForecastWithItsBand() throws Exception {
        answer("{\"algo\":\"arima\",\"mse\":2.5,\"model_info\":\"SARIMAX(0, 1, 0)\",\"period\":0,"
                + "\"res\":[[5,6],[1.0,2.0],[0.5,1.5],[1.5,2.5]],\"rows\":2}");
        ForecastAnswer answer = client.forecast(anode, forecast());
        assertArrayEquals(new long[] {5, 6}, answer.timestamps());
        assertArrayEquals(new double[] {0.5, 1.5}, answer.lower());
        assertEquals(2.5, answer.mse());
        assertEquals("SARIMAX(0, 1, 0)", answer.model());
        assertNull(answer.anodeMillis(), "an anode that tells no time");
    }

    @Test
    void readsHowLongTheAnodeItselfTook() throws Exception {
        server.enqueue(new MockResponse(
                200, okhttp3.Headers.of("Server-Timing", "queue;dur=1.5, analysis;dur=238.5"), "{\"algo\":\"iqr\",\"res\":[],\"rows\":0}"));
        assertEquals(240.0, client.detect(anode, forecast()).anodeMillis());
    }

    @Test
    void showsTheAnodesOwnWordsWhenItRefuses() {
        answer("{\"msg\":\"white noise can not be check\",\"rows\":-1}");
        ProblemException refused = assertThrows(ProblemException.class, () -> client.forecast(anode, forecast()));
        assertEquals("anode.refused", refused.key());
        assertEquals(
                "The anode 127.0.0.1:" + server.getPort() + " refused: white noise can not be check",
                refused.in(new Messages(Locale.ENGLISH)).what());
    }

    @Test
    void doesNotTakeAnErrorWithZeroRowsForNothingFound() {
        answer("{\"msg\":\"k value out of range\",\"res\":{},\"rows\":0}");
        AnalysisRequest request =
                AnalysisRequest.detection("ksigma", Map.of(), true, "ms", new long[] {1}, new double[] {1});
        assertEquals(
                "anode.refused", assertThrows(ProblemException.class, () -> client.detect(anode, request)).key());
    }

    @Test
    void tellsAnAnodeFromAnyOtherServer() {
        answer("<html>hello</html>");
        assertEquals("anode.notAnAnode", statusFailure());
        server.enqueue(new MockResponse(500, okhttp3.Headers.of(), "Internal Server Error"));
        assertEquals("anode.httpError", statusFailure());
        answer("{\"hello\":1}");
        assertEquals("anode.notAnAnode", statusFailure());
    }

    @Test
    void tellsSilenceFromRefusalFromALostConnection() throws IOException {
        server.enqueue(new MockResponse.Builder().onResponseStart(SocketEffect.Stall.INSTANCE).build());
        assertEquals("anode.timeout", statusFailure());

        server.enqueue(new MockResponse.Builder()
                .onResponseStart(new SocketEffect.CloseSocket())
                .build());
        assertEquals(
                "anode.connectionLost",
                assertThrows(ProblemException.class, () -> client.forecast(anode, forecast())).key());

        int closedPort;
        try (ServerSocket socket = new ServerSocket(0)) {
            closedPort = socket.getLocalPort();
        }
        AnodeAddress nobody = new AnodeAddress("127.0.0.1", closedPort, false);
        assertEquals(
                "anode.connectionRefused",
                assertThrows(ProblemException.class, () -> client.status(nobody)).key());
        assertEquals(
                "anode.unknownHost",
                assertThrows(ProblemException.class, () -> client.status(new AnodeAddress("no-such-host.invalid", 6090, false)))
                        .key());
    }

    @Test
    void neverSendsAnAnalysisTwice() {
        server.enqueue(new MockResponse.Builder().onResponseStart(new SocketEffect.CloseSocket()).build());
        answer("{\"res\":[],\"rows\":0}");
        assertThrows(ProblemException.class, () -> client.forecast(anode, forecast()));
        assertEquals(1, server.getRequestCount());
    }

    private AnalysisRequest forecast() {
        return AnalysisRequest.forecast(
                "arima", Map.of(), true, "ms", new long[] {1, 2}, new double[] {1, 2},
                new AnalysisRequest.Horizon(2, 3, 1, 0.95));
    }

    private String statusFailure() {
        return assertThrows(ProblemException.class, () -> client.status(anode)).key();
    }

    private void answer(String json) {
        server.enqueue(new MockResponse(200, okhttp3.Headers.of("Content-Type", "application/json"), json));
    }
}
