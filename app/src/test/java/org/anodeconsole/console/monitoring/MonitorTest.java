package org.anodeconsole.console.monitoring;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.anodeconsole.console.anodes.FakeAnode;
import org.anodeconsole.console.client.AnodeAddress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class MonitorTest {
    @TempDir
    Path directory;

    private final List<Alert> raised = new CopyOnWriteArrayList<>();
    private final FakeHost host = new FakeHost();
    private final MovedClock clock = new MovedClock();
    private History history;
    private Monitor monitor;

    /** A host that says what the test wants. */
    private static final class FakeHost implements HostSight {
        volatile ServiceTruth service = ServiceTruth.UNKNOWN;

        volatile OptionalLong process = OptionalLong.of(1);

        @Override
        public HostReport look(AnodeAddress anode) {
            return new HostReport(service, process, Optional.of(new Load(3, 0, 1e8)), List.of(), List.of());
        }
    }

    @BeforeEach
    void open() {
        history = History.open(directory.resolve("history.mv.db"), Clock.systemUTC());
        List<AlertRule> rules = List.of(
                new AlertRule(AlertRule.Kind.OFFLINE, Duration.ZERO), new AlertRule(AlertRule.Kind.ALGORITHM_GONE, Duration.ZERO));
        monitor = new Monitor(FakeAnode.client(), host, history, new AlertBook(rules), clock, raised::add);
    }

    @AfterEach
    void close() {
        monitor.close();
        history.close();
    }

    private static Target target(AnodeAddress address, RegistryTruth registry) {
        return new Target(address.url(), address, Instant.EPOCH, registry);
    }

    private Sighting only() {
        return monitor.sightings().values().iterator().next();
    }

    private void awaitService(ServiceTruth told) {
        await().until(() -> {
            monitor.round();
            return only().probe().orElseThrow().host().service() == told;
        });
    }

    private Verdict verdict() {
        monitor.round();
        return only().verdict();
    }

    @Test
    void seesVersionAlgorithmsLoadAndAnswerTime() throws Exception {
        try (FakeAnode anode = new FakeAnode()) {
            monitor.watch(List.of(target(anode.address(), RegistryTruth.NONE)));
            assertEquals(Verdict.NOT_ASKED, only().verdict());
            monitor.round();
            await().until(() -> only().algorithms().isPresent());
            assertEquals(Verdict.HEALTHY, only().verdict());
            assertEquals(Set.of("holtwinters", "iqr"), only().algorithms().orElseThrow());
            assertEquals("TDengine© Time Series Data Analytics Platform (ver 1.0.1)", only().version());
            assertEquals(1e8, history.read(anode.address().url(), 0, Long.MAX_VALUE / 2, Resolution.RAW).getFirst().memoryBytes());
        }
    }

    @Test
    void tellsAStrangerAStarterAndADeafClusterApart() throws Exception {
        try (FakeAnode anode = new FakeAnode()) {
            monitor.watch(List.of(target(anode.address(), RegistryTruth.OFFLINE)));
            await().until(() -> verdict() == Verdict.HEALTHY);
            clock.move(Duration.ofSeconds(30));
            await().until(() -> verdict() == Verdict.UNREACHABLE_FROM_CLUSTER);
            host.service = ServiceTruth.CHANGING;
            await().until(() -> verdict() == Verdict.CHANGING);
            host.service = ServiceTruth.RUNNING;
            anode.says("<html>no</html>");
            await().until(() -> verdict() == Verdict.BROKEN_APPLICATION);
            host.service = ServiceTruth.UNKNOWN;
            anode.answersWithCode(500);
            await().until(() -> verdict() == Verdict.WRONG_PROGRAM);
        }
    }

    @Test
    void takesAHostThatIsLateToTellOfAStartForNoContradiction() throws Exception {
        try (FakeAnode anode = new FakeAnode()) {
            host.service = ServiceTruth.STOPPED;
            monitor.watch(List.of(target(anode.address(), RegistryTruth.READY)));
            await().until(() -> verdict() == Verdict.HEALTHY);
            clock.move(Duration.ofSeconds(10));
            host.service = ServiceTruth.RUNNING;
            awaitService(ServiceTruth.RUNNING);
            assertEquals(Verdict.HEALTHY, only().verdict());
            host.service = ServiceTruth.STOPPED;
            clock.move(Duration.ofSeconds(20));
            awaitService(ServiceTruth.STOPPED);
            assertEquals(Verdict.HEALTHY, only().verdict(), "the time counts anew");
            clock.move(Duration.ofSeconds(30));
            await().until(() -> verdict() == Verdict.ANOTHER_PROCESS);
        }
    }

    @Test
    void saysStoppedOfAnAnodeThatTheClusterHeardBeforeItStopped() throws Exception {
        try (ServerSocket closed = new ServerSocket(0)) {
            AnodeAddress nowhere = new AnodeAddress("127.0.0.1", closed.getLocalPort(), false);
            closed.close();
            host.service = ServiceTruth.STOPPED;
            monitor.watch(List.of(target(nowhere, RegistryTruth.READY)));
            await().until(() -> verdict() == Verdict.STOPPED);
        }
    }

    @Test
    void raisesAnAlertAndKeepsTheEventsOfAnOutage() throws Exception {
        try (FakeAnode anode = new FakeAnode()) {
            String url = anode.address().url();
            monitor.watch(List.of(target(anode.address(), RegistryTruth.NONE)));
            await().until(() -> verdict() == Verdict.HEALTHY);
            anode.says("gone");
            await().until(() -> {
                monitor.round();
                return !history.events(url, 9).isEmpty();
            });
            assertEquals(AlertRule.Kind.OFFLINE, raised.getFirst().kind());
            anode.lists(FakeAnode.TWO_ALGORITHMS.replace("iqr", "lof"));
            anode.says("{\"protocol\": 1.0, \"status\": \"ready\"}");
            await().until(() -> {
                monitor.round();
                return history.events(url, 9).size() == 3;
            });
            assertEquals(
                    List.of(Event.Kind.ALGORITHMS_CHANGED, Event.Kind.CAME_BACK, Event.Kind.WENT_OFFLINE),
                    history.events(url, 9).stream().map(Event::kind).toList());
            await().until(() -> raised.size() == 2);
            assertEquals("iqr", raised.get(1).detail());
        }
    }

    @Test
    void isHeldUpByNobodyWhoDoesNotAnswer() throws Exception {
        try (FakeAnode anode = new FakeAnode();
                ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            AnodeAddress dead = new AnodeAddress("127.0.0.1", silent.getLocalPort(), false);
            monitor.watch(List.of(target(dead, RegistryTruth.NONE), target(anode.address(), RegistryTruth.NONE)));
            await().atMost(Duration.ofSeconds(4)).until(() -> {
                monitor.round();
                Map<String, Sighting> seen = monitor.sightings();
                return seen.get(anode.address().url()).history().answers().size() >= 5
                        && seen.get(dead.url()).history().answers().isEmpty();
            });
        }
    }

    @Test
    void keepsWhatIsKnownOfAnAnodeThatIsStillWatched() throws Exception {
        try (FakeAnode anode = new FakeAnode()) {
            monitor.watch(List.of(target(anode.address(), RegistryTruth.NONE)));
            await().until(() -> verdict() == Verdict.HEALTHY);
            monitor.watch(List.of(target(anode.address(), RegistryTruth.OTHER)));
            assertEquals(Verdict.HEALTHY, only().verdict(), "the cluster’s word may be an old one");
            clock.move(Duration.ofSeconds(30));
            monitor.watch(List.of(target(anode.address(), RegistryTruth.OTHER)));
            assertEquals(Verdict.CLUSTER_DISAGREES, only().verdict());
            monitor.watch(List.of());
            assertTrue(monitor.sightings().isEmpty());
        }
    }

    @Test
    void takesEventsOfOthers() throws Exception {
        Event saved = new Event(Instant.ofEpochMilli(5), "a", Event.Kind.CONFIGURATION_SAVED, "log-level");
        monitor.happened(saved);
        assertEquals(List.of(saved), history.events("a", 1));
    }

    @Test
    void showsTheLastEventOfAnAnodeAndAllOfThemTogether() throws Exception {
        try (FakeAnode anode = new FakeAnode()) {
            String url = anode.address().url();
            monitor.watch(List.of(target(anode.address(), RegistryTruth.NONE)));
            await().until(() -> verdict() == Verdict.HEALTHY);
            host.process = OptionalLong.of(2);
            await().until(() -> {
                monitor.round();
                return only().lastEvent().filter(event -> event.kind() == Event.Kind.SERVICE_RESTARTED).isPresent();
            });
            Event saved = new Event(Instant.now(), url, Event.Kind.CONFIGURATION_SAVED, "/etc/taos/taosanode.ini");
            monitor.happened(saved);
            assertEquals(Optional.of(saved), only().lastEvent());
            assertEquals(saved, monitor.recentEvents().getFirst());
            assertEquals(2, monitor.recentEvents().size());
        }
    }

    @Test
    void recallsTheEventsOfAnEarlierRun() throws Exception {
        Event before = new Event(Instant.ofEpochMilli(7), "a", Event.Kind.WENT_OFFLINE, "");
        monitor.happened(before);
        try (Monitor next = new Monitor(
                FakeAnode.client(), host, history, new AlertBook(List.of()), Clock.systemUTC(), raised::add)) {
            await().until(() -> next.recentEvents().equals(List.of(before)));
        }
    }
}
