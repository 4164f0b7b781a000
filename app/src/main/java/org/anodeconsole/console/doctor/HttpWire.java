package org.anodeconsole.console.doctor;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okio.BufferedSource;
import org.anodeconsole.console.client.AnodeAddress;

/**
 * The wire over OkHttp. It follows no redirects and sends nothing twice. Each question has a connection of its own: the
 * reference closes it after an answer without saying so, and the next question on it would seem to go unanswered.
 */
public final class HttpWire implements Wire {
    private static final MediaType JSON = MediaType.get("application/json");
    private static final Duration CONNECT_LIMIT = Duration.ofSeconds(3);
    private static final Duration ANSWER_LIMIT = Duration.ofSeconds(5);
    private static final int PORT_LIMIT_MILLIS = 1_500;

    private final OkHttpClient client;

    public HttpWire(OkHttpClient client) {
        this.client = client.newBuilder()
                .followRedirects(false)
                .retryOnConnectionFailure(false)
                .connectionPool(new ConnectionPool(0, 1, TimeUnit.SECONDS))
                .connectTimeout(CONNECT_LIMIT)
                .build();
    }

    @Override
    public Answer get(AnodeAddress anode, String path) throws IOException {
        return send(new Request.Builder().url(anode.url(path)).build(), ANSWER_LIMIT);
    }

    @Override
    public Answer post(AnodeAddress anode, String path, byte[] json, Duration limit) throws IOException {
        return send(new Request.Builder().url(anode.url(path)).post(RequestBody.create(json, JSON)).build(), limit);
    }

    private Answer send(Request request, Duration limit) throws IOException {
        OkHttpClient bounded = client.newBuilder().callTimeout(limit).readTimeout(limit).build();
        long start = System.nanoTime();
        try (Response response = bounded.newCall(request.newBuilder().header("Connection", "close").build()).execute()) {
            BufferedSource source = response.body().source();
            source.request(MOST_CHARACTERS);
            byte[] bytes = source.getBuffer().readByteArray(Math.min(source.getBuffer().size(), MOST_CHARACTERS));
            Duration time = Duration.ofNanos(System.nanoTime() - start);
            String kind = response.header("Content-Type", "");
            return new Answer(response.code(), kind == null ? "" : kind, new String(bytes, StandardCharsets.UTF_8), time);
        }
    }

    @Override
    public boolean accepts(String host, int port) throws InterruptedException {
        String plain = host.startsWith("[") && host.endsWith("]") ? host.substring(1, host.length() - 1) : host;
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(plain, port), PORT_LIMIT_MILLIS);
            return true;
        } catch (InterruptedIOException e) {
            if (Thread.interrupted()) {
                throw new InterruptedException("the question was stopped");
            }
            return false;
        } catch (IOException e) {
            // Refused, unknown, filtered: each means that nobody can be reached there.
            return false;
        }
    }
}
