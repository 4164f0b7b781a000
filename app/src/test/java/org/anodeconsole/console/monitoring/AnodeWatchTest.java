package org.anodeconsole.console.monitoring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class AnodeWatchTest {
    private static final Instant START = Instant.parse("2026-03-01T00:00:00Z");

    private final AnodeWatch watch = new AnodeWatch("a:6090");
    private Instant now = START;
    private OptionalLong process = OptionalLong.empty();
    private ServiceTruth service = ServiceTruth.UNKNOWN;

    private Probe probe(HttpTruth http, Optional<Load> load, List<String> modelsDown) {
        now = now.plusSeconds(5);
        Optional<Duration> time = http.answers() ? Optional.of(Duration.ofMillis(http == HttpTruth.SLOW ? 250 : 4)) : Optional.empty();
        return new Probe(now, http, "", time, new HostReport(service, process, load, List.of(), modelsDown));
    }

    private List<Event> look(HttpTruth http) {
        return watch.looked(probe(http, Optional.empty(), List.of()));
    }

    private static Details with(String... algorithms) {
        return new Details("ver 1", new TreeSet<>(List.of(algorithms)));
    }

    @Test
    void callsTwoMissesAnOutageAndDatesItAtTheFirst() {
        look(HttpTruth.READY);
        assertEquals(List.of(), look(HttpTruth.SILENT));
        assertEquals(List.of(), look(HttpTruth.READY), "one lost answer is no outage");
        assertEquals(List.of(), look(HttpTruth.SILENT));
        Instant first = now;
        assertEquals(List.of(new Event(first, "a:6090", Event.Kind.WENT_OFFLINE, "")), look(HttpTruth.FOREIGN));
        assertEquals(List.of(), look(HttpTruth.SILENT));
        assertEquals(List.of(new Event(now.plusSeconds(5), "a:6090", Event.Kind.CAME_BACK, "")), look(HttpTruth.SLOW));
        assertEquals(4, watch.history().missed());
    }

    @Test
    void callsAStartOrStopNoOutageUntilItIsOver() {
        look(HttpTruth.SILENT);
        service = ServiceTruth.CHANGING;
        for (int i = 0; i < 5; i++) {
            assertEquals(List.of(), look(HttpTruth.SILENT));
        }
        service = ServiceTruth.FAILED;
        assertEquals(List.of(), look(HttpTruth.SILENT));
        Instant first = now;
        assertEquals(List.of(new Event(first, "a:6090", Event.Kind.WENT_OFFLINE, "")), look(HttpTruth.SILENT));
        service = ServiceTruth.CHANGING;
        assertEquals(List.of(), look(HttpTruth.SILENT));
        service = ServiceTruth.RUNNING;
        assertEquals(List.of(), look(HttpTruth.SILENT), "it is the same outage");
        assertEquals(Event.Kind.CAME_BACK, look(HttpTruth.READY).getFirst().kind());
    }

    @Test
    void readsDetailsAtTheStartAfterAnOutageWhenTheRegistryDidAndOnceAnHour() {
        assertFalse(watch.wantsDetails(now, START), "it was not heard yet");
        look(HttpTruth.READY);
        assertTrue(watch.wantsDetails(now, START));
        watch.readingDetails(now, START);
        look(HttpTruth.READY);
        assertFalse(watch.wantsDetails(now, START));
        assertTrue(watch.wantsDetails(now, START.plusSeconds(1)));
        assertTrue(watch.wantsDetails(now.plus(Duration.ofHours(2)), START));
        look(HttpTruth.SILENT);
        look(HttpTruth.SILENT);
        assertFalse(watch.wantsDetails(now, START));
        look(HttpTruth.READY);
        assertTrue(watch.wantsDetails(now, START));
    }

    @Test
    void namesTheAlgorithmsThatCameAndWent() {
        assertEquals(Optional.empty(), watch.read(with("iqr", "lof"), now));
        assertEquals(
                Optional.of(new Event(now, "a:6090", Event.Kind.ALGORITHMS_CHANGED, "+arima, −lof")),
                watch.read(with("arima", "iqr"), now));
        look(HttpTruth.READY);
        assertEquals(Map.of(AlertRule.Kind.ALGORITHM_GONE, "lof"), watch.worries(100, 3));
        watch.read(with("arima", "iqr", "lof"), now);
        assertEquals(Map.of(), watch.worries(100, 3));
    }

    @Test
    void countsRequestsFromOneLookToTheNextAndNotOverARestart() {
        assertTrue(Double.isNaN(bucket(new Load(100, 3, 1e8)).requests()));
        assertEquals(7, bucket(new Load(107, 3, 2e8)).requests());
        Bucket third = bucket(new Load(117, 5, 2e8));
        assertEquals(10, third.requests());
        assertEquals(2, third.exceptions());
        assertEquals(2e8, third.memoryBytes());
        assertTrue(Double.isNaN(bucket(new Load(4, 0, 2e8)).requests()));
        assertEquals(1, bucket(new Load(5, 0, 2e8)).requests());
    }

    private Bucket bucket(Load load) {
        return watch.bucket(probe(HttpTruth.READY, Optional.of(load), List.of()));
    }

    @Test
    void worriesAboutOutagesSlownessModelsAndFlapping() {
        look(HttpTruth.SLOW);
        assertEquals(Map.of(AlertRule.Kind.SLOW, "250 ms"), watch.worries(100, 3));
        look(HttpTruth.SILENT);
        assertEquals(Map.of(AlertRule.Kind.OFFLINE, ""), watch.worries(100, 3));
        watch.looked(probe(HttpTruth.READY, Optional.empty(), List.of("tdtsfm")));
        assertEquals(Map.of(AlertRule.Kind.MODEL_DOWN, "tdtsfm"), watch.worries(100, 3));
        for (int i = 0; i < 3; i++) {
            look(HttpTruth.SILENT);
            look(HttpTruth.SILENT);
            look(HttpTruth.READY);
        }
        assertEquals(Map.of(AlertRule.Kind.FLAPPING, "3"), watch.worries(100, 3));
        now = now.plus(Duration.ofMinutes(11));
        look(HttpTruth.READY);
        assertEquals(Map.of(), watch.worries(100, 3));
    }

    @Test
    void tellsOfARestartByTheProcessAndReadsTheAlgorithmsAgain() {
        process = OptionalLong.of(70);
        assertEquals(List.of(), look(HttpTruth.READY), "the first process is no restart");
        watch.readingDetails(now, START);
        process = OptionalLong.empty();
        assertEquals(List.of(), look(HttpTruth.SILENT));
        process = OptionalLong.of(71);
        assertEquals(List.of(new Event(now.plusSeconds(5), "a:6090", Event.Kind.SERVICE_RESTARTED, "")), look(HttpTruth.READY));
        assertTrue(watch.wantsDetails(now, START));
    }

    @Test
    void callsAServiceThatRestartsAgainAndAgainFlapping() {
        for (int pid = 1; pid <= 3; pid++) {
            process = OptionalLong.of(pid);
            look(HttpTruth.READY);
        }
        assertEquals(Map.of(), watch.worries(100, 3), "two restarts");
        process = OptionalLong.of(4);
        look(HttpTruth.READY);
        assertEquals(Map.of(AlertRule.Kind.FLAPPING, "3"), watch.worries(100, 3));
    }

    @Test
    void worriesOnlyAboutAnswersSlowerThanTheThreshold() {
        look(HttpTruth.SLOW);
        assertEquals(Map.of(AlertRule.Kind.SLOW, "250 ms"), watch.worries(249, 3));
        assertEquals(Map.of(), watch.worries(250, 3));
    }
}
