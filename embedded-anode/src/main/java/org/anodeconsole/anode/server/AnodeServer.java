package org.anodeconsole.anode.server;

import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.net.ssl.SSLContext;
import org.anodeconsole.anode.models.LoadedModels;
import org.slf4j.Logger;
import org.slf4j.helpers.NOPLogger;

/** A running anode: it answers from {@link #start} until it is stopped. */
public final class AnodeServer {
    private static final int BACKLOG = 1024;

    private final HttpServer http;
    private final ExecutorService requests =
            Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("request-", 1).factory());
    private final AnalysisPool pool;
    private final StatsDocument statistics;

    private AnodeServer(HttpServer http, AnalysisPool pool, StatsDocument statistics) {
        this.http = http;
        this.pool = pool;
        this.statistics = statistics;
    }

    /**
     * What a server is made of.
     *
     * @param models what {@code GET /models} lists
     * @param tls the keys to serve HTTPS with, if any
     */
    public record Parts(
            AlgorithmCatalogue catalogue,
            WhiteNoiseTest whiteNoise,
            Limits limits,
            LoadedModels models,
            AccessControl access,
            Optional<SSLContext> tls,
            Logger accessLog,
            Logger appLog) {}

    /**
     * Binds the address and starts to answer.
     *
     * @throws java.net.BindException when the address is in use or not of this machine
     */
    public static AnodeServer start(InetSocketAddress address, Parts parts) throws IOException {
        HttpLimits.apply(parts.limits());
        HttpServer http = parts.tls().isPresent() ? https(address, parts.tls().get()) : HttpServer.create(address, BACKLOG);
        AnalysisPool pool = new AnalysisPool(parts.limits().workers(), parts.limits().waiting());
        RequestRecord record = new RequestRecord(new AccessLog(parts.accessLog()));
        AnodeServer server = new AnodeServer(
                http, pool, new StatsDocument(record, pool, parts.limits(), HostAndPort.text(http.getAddress())));
        Map<String, Route> routes = routes(parts, pool);
        http.createContext("/", new Dispatcher(routes, parts.access(), record, parts.appLog()));
        http.setExecutor(server.requests);
        server.warmUp(routes, parts.appLog());
        http.start();
        return server;
    }

    private void warmUp(Map<String, Route> routes, Logger log) {
        RequestRecord unrecorded = new RequestRecord(new AccessLog(NOPLogger.NOP_LOGGER));
        try {
            WarmUp.run(new Dispatcher(routes, AccessControl.open(), unrecorded, NOPLogger.NOP_LOGGER), requests);
        } catch (IOException e) {
            log.warn("the first answer may be slow: {}", e.getMessage());
        }
    }

    private static HttpServer https(InetSocketAddress address, SSLContext tls) throws IOException {
        HttpsServer https = HttpsServer.create(address, BACKLOG);
        https.setHttpsConfigurator(new HttpsConfigurator(tls));
        return https;
    }

    private static Map<String, Route> routes(Parts parts, AnalysisPool pool) {
        BodyReader bodies = new BodyReader(parts.limits());
        Map<String, Route> routes = new HashMap<>();
        routes.put("/", new MemoryRoute(ReadyAnswers.title()));
        routes.put("/status", new MemoryRoute(ReadyAnswers.status()));
        routes.put("/list", new MemoryRoute(ReadyAnswers.list(parts.catalogue())));
        routes.put("/models", new ModelsRoute(parts.models()::states));
        routes.put("/anomaly-detect", new AnalysisRoute(
                new DetectionAnalysis(parts.catalogue()), bodies, pool, parts.limits(), parts.whiteNoise(), parts.appLog()));
        routes.put("/forecast", new AnalysisRoute(
                new ForecastAnalysis(parts.catalogue()), bodies, pool, parts.limits(), parts.whiteNoise(), parts.appLog()));
        return routes;
    }

    /** Where it listens; the port is the real one when it was asked for with 0. */
    public InetSocketAddress address() {
        return http.getAddress();
    }

    /** The statistics of this moment, a JSON document. */
    public byte[] statistics() {
        return statistics.json();
    }

    /** Refuses new requests, lets those under way finish for at most {@code grace}, then interrupts them. */
    public void stop(Duration grace) {
        http.stop((int) grace.toSeconds());
        pool.close();
        requests.shutdownNow();
    }
}
