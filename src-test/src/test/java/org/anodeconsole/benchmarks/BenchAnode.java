package org.anodeconsole.benchmarks;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.anodeconsole.algorithms.Algorithms;
import org.anodeconsole.anode.protocol.AnalysisRequest;
import org.anodeconsole.anode.protocol.WireJson;

/** {@code anoded serve} as a child process, and a client for it. */
final class BenchAnode implements AutoCloseable {
    private final Process process;
    private final int port;
    private final int statsPort;
    private final HttpClient client = HttpClient.newHttpClient();
    private long startMillis;

    private BenchAnode(Process process, int port, int statsPort) {
        this.process = process;
        this.port = port;
        this.statsPort = statsPort;
    }

    static BenchAnode start() throws IOException, InterruptedException {
        Path directory = Files.createTempDirectory("anode-benchmark");
        int port = freePort();
        int statsPort = freePort();
        Path config = Files.writeString(directory.resolve("taosanode.ini"), """
                [uwsgi]
                http = 127.0.0.1:%d
                stats = 127.0.0.1:%d
                logto = %s
                [taosanode]
                app-log = %s
                log-level = INFO
                """.formatted(port, statsPort, directory.resolve("access.log"), directory.resolve("app.log")));
        long began = System.nanoTime();
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx512m", "-cp",
                        System.getProperty("java.class.path"), "org.anodeconsole.anode.Anoded", "serve", "--config", config.toString())
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("out").toFile())
                .start();
        BenchAnode anode = new BenchAnode(process, port, statsPort);
        anode.awaitStatus();
        anode.startMillis = (System.nanoTime() - began) / 1_000_000;
        return anode;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private void awaitStatus() throws InterruptedException {
        while (process.isAlive()) {
            try {
                getOnNewConnection("/status");
                return;
            } catch (IOException notYet) {
                Thread.sleep(5);
            }
        }
        throw new IllegalStateException("anoded ended with " + process.exitValue());
    }

    long startMillis() {
        return startMillis;
    }

    String post(String path, byte[] body) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                        .header("Content-Type", "application/json;charset=UTF-8")
                        .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString()).body();
    }

    /** As a TDengine server asks: a connection per request. */
    void getOnNewConnection(String path) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.getOutputStream().write(
                    ("GET " + path + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
            if (!answer.startsWith("HTTP/1.1 200")) {
                throw new IOException("unexpected answer " + answer);
            }
        }
    }

    long residentBytes() throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), statsPort)) {
            return WireJson.mapper().readTree(socket.getInputStream().readAllBytes())
                    .path("workers").path(0).path("rss").asLong();
        }
    }

    static List<Job> jobs() {
        return Algorithms.all().stream().map(algorithm -> Job.of(algorithm.name())).toList();
    }

    /** One algorithm with options it needs. */
    record Job(String algorithm, Map<String, String> options) {
        static Job of(String algorithm) {
            return new Job(algorithm, switch (algorithm) {
                case "shesd" -> Map.of("period", "24");
                case "holtwinters" -> Map.of("period", "24", "trend", "add", "seasonal", "add");
                default -> Map.of();
            });
        }

        private boolean forecasts() {
            return Algorithms.forecaster(algorithm).isPresent();
        }

        String path() {
            return forecasts() ? "/forecast" : "/anomaly-detect";
        }

        byte[] body(int points) throws JsonProcessingException {
            long[] times = LongStream.range(0, points).map(i -> 1_577_808_000_000L + 1000 * i).toArray();
            Random random = new Random(points);
            double[] values = IntStream.range(0, points)
                    .mapToDouble(i -> 100 + 10 * Math.sin(2 * Math.PI * i / 24) + random.nextGaussian() + (i % 997 == 500 ? 60 : 0))
                    .toArray();
            return WireJson.mapper().writeValueAsBytes(forecasts()
                    ? AnalysisRequest.forecast(algorithm, options, false, "ms", times, values,
                            new AnalysisRequest.Horizon(24, times[points - 1] + 1000, 1000, 0.95))
                    : AnalysisRequest.detection(algorithm, options, false, "ms", times, values));
        }
    }

    @Override
    public void close() {
        process.destroy();
        client.close();
    }
}
