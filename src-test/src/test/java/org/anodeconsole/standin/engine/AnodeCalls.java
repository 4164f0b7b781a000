package org.anodeconsole.standin.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.anodeconsole.standin.data.TaosError;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Calls anodes as taosd does: a new connection each time, one limit for the whole call, the HTTP status never looked at, and a
 * URL cut at 127 bytes without a word.
 */
public final class AnodeCalls {
    static final int MOST_URL_BYTES = 127;

    private static final Logger LOG = LoggerFactory.getLogger(AnodeCalls.class);

    private final Duration probeLimit;

    AnodeCalls(Duration probeLimit) {
        this.probeLimit = probeLimit;
    }

    /**
     * Loads what a call needs, so that the first one is not late because this process just started.
     *
     * @return whether an anode answered there, which nobody expects
     */
    boolean warmUp(int openPort) {
        try {
            return !AnodeAnswers.status(call("127.0.0.1:" + openPort + "/status", null, Duration.ofSeconds(5))).isEmpty();
        } catch (TaosError e) {
            return false;
        }
    }

    /** {@code /list} or {@code /status} of an anode. */
    String get(String url, String path) {
        return call(url + path, null, probeLimit);
    }

    String post(String url, String path, String body, Duration limit) {
        return call(url + path, body, limit);
    }

    private static String call(String url, String body, Duration limit) {
        String cut = url.length() > MOST_URL_BYTES ? url.substring(0, MOST_URL_BYTES) : url;
        FutureTask<String> task = new FutureTask<>(() -> exchange(cut.contains("://") ? cut : "http://" + cut, body, limit));
        Thread thread = Thread.ofVirtual().start(task);
        try {
            return task.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException e) {
            thread.interrupt();
            LOG.info("no answer from {}", cut, e);
            throw new TaosError(0x441, "Analysis service can't access");
        } catch (InterruptedException e) {
            thread.interrupt();
            Thread.currentThread().interrupt();
            throw new TaosError(0x441, "Analysis service can't access");
        }
    }

    private static String exchange(String url, String body, Duration limit) throws IOException {
        HttpURLConnection connection = (HttpURLConnection) URI.create(url).toURL().openConnection();
        connection.setConnectTimeout((int) limit.toMillis());
        connection.setReadTimeout((int) limit.toMillis());
        connection.setInstanceFollowRedirects(false);
        try {
            return exchange(connection, body);
        } finally {
            // Closed from here like libcurl does it; asking the peer to close would be another protocol.
            connection.disconnect();
        }
    }

    private static String exchange(HttpURLConnection connection, String body) throws IOException {
        if (body != null) {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            connection.setRequestMethod("POST");
            connection.setRequestProperty("Content-Type", "application/json;charset=UTF-8");
            connection.setDoOutput(true);
            connection.setFixedLengthStreamingMode(bytes.length);
            try (OutputStream out = connection.getOutputStream()) {
                out.write(bytes);
            }
        }
        int status = connection.getResponseCode();
        try (InputStream in = status >= 400 ? connection.getErrorStream() : connection.getInputStream()) {
            return in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
