package org.anodeconsole.anode.server;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.anodeconsole.algorithms.Algorithms;
import org.anodeconsole.algorithms.Detector;
import org.anodeconsole.algorithms.stats.LjungBox;
import org.anodeconsole.anode.models.FoundationModel;
import org.anodeconsole.anode.models.FoundationModelClient;
import org.anodeconsole.anode.models.LoadedModels;
import org.anodeconsole.anode.models.ModelLibrary;
import org.slf4j.helpers.NOPLogger;

/** An anode on a free port, and a client for it. */
final class TestAnode implements AutoCloseable {
    static final Limits LIMITS = new Limits(64 << 20, 256 << 20, 2, 100, Duration.ofSeconds(30), Duration.ofSeconds(60));

    /** The converted autoencoder of the recordings, and the bundled models. */
    private static final LoadedModels MODELS = new LoadedModels(ModelLibrary.of(Path.of("src/test/resources/models")), 1);

    final AnodeServer server;
    private final HttpClient client = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    private TestAnode(AlgorithmCatalogue catalogue, Limits limits, AccessControl access) throws IOException {
        server = AnodeServer.start(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
                new AnodeServer.Parts(
                        catalogue, LjungBox::isWhiteNoise, limits, MODELS, access,
                        Optional.empty(), NOPLogger.NOP_LOGGER, NOPLogger.NOP_LOGGER));
    }

    static TestAnode start() throws IOException {
        return start(false, Map.of());
    }

    static TestAnode start(boolean strict, Map<String, URI> services) throws IOException {
        return new TestAnode(
                AlgorithmCatalogue.of(MODELS, FoundationModel.of(services, new FoundationModelClient()), strict),
                LIMITS, AccessControl.open());
    }

    static TestAnode start(Limits limits, Detector... detectors) throws IOException {
        return new TestAnode(
                new AlgorithmCatalogue(List.of(detectors), List.of(), List.of(), false), limits, AccessControl.open());
    }

    static TestAnode start(AccessControl access) throws IOException {
        return new TestAnode(
                new AlgorithmCatalogue(Algorithms.detectors(), List.of(), List.of(), false), LIMITS, access);
    }

    int port() {
        return server.address().getPort();
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send("GET", path, Map.of(), null);
    }

    HttpResponse<String> post(String path, String body) throws IOException, InterruptedException {
        return send("POST", path, Map.of("Content-Type", "application/json"), body);
    }

    HttpResponse<String> send(String method, String path, Map<String, String> headers, String body)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + path))
                .timeout(Duration.ofSeconds(90))
                .method(method, body == null
                        ? HttpRequest.BodyPublishers.noBody()
                        : HttpRequest.BodyPublishers.ofString(body));
        headers.forEach(request::header);
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    @Override
    public void close() {
        server.stop(Duration.ZERO);
        client.shutdownNow();
    }
}
