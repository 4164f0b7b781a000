package org.anodeconsole.anode.models;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.anodeconsole.algorithms.Forecast;
import org.jspecify.annotations.Nullable;

/** Speaks the protocol of TDengine's model servers: one POST with the history, one JSON answer. */
public final class FoundationModelClient implements AutoCloseable {
    private static final Duration CONNECT_LIMIT = Duration.ofSeconds(3);
    private static final long LONGEST_ANSWER = 8L << 20;
    private static final int LONGEST_QUOTE = 500;
    private static final int OK = 200;
    private static final int NOT_FOUND = 404;

    private @Nullable HttpClient http;

    /**
     * What to ask.
     *
     * @param rows how many steps are wanted
     * @param confidence coverage of the interval, for servers that have one
     * @param period rows per season, 0 when nobody said; servers that do not know the field ignore it
     * @param startCommand what starts such a server on this machine
     */
    record Question(URI address, double[] history, int rows, double confidence, int period, String startCommand) {}

    Forecast forecast(Question question, Duration limit) {
        HttpRequest request = HttpRequest.newBuilder(question.address())
                .timeout(limit)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(ModelServiceJson.request(question)))
                .build();
        HttpResponse<byte[]> response = await(
                http().sendAsync(request, HttpResponse.BodyHandlers.limiting(
                        HttpResponse.BodyHandlers.ofByteArray(), LONGEST_ANSWER)),
                question, limit);
        if (response.statusCode() == NOT_FOUND) {
            throw new ModelServiceException("invalid host url");
        }
        if (response.statusCode() != OK) {
            throw new ModelServiceException("failed to request the service, " + quote(response.body()));
        }
        return ModelServiceJson.forecast(response.body(), question.rows());
    }

    private static HttpResponse<byte[]> await(CompletableFuture<HttpResponse<byte[]>> answer, Question question, Duration limit) {
        try {
            return answer.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            answer.cancel(true);
            throw new ModelServiceException("the model server " + question.address() + " gave no answer within " + limit.toSeconds()
                    + " s; see whether it is overloaded, or raise the option timeout", e);
        } catch (InterruptedException e) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw new ModelServiceException("the anode is shutting down", e);
        } catch (ExecutionException e) {
            throw unreachable(question, e.getCause());
        }
    }

    private static ModelServiceException unreachable(Question question, @Nullable Throwable cause) {
        URI address = question.address();
        if (cause instanceof ConnectException || cause instanceof HttpConnectTimeoutException) {
            return new ModelServiceException("the model server " + address
                    + " cannot be reached; start it (" + question.startCommand()
                    + "), or correct its address in section [tsfm-service] of taosanode.ini", cause);
        }
        String detail = cause instanceof IOException ? String.valueOf(cause.getMessage()) : String.valueOf(cause);
        ModelServiceException failure = new ModelServiceException("the model server " + address + " did not answer: " + detail);
        if (cause != null) {
            failure.initCause(cause);
        }
        return failure;
    }

    private static String quote(byte[] body) {
        String text = new String(body, StandardCharsets.UTF_8).strip();
        return text.length() <= LONGEST_QUOTE ? text : text.substring(0, LONGEST_QUOTE) + "…";
    }

    /** Made when first needed: most anodes never speak to a model server, and its classes take time to load. */
    private synchronized HttpClient http() {
        HttpClient client = http;
        if (client == null) {
            client = HttpClient.newBuilder()
                    .connectTimeout(CONNECT_LIMIT)
                    .version(HttpClient.Version.HTTP_1_1)
                    .executor(Executors.newVirtualThreadPerTaskExecutor())
                    .build();
            http = client;
        }
        return client;
    }

    /** Breaks off what is under way. */
    @Override
    public synchronized void close() {
        HttpClient client = http;
        if (client != null) {
            client.shutdownNow();
        }
    }
}
