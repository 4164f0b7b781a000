package org.anodeconsole.console.anodes;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.anodeconsole.console.anodes.StepResult.Outcome;
import org.anodeconsole.console.language.Messages;
import org.anodeconsole.console.language.ProblemException;
import org.anodeconsole.console.tasks.TaskRunner;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class AnodesViewModelTest {
    @TempDir
    Path directory;

    private final WindowThread window = new WindowThread();
    private LocalRegistry registry;

    @BeforeEach
    void open() throws ProblemException {
        registry = LocalRegistry.open(directory.resolve("registry.mv.db"), FakeAnode.client());
    }

    @AfterEach
    void close() {
        registry.close();
        window.close();
    }

    @Test
    void registersSeesOfflineDropsAndBringsBack() throws Exception {
        try (FakeAnode anode = new FakeAnode()) {
            AnodesViewModel model = model(Duration.ofSeconds(30));
            register(model, "localhost:" + anode.address().port());
            assertEquals(List.of("1 ready"), states(model));

            anode.says("nothing an anode would say");
            window.click(model::refresh);
            await().until(() -> states(model).equals(List.of("1 offline")));

            window.click(() -> model.drop(model.list().anodes()));
            until(() -> model.droppedProperty().get().size() == 1);
            assertEquals(List.of(), states(model));
            assertEquals(List.of(), registry.list());

            anode.says("{\"protocol\": 1.0, \"status\": \"ready\"}");
            window.click(model::undoDrop);
            await().until(() -> states(model).equals(List.of("2 ready")));
            assertEquals(List.of(), window.see(() -> model.droppedProperty().get()));
        }
    }

    @Test
    void withdrawsTheUndoWhenItsTimeIsOver() throws Exception {
        try (FakeAnode anode = new FakeAnode()) {
            AnodesViewModel model = model(Duration.ofMillis(200));
            register(model, anode.address().url());
            window.click(() -> model.drop(model.list().anodes()));
            until(() -> model.droppedProperty().get().size() == 1);
            until(() -> model.droppedProperty().get().isEmpty());
            window.click(model::undoDrop);
            assertEquals(List.of(), registry.list());
        }
    }

    @Test
    void saysWhatAnUndoCouldNotBringBack() throws Exception {
        try (FakeAnode anode = new FakeAnode()) {
            AnodesViewModel model = model(Duration.ofSeconds(30));
            register(model, anode.address().url());
            window.click(() -> model.drop(model.list().anodes()));
            until(() -> model.droppedProperty().get().size() == 1);
            anode.close();
            window.click(model::undoDrop);
            until(() -> model.noticeProperty().get() != null && !model.noticeProperty().get().failures().isEmpty());
            assertEquals(List.of(), states(model));
        }
    }

    @Test
    void refreshesTheOthersWhenOneFails() throws Exception {
        try (FakeAnode broken = new FakeAnode();
                FakeAnode changed = new FakeAnode()) {
            AnodesViewModel model = model(Duration.ofSeconds(30));
            register(model, broken.address().url());
            register(model, changed.address().url());
            broken.lists("{}");
            changed.lists("{\"protocol\":1.0,\"version\":0.1,\"details\":[]}");
            window.click(model::dismissNotice);
            window.click(() -> model.refreshAlgorithms(model.list().anodes()));
            until(() -> model.noticeProperty().get() != null);
            Notice notice = window.see(() -> model.noticeProperty().get());
            assertEquals(List.of(1, 2), notice.arguments());
            assertEquals(broken.address().url(), notice.failures().getFirst().url());
            assertEquals(List.of(2, 0), window.see(() -> model.list().anodes().stream().map(Anode::algorithms).toList()));
        }
    }

    @Test
    void keepsTheRowOfAnAnodeOverARefresh() throws Exception {
        try (FakeAnode anode = new FakeAnode()) {
            AnodesViewModel model = model(Duration.ofSeconds(30));
            register(model, anode.address().url());
            AnodeRowViewModel row = window.see(() -> model.list().rows().getFirst());
            anode.says("{\"protocol\": 1.0, \"status\": \"busy\"}");
            window.click(model::refresh);
            until(() -> row.anode().status().equals("busy"));
            assertSame(row, window.see(() -> model.list().rows().getFirst()));
        }
    }

    @Test
    void showsOnlyWhatTheFilterLetsThrough() throws Exception {
        try (FakeAnode one = new FakeAnode();
                FakeAnode other = new FakeAnode()) {
            AnodesViewModel model = model(Duration.ofSeconds(30));
            register(model, one.address().url());
            register(model, other.address().url());
            window.click(() -> model.list().filterProperty().set("READY " + other.address().port()));
            assertEquals(List.of(other.address().url()),
                    window.see(() -> model.list().shown().stream().map(row -> row.anode().url()).toList()));
        }
    }

    @Test
    void showsTheAlgorithmsWithTheirDefaults() throws Exception {
        try (FakeAnode anode = new FakeAnode()) {
            AnodesViewModel model = model(Duration.ofSeconds(30));
            register(model, anode.address().url());
            window.click(() -> model.algorithms().show(model.list().anodes().getFirst()));
            until(() -> model.algorithms().lines().size() == 2);
            assertEquals("period=0, trend=add", window.see(() -> model.algorithms().lines().getFirst().parameters()));
        }
    }

    @Test
    void forbidsARegistrationThatWasNotCheckedOrHasChangedSince() throws Exception {
        try (FakeAnode anode = new FakeAnode()) {
            AnodesViewModel model = model(Duration.ofSeconds(30));
            RegisterViewModel registration = window.see(model::registration);
            window.click(() -> registration.addressProperty().set(anode.address().url()));
            assertFalse(window.see(() -> registration.registrable().get()));
            window.click(registration::check);
            until(() -> registration.registrable().get());
            window.click(() -> registration.addressProperty().set(anode.address().url() + "1"));
            assertFalse(window.see(() -> registration.registrable().get()));
            window.click(registration::register);
            assertNull(window.see(() -> registration.resultProperty().get()));
            assertEquals(List.of(), registry.list());
        }
    }

    @Test
    void forbidsToRegisterWhatIsNoAnode() throws Exception {
        try (FakeAnode stranger = new FakeAnode()) {
            stranger.says("hello");
            AnodesViewModel model = model(Duration.ofSeconds(30));
            RegisterViewModel registration = window.see(model::registration);
            window.click(() -> {
                registration.addressProperty().set(stranger.address().url());
                registration.check();
            });
            until(() -> registration.reportProperty().get() != null);
            assertFalse(window.see(() -> registration.registrable().get()));
            assertEquals(
                    List.of(Outcome.PASSED, Outcome.PASSED, Outcome.PASSED, Outcome.PASSED, Outcome.FAILED, Outcome.SKIPPED),
                    window.see(() -> registration.steps().stream().map(line -> line.result().orElseThrow().outcome()).toList()));
            assertTrue(window.see(() -> registration.explanation().get()).contains("cannot be registered"));
        }
    }

    private AnodesViewModel model(Duration undoTime) {
        RegistrationPreflight preflight = new RegistrationPreflight(FakeAnode.client(), HostResolver.ofSystem());
        return window.see(() -> new AnodesViewModel(
                registry, preflight, FakeAnode.client(), new TaskRunner(window), new Messages(Locale.ENGLISH), undoTime));
    }

    private void register(AnodesViewModel model, String address) {
        RegisterViewModel registration = window.see(model::registration);
        window.click(() -> {
            registration.addressProperty().set(address);
            registration.check();
        });
        until(() -> registration.registrable().get());
        window.click(registration::register);
        until(() -> registration.resultProperty().get() != null);
    }

    private List<String> states(AnodesViewModel model) {
        return window.see(() -> model.list().anodes().stream().map(anode -> anode.id() + " " + anode.status()).toList());
    }

    private void until(Callable<Boolean> condition) {
        await().until(() -> window.see(condition));
    }
}
