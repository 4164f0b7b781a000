package org.anodeconsole.anode.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.anodeconsole.algorithms.Algorithms;
import org.anodeconsole.algorithms.Deadline;
import org.anodeconsole.algorithms.Detection;
import org.anodeconsole.algorithms.Detector;
import org.anodeconsole.algorithms.ParameterSpec;
import org.anodeconsole.algorithms.Parameters;
import org.anodeconsole.algorithms.Series;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class ServerLimitsTest {
    private static final Limits SMALL =
            new Limits(100_000, 150_000, 1, 1, Duration.ofSeconds(30), Duration.ofSeconds(60));

    @Test
    void refusesABodyBeyondTheLimitWhetherDeclaredOrChunked() throws Exception {
        try (TestAnode anode = TestAnode.start(SMALL, Algorithms.detector("ksigma").orElseThrow())) {
            assertEquals(413, anode.post("/anomaly-detect", " ".repeat(100_001)).statusCode());
            String chunked = "POST /anomaly-detect HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"
                    + "Transfer-Encoding: chunked\r\nConnection: close\r\n\r\n"
                    + ("2710\r\n" + " ".repeat(10_000) + "\r\n").repeat(11) + "0\r\n\r\n";
            assertTrue(raw(anode, chunked).startsWith("HTTP/1.1 413"));
            assertEquals(200, anode.get("/status").statusCode());
        }
    }

    @Test
    void refusesRatherThanQueuesWithoutEnd() throws Exception {
        BlockingDetector work = new BlockingDetector();
        try (TestAnode anode = TestAnode.start(SMALL, work); ExecutorService clients = Executors.newCachedThreadPool()) {
            String body = Requests.detection("ksigma", 20, Map.of());
            List<CompletableFuture<HttpResponse<String>>> answers = new ArrayList<>();
            for (int i = 0; i < 6; i++) {
                answers.add(CompletableFuture.supplyAsync(() -> posted(anode, body), clients));
            }
            Awaitility.await().atMost(Duration.ofSeconds(60)).until(() ->
                    answers.stream().filter(CompletableFuture::isDone).count() == 4);
            HttpResponse<String> refused =
                    answers.stream().filter(CompletableFuture::isDone).findFirst().orElseThrow().join();
            assertEquals(503, refused.statusCode());
            assertEquals("1", refused.headers().firstValue("Retry-After").orElse(""));
            assertTrue(refused.body().contains("the anode is busy"), refused.body());
            assertEquals(200, anode.get("/status").statusCode());
            work.release.countDown();
            long served = answers.stream().filter(answer -> answer.join().statusCode() == 200).count();
            assertEquals(2, served);
        }
    }

    @Test
    @Timeout(30)
    void stopsWaitingShortlyBeforeTheServerThatAskedGivesUp() throws Exception {
        BlockingDetector work = new BlockingDetector();
        try (TestAnode anode = TestAnode.start(TestAnode.LIMITS, work)) {
            HttpResponse<String> answer =
                    anode.post("/anomaly-detect", Requests.detection("ksigma", 20, Map.of("timeout", "1")));
            assertEquals(200, answer.statusCode());
            assertTrue(answer.body().contains("\"rows\":-1"), answer.body());
            assertTrue(answer.body().contains("raise the option timeout"), answer.body());
            work.release.countDown();
        }
    }

    @Test
    void answersStatusWhileFiveHundredSlowPeersHoldTheirRequestsOpen() throws Exception {
        List<Socket> slow = new ArrayList<>();
        try (TestAnode anode = TestAnode.start()) {
            for (int i = 0; i < 500; i++) {
                Socket socket = new Socket(InetAddress.getLoopbackAddress(), anode.port());
                slow.add(socket);
                String start = i % 2 == 0
                        ? "GET /status HTTP/1.1\r\nHost: x\r\nX-Slow: "
                        : "POST /forecast HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n{";
                socket.getOutputStream().write(start.getBytes(StandardCharsets.US_ASCII));
            }
            for (int i = 0; i < 20; i++) {
                CompletableFuture<Integer> status = CompletableFuture.supplyAsync(() -> got(anode, "/status"));
                assertEquals(200, status.get(5, TimeUnit.SECONDS));
            }
            assertEquals(200, anode.post("/anomaly-detect", Requests.detection("iqr", 20, Map.of())).statusCode());
        } finally {
            for (Socket socket : slow) {
                socket.close();
            }
        }
    }

    @Test
    void asksForItsTokenAndTellsNothingWithoutIt() throws Exception {
        try (TestAnode anode = TestAnode.start(AccessControl.bearer("open sesame\n"))) {
            assertEquals(401, anode.get("/list").statusCode());
            assertEquals(401, anode.send("GET", "/list", Map.of("Authorization", "Bearer open"), null).statusCode());
            assertEquals(200, anode.send("GET", "/list", Map.of("Authorization", "Bearer open sesame"), null).statusCode());
        }
    }

    @Test
    void tellsTheClientNothingAboutAFaultOfItsOwn() throws Exception {
        try (TestAnode anode = TestAnode.start(TestAnode.LIMITS, new FaultyDetector())) {
            HttpResponse<String> answer = anode.post("/anomaly-detect", Requests.detection("ksigma", 20, Map.of()));
            assertEquals(500, answer.statusCode());
            assertFalse(answer.body().contains("secret"), answer.body());
            assertTrue(answer.body().contains("\"rows\":-1"), answer.body());
        }
    }

    @Test
    void finishesWhatIsUnderWayBeforeItStops() throws Exception {
        BlockingDetector work = new BlockingDetector();
        TestAnode anode = TestAnode.start(TestAnode.LIMITS, work);
        CompletableFuture<HttpResponse<String>> answer =
                CompletableFuture.supplyAsync(() -> posted(anode, Requests.detection("ksigma", 20, Map.of())));
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> new String(anode.server.statistics(), StandardCharsets.UTF_8).contains("\"status\":\"busy\""));
        CompletableFuture<Void> stopping = CompletableFuture.runAsync(() -> anode.server.stop(Duration.ofSeconds(10)));
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> refusesConnections(anode.port()));
        work.release.countDown();
        assertEquals(200, answer.get(10, TimeUnit.SECONDS).statusCode());
        stopping.get(15, TimeUnit.SECONDS);
        anode.close();
    }

    private static boolean refusesConnections(int port) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return !socket.isConnected();
        } catch (IOException refused) {
            return true;
        }
    }

    private static HttpResponse<String> posted(TestAnode anode, String body) {
        try {
            return anode.post("/anomaly-detect", body);
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int got(TestAnode anode, String path) {
        try {
            return anode.get(path).statusCode();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String raw(TestAnode anode, String request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), anode.port())) {
            OutputStream out = socket.getOutputStream();
            try {
                out.write(request.getBytes(StandardCharsets.US_ASCII));
                out.flush();
            } catch (IOException answeredEarly) {
                assertTrue(socket.isConnected());
            }
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** Fails in a way no algorithm should. */
    private static final class FaultyDetector implements Detector {
        @Override
        public String name() {
            return "ksigma";
        }

        @Override
        public List<ParameterSpec<?>> parameters() {
            return List.of();
        }

        @Override
        public Detector with(Parameters parameters) {
            return this;
        }

        @Override
        public Detection detect(Series series, Deadline deadline) {
            throw new IllegalStateException("secret");
        }
    }
}
