package org.anodeconsole.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import com.sun.net.httpserver.HttpServer;
import java.io.BufferedReader;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import okhttp3.OkHttpClient;
import org.anodeconsole.console.client.AnodeAddress;
import org.anodeconsole.console.client.AnodeClient;
import org.anodeconsole.console.monitoring.AlertBook;
import org.anodeconsole.console.monitoring.AlertRule;
import org.anodeconsole.console.monitoring.History;
import org.anodeconsole.console.monitoring.HostSight;
import org.anodeconsole.console.monitoring.Monitor;
import org.anodeconsole.console.monitoring.RegistryTruth;
import org.anodeconsole.console.monitoring.Target;

/**
 * CPU time of watching 200 anodes every five seconds, 25 of which refuse and 25 accept and never answer, history and alerts
 * included. The anodes are in a process of their own. A stall is the longest time {@link Monitor#round()} or
 * {@link Monitor#sightings()} kept its caller, which is the window's thread. Not part of the build: run its main method.
 */
final class MonitoringLoad {
    private static final int ANSWERING = 150;
    private static final int REFUSING = 25;
    private static final int MUTE = 25;
    private static final Duration BETWEEN_ROUNDS = Duration.ofSeconds(5);
    private static final Duration WARM_UP = Duration.ofSeconds(20);
    private static final Duration MEASURED = Duration.ofSeconds(60);
    private static final String STATUS = "{\"protocol\": 1.0, \"status\": \"ready\"}";
    private static final String LIST =
            "{\"protocol\": 1.0, \"version\": 0.1, \"details\": [{\"type\": \"forecast\", \"algo\": [{\"name\": \"arima\", \"desc\": \"\", \"params\": {}}]}]}";

    private MonitoringLoad() {}

    public static void main(String[] arguments) throws Exception {
        if (arguments.length > 0) {
            serve();
            return;
        }
        Process anodes = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx256m",
                        "-cp", System.getProperty("java.class.path"), MonitoringLoad.class.getName(), "serve")
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        Path directory = Files.createTempDirectory("monitoring-load");
        try (BufferedReader ports = anodes.inputReader()) {
            List<Target> targets = new ArrayList<>();
            for (int i = 0; i < ANSWERING + REFUSING + MUTE; i++) {
                AnodeAddress address = new AnodeAddress("127.0.0.1", Integer.parseInt(ports.readLine()), false);
                targets.add(new Target(address.url(), address, Instant.EPOCH, RegistryTruth.NONE));
            }
            measure(targets, directory);
        } finally {
            anodes.destroyForcibly().waitFor();
        }
    }

    private static void measure(List<Target> targets, Path directory) throws Exception {
        Path file = directory.resolve("history.mv.db");
        AtomicLong seen = new AtomicLong();
        try (History history = History.open(file, Clock.systemUTC());
                Monitor monitor = new Monitor(
                        new AnodeClient(new OkHttpClient()), HostSight.NONE, history, new AlertBook(AlertRule.standard()),
                        Clock.systemUTC(), alert -> {})) {
            AtomicLong longest = new AtomicLong();
            monitor.whenChanged(() -> {
                long start = System.nanoTime();
                seen.set(monitor.sightings().values().stream().filter(sighting -> sighting.probe().isPresent()).count());
                longest.accumulateAndGet(System.nanoTime() - start, Math::max);
            });
            monitor.watch(targets);
            rounds(monitor, WARM_UP, longest);
            longest.set(0);
            OperatingSystemMXBean process = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
            long cpu = process.getProcessCpuTime();
            long start = System.nanoTime();
            rounds(monitor, MEASURED, longest);
            double share = 100.0 * (process.getProcessCpuTime() - cpu) / (System.nanoTime() - start);
            System.out.printf(
                    Locale.ROOT, "%d anodes seen, %.2f %% of a core, longest call %.1f ms, history %,d bytes, load %.1f%n",
                    seen.get(), share, longest.get() / 1e6, Files.size(file), process.getSystemLoadAverage());
        }
    }

    private static void rounds(Monitor monitor, Duration time, AtomicLong longest) throws InterruptedException {
        long end = System.nanoTime() + time.toNanos();
        while (System.nanoTime() < end) {
            long start = System.nanoTime();
            monitor.round();
            longest.accumulateAndGet(System.nanoTime() - start, Math::max);
            Thread.sleep(BETWEEN_ROUNDS);
        }
    }

    /** Prints the ports of all anodes, then waits to be ended. */
    private static void serve() throws Exception {
        InetAddress here = InetAddress.getLoopbackAddress();
        List<ServerSocket> kept = new ArrayList<>();
        var threads = Executors.newVirtualThreadPerTaskExecutor();
        for (int i = 0; i < ANSWERING; i++) {
            HttpServer server = HttpServer.create(new InetSocketAddress(here, 0), 50);
            server.createContext("/", exchange -> {
                String path = exchange.getRequestURI().getPath();
                String text = path.equals("/status") ? STATUS : path.equals("/list") ? LIST : "anode (ver 1)";
                byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(200, bytes.length);
                exchange.getResponseBody().write(bytes);
                exchange.close();
            });
            server.setExecutor(threads);
            server.start();
            System.out.println(server.getAddress().getPort());
        }
        for (int i = 0; i < MUTE; i++) {
            ServerSocket mute = new ServerSocket(0, 50, here);
            kept.add(mute);
            System.out.println(mute.getLocalPort());
        }
        for (int i = 0; i < REFUSING; i++) {
            try (ServerSocket gone = new ServerSocket(0, 1, here)) {
                System.out.println(gone.getLocalPort());
            }
        }
        System.out.flush();
        Thread.sleep(Duration.ofHours(1));
        kept.forEach(ServerSocket::isBound);
    }
}
