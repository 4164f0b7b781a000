package org.anodeconsole.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicInteger;
import org.anodeconsole.console.client.AnodeAddress;
import org.anodeconsole.console.hosts.Host;
import org.anodeconsole.console.hosts.LocalHost;
import org.anodeconsole.console.language.Messages;
import org.anodeconsole.console.monitoring.HostReport;
import org.anodeconsole.console.monitoring.Load;
import org.anodeconsole.console.monitoring.ServiceTruth;
import org.anodeconsole.console.services.LogSource;
import org.anodeconsole.console.services.Service;
import org.anodeconsole.console.services.ServiceFacts;
import org.anodeconsole.console.services.ServiceHost;
import org.anodeconsole.console.services.ServiceState;
import org.anodeconsole.console.services.ServiceStatus;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServicesSightTest {
    private static final AnodeAddress ADDRESS = new AnodeAddress("127.0.0.1", 6090, false);

    private final ServicesSight sight = new ServicesSight();

    /** A service in a state, at an address. */
    private record Fake(String id, ServiceState state, Optional<AnodeAddress> address, String ini) implements Service {
        Fake(String id, ServiceState state, Optional<AnodeAddress> address) {
            this(id, state, address, "");
        }

        @Override
        public ServiceStatus status() {
            return new ServiceStatus(state, Instant.EPOCH, null);
        }

        @Override
        public void listen(Runnable listener) {}

        @Override
        public ServiceFacts facts() {
            return new ServiceFacts(address, OptionalLong.of(77), OptionalLong.of(5_000_000), ini, Optional.empty());
        }

        @Override
        public List<LogSource> logs() {
            return List.of();
        }

        @Override
        public String lockedBecause(Messages messages) {
            return "";
        }

        @Override
        public void start() {}

        @Override
        public void stop() {}
    }

    /** Counts how often it is asked. */
    private record FakeHost(String id, List<Service> services, AtomicInteger asked) implements ServiceHost {
        @Override
        public String name(Messages messages) {
            return id;
        }

        @Override
        public void refresh() {
            asked.incrementAndGet();
        }

        @Override
        public void close() {}
    }

    /** This computer with one service. */
    private record ThisComputer(Service service) implements ServiceHost {
        @Override
        public String id() {
            return "this";
        }

        @Override
        public String name(Messages messages) {
            return id();
        }

        @Override
        public List<Service> services() {
            return List.of(service);
        }

        @Override
        public Optional<Host> computer() {
            return Optional.of(new LocalHost());
        }

        @Override
        public void close() {}
    }

    private static FakeHost host(String id, Service... services) {
        return new FakeHost(id, List.of(services), new AtomicInteger());
    }

    private static Fake anode(ServiceState state) {
        return new Fake("taosanoded", state, Optional.of(ADDRESS));
    }

    @Test
    void tellsStateProcessMemoryAndModelsOfTheHostAnAnodeRunsOn() throws Exception {
        sight.use(List.of(
                host("other", new Fake("taosanoded", ServiceState.FAILED, Optional.of(new AnodeAddress("127.0.0.1", 6091, false)))),
                host("its", anode(ServiceState.RUNNING), new Fake("tdtsfm", ServiceState.FAILED, Optional.empty()),
                        new Fake("timer-moe", ServiceState.RUNNING, Optional.empty()))));
        HostReport report = sight.look(ADDRESS);
        assertEquals(ServiceTruth.RUNNING, report.service());
        assertEquals(OptionalLong.of(77), report.process());
        assertEquals(5_000_000, report.load().orElseThrow().residentBytes());
        assertTrue(Double.isNaN(report.load().orElseThrow().requests()), "nobody told");
        assertEquals(List.of("tdtsfm"), report.modelsDown());
        assertEquals(List.of("timer-moe"), report.modelsUp());
    }

    @Test
    void readsTheStatisticsOfTheServerThatTheConfigurationNames(@TempDir Path directory) throws Exception {
        try (ServerSocket server = new ServerSocket(0, 9, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual().start(() -> {
                try (Socket asker = server.accept()) {
                    asker.getOutputStream().write(
                            "{\"workers\": [{\"id\": 1, \"requests\": 7, \"exceptions\": 2, \"rss\": 9000000}]}".getBytes(StandardCharsets.UTF_8));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
            Path ini = Files.writeString(directory.resolve("taosanode.ini"), "[uwsgi]\nstats = 127.0.0.1:" + server.getLocalPort() + "\n");
            sight.use(List.of(new ThisComputer(new Fake("taosanoded", ServiceState.RUNNING, Optional.of(ADDRESS), ini.toString()))));
            assertEquals(new Load(7, 2, 9_000_000), sight.look(ADDRESS).load().orElseThrow());
        }
    }

    @Test
    void findsAnAnodeThatIsRegisteredUnderAnotherNameOfThisComputer() throws Exception {
        sight.use(List.of(host("its", anode(ServiceState.STOPPED))));
        assertEquals(ServiceTruth.STOPPED, sight.look(new AnodeAddress("localhost", 6090, false)).service());
        assertEquals(HostReport.NOTHING, sight.look(new AnodeAddress("localhost", 6091, false)));
    }

    @Test
    void prefersTheServiceThatRunsAndIgnoresOneThatIsNotInstalled() throws Exception {
        sight.use(List.of(host("systemd", anode(ServiceState.NOT_INSTALLED))));
        assertEquals(HostReport.NOTHING, sight.look(ADDRESS));
        sight.use(List.of(host("systemd", anode(ServiceState.STOPPED)), host("embedded", anode(ServiceState.RUNNING))));
        assertEquals(ServiceTruth.RUNNING, sight.look(ADDRESS).service());
    }

    @Test
    void asksAHostSeldomAndOneThatWasNeverReachedNotAtAll() throws Exception {
        FakeHost known = host("ssh:known", anode(ServiceState.RUNNING));
        FakeHost never = host("ssh:never", anode(ServiceState.UNKNOWN));
        sight.use(List.of(known, never));
        for (int i = 0; i < 20; i++) {
            sight.look(ADDRESS);
        }
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> known.asked().get() == 1);
        assertEquals(0, never.asked().get());
    }

    @Test
    void tellsPortsAndComputersApart() {
        assertTrue(SamePlace.same(ADDRESS, new AnodeAddress("localhost", 6090, true)));
        assertFalse(SamePlace.same(ADDRESS, new AnodeAddress("127.0.0.1", 6091, false)));
        assertFalse(SamePlace.same(ADDRESS, new AnodeAddress("192.0.2.1", 6090, false)));
        assertFalse(SamePlace.same(ADDRESS, new AnodeAddress("nobody.invalid", 6090, false)));
    }
}
