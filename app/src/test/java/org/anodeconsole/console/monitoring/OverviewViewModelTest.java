package org.anodeconsole.console.monitoring;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.anodeconsole.console.anodes.AnodesViewModel;
import org.anodeconsole.console.anodes.FakeAnode;
import org.anodeconsole.console.anodes.HostResolver;
import org.anodeconsole.console.anodes.LocalRegistry;
import org.anodeconsole.console.anodes.RegistrationPreflight;
import org.anodeconsole.console.anodes.TDengineRegistry;
import org.anodeconsole.console.anodes.WindowThread;
import org.anodeconsole.console.cluster.ScriptedSession;
import org.anodeconsole.console.language.Messages;
import org.anodeconsole.console.monitoring.OverviewViewModel.Counts;
import org.anodeconsole.console.tasks.TaskRunner;
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
    private AnodesViewModel anodes;
    private OverviewViewModel overview;

    @BeforeEach
    void open() throws Exception {
        registry = LocalRegistry.open(directory.resolve("registry.mv.db"), FakeAnode.client());
        overview = window.see(() -> {
            TaskRunner tasks = new TaskRunner(window);
            anodes = new AnodesViewModel(
                    registry,
                    new RegistrationPreflight(FakeAnode.client(), HostResolver.ofSystem()), FakeAnode.client(),
                    tasks,
                    new Messages(Locale.ENGLISH));
            return new OverviewViewModel(anodes.list(), FakeAnode.client(), tasks);
        });
    }

    @AfterEach
    void close() {
        registry.close();
        window.close();
    }

    @Test
    void countsTheStates() throws Exception {
        try (FakeAnode ready = new FakeAnode();
                FakeAnode gone = new FakeAnode();
                FakeAnode loading = new FakeAnode()) {
            for (FakeAnode anode : List.of(ready, gone, loading)) {
                registry.register(anode.address());
            }
            gone.close();
            loading.says("{\"protocol\": 1.0, \"status\": \"loading\"}");
            window.click(overview::refresh);
            await().until(() -> window.see(() -> overview.countsProperty().get()).equals(new Counts(3, 1, 1, 1, 6)));
        }
    }

    @Test
    void keepsTheHistoryOfAnAnodeOverAnOutage() throws Exception {
        try (FakeAnode anode = new FakeAnode()) {
            registry.register(anode.address());
            probe(1);
            CardViewModel card = window.see(() -> overview.cards().getFirst());
            anode.says("gone");
            probe(2);
            anode.says("{\"protocol\": 1.0, \"status\": \"ready\"}");
            probe(3);
            assertSame(card, window.see(() -> overview.cards().getFirst()));
            ProbeHistory history = window.see(() -> card.historyProperty().get());
            assertEquals(1, history.missed());
            assertTrue(history.answers().get(1).isEmpty());
        }
    }

    @Test
    void namesTheVersionTheAnodeSays() throws Exception {
        try (FakeAnode anode = new FakeAnode()) {
            registry.register(anode.address());
            probe(1);
            await().until(() -> window.see(() -> overview.cards().getFirst().versionProperty().get())
                    .equals("TDengine© Time Series Data Analytics Platform (ver 1.0.1)"));
        }
    }

    @Test
    void removesTheCardOfADroppedAnode() throws Exception {
        try (FakeAnode anode = new FakeAnode()) {
            int id = registry.register(anode.address()).id();
            probe(1);
            registry.drop(id);
            window.click(overview::refresh);
            await().until(() -> window.see(() -> overview.cards().isEmpty()));
            assertEquals(0, window.see(() -> overview.countsProperty().get().all()));
        }
    }

    @Test
    void countsAnAnswerWhoseTimeAClusterDoesNotTell() {
        ScriptedSession session = new ScriptedSession(ScriptedSession.server("3.3.6.6"), sql -> sql.equals("SHOW ANODES")
                ? ScriptedSession.rows(List.of("id INT", "url VARCHAR", "status VARCHAR"),
                        List.of(1, "127.0.0.1:1", "ready"), List.of(2, "127.0.0.1:2", "offline"))
                : ScriptedSession.rows(List.of("id INT", "type VARCHAR", "algo VARCHAR")));
        window.click(() -> anodes.use(new TDengineRegistry(session, FakeAnode.client(), HostResolver.ofSystem(), Clock.systemUTC())));
        await().until(() -> window.see(() -> overview.cards().size() == 2
                && overview.cards().getLast().historyProperty().get().answers().size() == 1));
        assertEquals(List.of(0, 1), window.see(() -> overview.cards().stream().map(card -> card.historyProperty().get().missed()).toList()));
    }

    private void probe(int expected) {
        window.click(overview::refresh);
        await().until(() -> window.see(() -> !overview.cards().isEmpty()
                && overview.cards().getFirst().historyProperty().get().answers().size() == expected));
    }
}
