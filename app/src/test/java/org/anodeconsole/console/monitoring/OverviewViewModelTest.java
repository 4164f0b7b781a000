package org.anodeconsole.console.monitoring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.anodeconsole.console.anodes.AnodesViewModel;
import org.anodeconsole.console.anodes.FakeAnode;
import org.anodeconsole.console.anodes.HostResolver;
import org.anodeconsole.console.anodes.LocalRegistry;
import org.anodeconsole.console.anodes.RegistrationPreflight;
import org.anodeconsole.console.anodes.WindowThread;
import org.anodeconsole.console.language.Messages;
import org.anodeconsole.console.monitoring.OverviewViewModel.Counts;
import org.anodeconsole.console.tasks.TaskRunner;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class OverviewViewModelTest {
    @TempDir
    Path directory;

    private final WindowThread window = new WindowThread();
    private LocalRegistry registry;
    private History history;
    private Monitor monitor;
    private OverviewViewModel overview;

    @BeforeEach
    void open() throws Exception {
        registry = LocalRegistry.open(directory.resolve("registry.mv.db"), FakeAnode.client());
        history = History.open(directory.resolve("history.mv.db"), Clock.systemUTC());
        List<AlertRule> rules = List.of(new AlertRule(AlertRule.Kind.OFFLINE, Duration.ZERO));
        monitor = new Monitor(
                FakeAnode.client(), HostSight.NONE, history, new AlertBook(rules), Clock.systemUTC(), alert -> {});
        overview = window.see(() -> {
            TaskRunner tasks = new TaskRunner(window);
            AnodesViewModel anodes = new AnodesViewModel(
                    registry,
                    new RegistrationPreflight(FakeAnode.client(), HostResolver.ofSystem()), FakeAnode.client(),
                    tasks,
                    new Messages(Locale.ENGLISH));
            return new OverviewViewModel(anodes.list(), monitor, anode -> RegistryTruth.NONE, window);
        });
    }

    @AfterEach
    void close() {
        monitor.close();
        history.close();
        registry.close();
        window.close();
    }

    @Test
    void countsTheStatesAndTheAlgorithmsThatDiffer() throws Exception {
        try (FakeAnode ready = new FakeAnode();
                FakeAnode gone = new FakeAnode();
                FakeAnode loading = new FakeAnode()) {
            ready.lists(FakeAnode.TWO_ALGORITHMS.replace("iqr", "lof"));
            for (FakeAnode anode : List.of(ready, gone, loading)) {
                registry.register(anode.address());
            }
            gone.close();
            loading.says("{\"protocol\": 1.0, \"status\": \"loading\"}");
            window.click(overview::refresh);
            Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> window.see(() -> overview.countsProperty().get()).equals(new Counts(3, 1, 1, 1, 3)));
        }
    }

    @Test
    void keepsTheHistoryOfAnAnodeOverAnOutageAndSaysSo() throws Exception {
        try (FakeAnode anode = new FakeAnode()) {
            registry.register(anode.address());
            await(card -> card.sighting().verdict() == Verdict.HEALTHY);
            CardViewModel card = window.see(() -> overview.cards().getFirst());
            anode.says("gone");
            await(now -> now.sighting().verdict() == Verdict.WRONG_PROGRAM && !overview.alerts().isEmpty());
            Alert alert = window.see(() -> overview.alerts().getFirst());
            assertEquals(AlertRule.Kind.OFFLINE, alert.kind());
            anode.says("{\"protocol\": 1.0, \"status\": \"ready\"}");
            await(now -> now.sighting().verdict() == Verdict.HEALTHY);
            assertSame(card, window.see(() -> overview.cards().getFirst()));
            assertTrue(window.see(() -> card.sighting().history().missed()) > 0);
            window.click(() -> overview.acknowledge(alert));
            // Its end is seen a moment after the anode's health.
            await(now -> overview.alerts().isEmpty());
        }
    }

    @Test
    void mutesAnAlert() throws Exception {
        try (FakeAnode anode = new FakeAnode()) {
            registry.register(anode.address());
            anode.says("gone");
            await(card -> !overview.alerts().isEmpty());
            Instant later = Instant.now().plusSeconds(3_600);
            window.click(() -> overview.mute(overview.alerts().getFirst(), later));
            assertEquals(later, window.see(() -> overview.alerts().getFirst().mutedUntil()));
        }
    }

    @Test
    void namesTheVersionTheAnodeSays() throws Exception {
        try (FakeAnode anode = new FakeAnode()) {
            registry.register(anode.address());
            await(card -> card.sighting().version().equals("TDengine© Time Series Data Analytics Platform (ver 1.0.1)"));
        }
    }

    @Test
    void removesTheCardOfADroppedAnode() throws Exception {
        try (FakeAnode anode = new FakeAnode()) {
            int id = registry.register(anode.address()).id();
            await(card -> true);
            registry.drop(id);
            Awaitility.await().atMost(Duration.ofSeconds(50)).until(() -> {
                // A question that is under way already does not know yet; the next one does.
                window.click(overview::refresh);
                return window.see(() -> overview.cards().isEmpty());
            });
            assertEquals(0, window.see(() -> overview.countsProperty().get().all()));
        }
    }

    private void await(Predicate<CardViewModel> expected) {
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> {
            window.click(overview::refresh);
            return window.see(() -> !overview.cards().isEmpty() && expected.test(overview.cards().getFirst()));
        });
    }
}
