package org.anodeconsole.console.services;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import okhttp3.OkHttpClient;
import org.anodeconsole.console.client.AnodeClient;
import org.anodeconsole.console.hosts.MemoryHost;
import org.anodeconsole.console.language.Messages;
import org.anodeconsole.console.language.ProblemException;
import org.anodeconsole.console.tasks.TaskRunner;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HostViewModelTest {
    private final OneThread ui = new OneThread();
    private final FakeHost host = new FakeHost("ssh:anode-1", List.of(new FakeService()));
    private HostViewModel model;

    @BeforeEach
    void create() throws Exception {
        host.computer = Optional.of(new MemoryHost());
        model = ui.ask(() -> new HostViewModel(
                host, new AnodeClient(new OkHttpClient()), new TaskRunner(ui), new Messages(Locale.ENGLISH)));
    }

    @AfterEach
    void close() {
        ui.close();
    }

    private void ask() {
        int before = host.refreshed;
        ui.run(() -> model.ask(false));
        Awaitility.await().until(() -> host.refreshed > before && !ui.ask(() -> model.askingProperty().get()));
    }

    @Test
    void saysWhyTheComputerCannotBeReachedUntilItCan() throws Exception {
        host.trouble = Optional.of(new ProblemException("hosts.ssh.unreachable", "", "10.0.0.9", "22"));
        ask();
        assertEquals("10.0.0.9 does not answer on port 22.", ui.ask(() -> model.troubleInWords()).orElseThrow().what());
        assertEquals("Cannot be reached", ui.ask(() -> model.summary().get()));

        host.trouble = Optional.empty();
        ask();

        assertTrue(ui.ask(() -> model.troubleInWords()).isEmpty());
        assertEquals("Stopped", ui.ask(() -> model.summary().get()));
    }

    @Test
    void keepsTheChosenServiceWhileTheServicesStayTheSame() throws Exception {
        ServiceEntry chosen = ui.ask(() -> model.chosenProperty().get());
        ask();
        assertEquals(chosen, ui.ask(() -> model.chosenProperty().get()));

        host.services = List.of(new FakeService(), new FakeService());
        ask();

        assertEquals(2, ui.ask(() -> model.services().size()));
        assertFalse(ui.ask(() -> model.chosenProperty().get()).equals(chosen));
    }

    @Test
    void offersStatisticsAndInstallationWhereTheComputerCanBeAsked() throws Exception {
        assertTrue(ui.ask(() -> model.layout().isPresent() && model.services().getFirst().statistics().isPresent()));
        FakeHost plain = new FakeHost("embedded", List.of(new FakeService()));
        HostViewModel other = ui.ask(() -> new HostViewModel(
                plain, new AnodeClient(new OkHttpClient()), new TaskRunner(ui), new Messages(Locale.ENGLISH)));
        assertFalse(ui.ask(() -> other.layout().isPresent() || other.services().getFirst().statistics().isPresent()));
    }
}
