package org.anodeconsole.standin;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** An anode whose answers a test writes. It keeps what it was asked. */
public final class FakeAnode implements AutoCloseable {
    /** Two forecasters and two detectors. */
    public static final String LIST = """
            {"details":[{"algo":[{"name":"arima"},{"name":"holtwinters"}],"type":"forecast"},\
            {"algo":[{"name":"iqr"},{"name":"ksigma"}],"type":"anomaly-detection"}],"protocol":1.0,"version":0.1}""";

    /** One request. */
    public record Asked(String path, String body) {}

    private final HttpServer http;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<String, String> answers = new ConcurrentHashMap<>();
    private final List<Asked> asked = new CopyOnWriteArrayList<>();
    private volatile Duration delay = Duration.ZERO;
    private volatile int status = 200;

    public FakeAnode() throws IOException {
        http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        answers.put("/list", LIST);
        answers.put("/status", "{\"protocol\":1.0,\"status\":\"ready\"}");
        http.createContext("/", this::handle);
        http.setExecutor(threads);
        http.start();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            asked.add(new Asked(path, new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
            Thread.sleep(delay);
            byte[] answer = answers.getOrDefault(path, "").getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, answer.length == 0 ? -1 : answer.length);
            exchange.getResponseBody().write(answer);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** As CREATE ANODE takes it. */
    public String address() {
        return "127.0.0.1:" + http.getAddress().getPort();
    }

    /** What a path answers from now on; empty text for an empty body. */
    public void answer(String path, String text) {
        answers.put(path, text);
    }

    /** Every answer takes this long. */
    public void delay(Duration time) {
        delay = time;
    }

    /** The HTTP status of every answer. */
    public void status(int code) {
        status = code;
    }

    /** The requests to a path so far. */
    public List<Asked> asked(String path) {
        return asked.stream().filter(one -> one.path().equals(path)).toList();
    }

    @Override
    public void close() {
        http.stop(0);
        threads.shutdownNow();
    }
}
