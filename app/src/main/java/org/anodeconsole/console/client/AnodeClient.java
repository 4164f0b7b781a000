package org.anodeconsole.console.client;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import javax.net.ssl.SSLException;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okio.BufferedSource;
import org.anodeconsole.anode.protocol.AlgorithmList;
import org.anodeconsole.anode.protocol.AnalysisRequest;
import org.anodeconsole.anode.protocol.AnodeStatus;
import org.anodeconsole.anode.protocol.DetectionAnswer;
import org.anodeconsole.anode.protocol.ForecastAnswer;
import org.anodeconsole.anode.protocol.ServerTiming;
import org.anodeconsole.anode.protocol.WireJson;
import org.anodeconsole.console.language.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * Speaks the anode protocol over HTTP. Calls block, end within their time limit, and end early when the thread is
 * interrupted. Every failure is a {@link ProblemException} whose key tells what kind it is.
 */
public final class AnodeClient {
    private static final TypeReference<Map<String, JsonNode>> PARAMS = new TypeReference<>() {};
    private static final MediaType JSON = MediaType.get("application/json");
    private static final int MOST_MODELS = 1000;
    private static final long LARGEST_ANSWER = 64L << 20;
    private static final Duration CONNECT_LIMIT = Duration.ofSeconds(3);
    private static final Duration PROBE_LIMIT = Duration.ofSeconds(5);
    private static final Duration ANALYSIS_LIMIT = Duration.ofSeconds(600);

    private final OkHttpClient probing;
    private final OkHttpClient analysing;

    public AnodeClient(OkHttpClient http) {
        // No redirects: an anode never sends one, and a stranger's must not lead the console elsewhere.
        OkHttpClient plain = http.newBuilder()
                .followRedirects(false)
                .connectTimeout(CONNECT_LIMIT)
                .build();
        this.probing = plain.newBuilder().callTimeout(PROBE_LIMIT).build();
        this.analysing = plain.newBuilder()
                .callTimeout(ANALYSIS_LIMIT)
                .readTimeout(ANALYSIS_LIMIT)
                // A request that was sent may be running on the anode: never sent twice behind the user's back.
                .retryOnConnectionFailure(false)
                .build();
    }

    /** The answer of {@code /status}. */
    public AnodeStatus status(AnodeAddress anode) throws ProblemException {
        JsonNode answer = get(anode, "/status");
        JsonNode status = answer.path("status");
        if (!status.isTextual() || !answer.path("protocol").isNumber()) {
            throw notAnAnode(anode, answer.toString());
        }
        return new AnodeStatus(answer.path("protocol").doubleValue(), status.textValue());
    }

    /** The answer of {@code /list}. */
    public AlgorithmList list(AnodeAddress anode) throws ProblemException {
        JsonNode answer = get(anode, "/list");
        if (!answer.path("details").isArray()) {
            throw notAnAnode(anode, answer.toString());
        }
        List<AlgorithmList.Group> groups = new ArrayList<>();
        for (JsonNode detail : answer.path("details")) {
            List<AlgorithmList.Entry> entries = new ArrayList<>();
            for (JsonNode entry : detail.path("algo")) {
                entries.add(new AlgorithmList.Entry(
                        entry.path("desc").asText(), entry.path("name").asText(), WireJson.mapper()
                                .convertValue(entry.path("params").isObject() ? entry.path("params") : emptyObject(), PARAMS)));
            }
            groups.add(new AlgorithmList.Group(entries, detail.path("type").asText()));
        }
        return new AlgorithmList(groups, answer.path("protocol").asDouble(), answer.path("version").asDouble());
    }

    private static JsonNode emptyObject() {
        return WireJson.mapper().createObjectNode();
    }

    /** The line of text at {@code /}, which names the product and its version. */
    public String version(AnodeAddress anode) throws ProblemException {
        return send(probing, new Request.Builder().url(anode.url("/")).build(), anode).text();
    }

    /** The entries of {@code /models}, at most 1000, as the anode writes them: their fields differ between products. */
    public List<JsonNode> models(AnodeAddress anode) throws ProblemException {
        JsonNode answer = get(anode, "/models");
        if (!answer.isArray()) {
            throw notAnAnode(anode, answer.toString());
        }
        List<JsonNode> models = new ArrayList<>();
        for (int i = 0; i < Math.min(answer.size(), MOST_MODELS); i++) {
            models.add(answer.get(i));
        }
        return models;
    }

    /** Asks for the anomalies of a series. */
    public DetectionAnswer detect(AnodeAddress anode, AnalysisRequest request) throws ProblemException {
        Timed timed = post(anode, "/anomaly-detect", request);
        JsonNode answer = timed.answer();
        List<DetectionAnswer.Window> windows = new ArrayList<>();
        for (JsonNode window : answer.path("res")) {
            windows.add(new DetectionAnswer.Window(window.path(0).asLong(), window.path(1).asLong()));
        }
        return new DetectionAnswer(answer.path("algo").asText(request.algo()), windows, timed.anodeMillis());
    }

    /** Asks for a forecast. */
    public ForecastAnswer forecast(AnodeAddress anode, AnalysisRequest request) throws ProblemException {
        Timed timed = post(anode, "/forecast", request);
        JsonNode answer = timed.answer();
        JsonNode columns = answer.path("res");
        double[] mean = numbers(columns.path(1));
        double[] lower = columns.size() > 3 ? numbers(columns.path(2)) : mean;
        double[] upper = columns.size() > 3 ? numbers(columns.path(3)) : mean;
        long[] times = times(columns.path(0));
        if (times.length != mean.length || lower.length != mean.length || upper.length != mean.length) {
            throw notAnAnode(anode, "columns of " + times.length + ", " + mean.length + ", " + lower.length + " and "
                    + upper.length + " rows");
        }
        JsonNode mse = answer.path("mse");
        JsonNode model = answer.path("model_info");
        return new ForecastAnswer(
                answer.path("algo").asText(request.algo()), times, mean, lower, upper,
                mse.isNumber() ? mse.doubleValue() : null, model.isTextual() ? model.textValue() : null, timed.anodeMillis());
    }

    private static double[] numbers(JsonNode column) {
        double[] values = new double[column.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = column.get(i).asDouble(Double.NaN);
        }
        return values;
    }

    private static long[] times(JsonNode column) {
        long[] values = new long[column.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = column.get(i).asLong();
        }
        return values;
    }

    private JsonNode get(AnodeAddress anode, String path) throws ProblemException {
        return read(send(probing, new Request.Builder().url(anode.url(path)).build(), anode).text(), anode);
    }

    /** An answer, and how long the anode says to have worked on it. */
    private record Timed(JsonNode answer, @Nullable Double anodeMillis) {}

    private record Received(String text, @Nullable String timing) {}

    private Timed post(AnodeAddress anode, String path, AnalysisRequest request) throws ProblemException {
        byte[] body;
        try {
            body = WireJson.mapper().writeValueAsBytes(request);
        } catch (JacksonException e) {
            throw new IllegalStateException("The request could not be written as JSON", e);
        }
        Received received = send(
                analysing, new Request.Builder().url(anode.url(path)).post(RequestBody.create(body, JSON)).build(), anode);
        JsonNode answer = read(received.text(), anode);
        JsonNode rows = answer.path("rows");
        JsonNode message = answer.path("msg");
        // The reference reports some errors with rows 0, which reads like "nothing found" unless the message is looked at.
        if (message.isTextual() && rows.asInt(-1) <= 0) {
            throw new ProblemException("anode.refused", "", anode.url(), message.textValue());
        }
        if (!rows.isNumber()) {
            throw notAnAnode(anode, answer.toString());
        }
        OptionalDouble own = ServerTiming.total(received.timing());
        return new Timed(answer, own.isPresent() ? (Double) own.getAsDouble() : null);
    }

    private static JsonNode read(String text, AnodeAddress anode) throws ProblemException {
        try {
            JsonNode node = WireJson.mapper().readTree(text);
            if (node != null && node.isContainerNode()) {
                return node;
            }
        } catch (JacksonException e) {
            // Falls through to the answer below, which shows the text.
        }
        throw notAnAnode(anode, text);
    }

    private static Received send(OkHttpClient client, Request request, AnodeAddress anode) throws ProblemException {
        try (Response response = client.newCall(request).execute()) {
            BufferedSource source = response.body().source();
            if (source.request(LARGEST_ANSWER + 1)) {
                throw new ProblemException("anode.answerTooLarge", "", anode.url(), LARGEST_ANSWER >> 20);
            }
            String text = source.readUtf8();
            // Errors of our anode carry JSON with a message at any status; judge the text, and the status only without one.
            if (!response.isSuccessful() && !text.stripLeading().startsWith("{")) {
                throw new ProblemException("anode.httpError", shorten(text), anode.url(), response.code());
            }
            return new Received(text, response.header(ServerTiming.HEADER));
        } catch (IOException e) {
            throw unreachable(anode, e);
        }
    }

    private static ProblemException unreachable(AnodeAddress anode, IOException failure) {
        String detail = failure.toString();
        return switch (failure) {
            case UnknownHostException e -> new ProblemException("anode.unknownHost", detail, anode.host());
            case ConnectException e -> new ProblemException("anode.connectionRefused", detail, anode.url());
            case NoRouteToHostException e -> new ProblemException("anode.connectionRefused", detail, anode.url());
            case SSLException e -> new ProblemException("anode.tls", detail, anode.url());
            case SocketTimeoutException e -> new ProblemException("anode.timeout", detail, anode.url());
            default -> "timeout".equals(failure.getMessage())
                    ? new ProblemException("anode.timeout", detail, anode.url())
                    : new ProblemException("anode.connectionLost", detail, anode.url());
        };
    }

    private static ProblemException notAnAnode(AnodeAddress anode, String answer) {
        return new ProblemException("anode.notAnAnode", shorten(answer), anode.url());
    }

    private static String shorten(@Nullable String text) {
        String known = text == null ? "" : text;
        return known.length() > 300 ? known.substring(0, 300) + "…" : known;
    }
}
