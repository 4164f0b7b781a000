package org.anodeconsole.anode.server;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.anodeconsole.algorithms.forecast.FoundationForecaster;
import org.anodeconsole.algorithms.onnx.HorizonRule;
import org.anodeconsole.algorithms.onnx.ModelInput;
import org.anodeconsole.algorithms.onnx.ModelManifest;
import org.anodeconsole.anode.models.InstalledModel;
import org.anodeconsole.anode.models.LoadedModel;
import org.anodeconsole.anode.models.LoadedModels;
import org.anodeconsole.anode.models.ModelService;
import org.anodeconsole.anode.protocol.WireJson;
import org.slf4j.Logger;

/**
 * A running model server: it answers forecasts at its path, and beside them {@code GET /status} and {@code GET /models} say
 * which model answers. GET on the path itself is 405, which is how the reference's servers are asked whether they live.
 */
public final class ModelServer {
    private static final int BACKLOG = 256;
    private static final int FEWEST_WORKERS = 2;

    private final HttpServer http;
    private final ExecutorService requests =
            Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("request-", 1).factory());
    private final AnalysisPool pool;

    private ModelServer(HttpServer http, AnalysisPool pool) {
        this.http = http;
        this.pool = pool;
    }

    /**
     * What a server is made of.
     *
     * @param path where forecasts are asked for
     * @param threads how many threads one run of the model uses
     */
    public record Parts(
            ModelService service, String path, LoadedModel model, int threads, Limits limits, Logger accessLog, Logger appLog) {}

    /**
     * Binds the address and starts to answer.
     *
     * @throws java.net.BindException when the address is in use or not of this machine
     */
    public static ModelServer start(InetSocketAddress address, Parts parts) throws IOException {
        HttpLimits.apply(parts.limits());
        HttpServer http = HttpServer.create(address, BACKLOG);
        int workers = Math.max(FEWEST_WORKERS, parts.limits().workers() / parts.threads());
        ModelServer server = new ModelServer(http, new AnalysisPool(workers, parts.limits().waiting()));
        RequestRecord record = new RequestRecord(new AccessLog(parts.accessLog()));
        http.createContext("/", new Dispatcher(server.routes(parts), AccessControl.open(), record, parts.appLog()));
        http.setExecutor(server.requests);
        http.start();
        return server;
    }

    private Map<String, Route> routes(Parts parts) throws IOException {
        ModelManifest manifest = parts.model().model().manifest();
        boolean band = manifest.outputs().stream().anyMatch(output -> !output.levels().isEmpty());
        Route prediction = new PredictionRoute(
                FoundationForecaster.of(parts.service().algorithm(), manifest, parts.model().model()), remark(parts), band,
                new BodyReader(parts.limits()), pool, parts.limits(), parts.appLog());
        LoadedModels.State state = new LoadedModels.State(parts.model().installed(), Optional.of(parts.model()));
        return Map.of(
                parts.path(), prediction,
                "/status", new MemoryRoute(Answer.json(200, status(parts, manifest))),
                "/models", new ModelsRoute(() -> List.of(state)));
    }

    private static String remark(Parts parts) {
        return bundled(parts) ? " (bundled with Anode Console; not " + parts.service().title() + ")" : "";
    }

    private static boolean bundled(Parts parts) {
        return parts.model().installed().origin() == InstalledModel.Origin.BUNDLED;
    }

    private static byte[] status(Parts parts, ModelManifest manifest) throws IOException {
        HorizonRule horizon = manifest.horizon();
        Map<String, Object> fields = new TreeMap<>(Map.of(
                "algo", parts.service().algorithm(),
                "bundled", bundled(parts),
                "context", manifest.context().length() > 0 ? manifest.context().length() : manifest.context().most(),
                "horizon", horizon == null ? 0 : horizon.most(),
                "load-ms", parts.model().loadTime().toMillis(),
                "memory", parts.model().memory(),
                "model", manifest.name(),
                "period", manifest.input(ModelInput.Role.PERIOD).isPresent(),
                "status", "ready",
                "title", manifest.title()));
        return (WireJson.mapper().writeValueAsString(fields) + "\n").getBytes(StandardCharsets.US_ASCII);
    }

    /** Where it listens; the port is the real one when it was asked for with 0. */
    public InetSocketAddress address() {
        return http.getAddress();
    }

    /** Refuses new requests and lets those under way finish for at most {@code grace}. */
    public void stop(Duration grace) {
        http.stop((int) grace.toSeconds());
        pool.close();
        requests.shutdownNow();
    }
}
