package org.anodeconsole.console.services;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import okhttp3.OkHttpClient;
import org.anodeconsole.console.client.AnodeClient;
import org.anodeconsole.console.hosts.MemoryHost;
import org.anodeconsole.console.hosts.SshEntry;
import org.anodeconsole.console.hosts.SshEntryStore;
import org.anodeconsole.console.language.Messages;
import org.anodeconsole.console.tasks.TaskRunner;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SshHostsViewModelTest {
    private final OneThread ui = new OneThread();
    private final Messages messages = new Messages(Locale.ENGLISH);
    private final Map<String, FakeHost> made = new ConcurrentHashMap<>();
    private ServicesViewModel page;
    private SshHostsViewModel hosts;

    @TempDir
    Path home;

    @BeforeEach
    void create() throws Exception {
        SshEntryStore.open(home).put(new SshEntry("first", "10.0.0.1", 0, "", ""));
        ui.ask(() -> {
            TaskRunner runner = new TaskRunner(ui);
            page = new ServicesViewModel(
                    List.of(new FakeHost("embedded", List.of(new FakeService()))), new AnodeClient(new OkHttpClient()), runner, messages);
            hosts = new SshHostsViewModel(SshEntryStore.open(home), page, this::host, entry -> new MemoryHost(), runner, messages);
            return true;
        });
    }

    @AfterEach
    void close() {
        ui.close();
    }

    private FakeHost host(SshEntry entry) {
        FakeHost host = new FakeHost("ssh:" + entry.name(), List.of(new FakeService()));
        made.put(entry.name(), host);
        return host;
    }

    private List<String> ids() throws Exception {
        return ui.ask(() -> page.hosts().stream().map(host -> host.host().id()).toList());
    }

    private void awaitIds(String... expected) {
        Awaitility.await().until(() -> ids().equals(List.of(expected)));
    }

    @Test
    void showsTheStoredHostsBehindThisComputer() throws Exception {
        assertEquals(List.of("embedded", "ssh:first"), ids());
        assertEquals(Optional.empty(), ui.ask(() -> hosts.entryOf(page.hosts().getFirst())));
        assertEquals("10.0.0.1", ui.ask(() -> hosts.entryOf(page.hosts().getLast())).orElseThrow().address());
    }

    @Test
    void storesANewHostAndChoosesIt() throws Exception {
        ui.run(() -> hosts.save(null, new SshEntry("second", "10.0.0.2", 0, "", "")));
        awaitIds("embedded", "ssh:first", "ssh:second");
        assertEquals("ssh:second", ui.ask(() -> page.chosenProperty().get().host().id()));
        assertEquals(2, SshEntryStore.open(home).all().size());
    }

    @Test
    void replacesAHostThatIsChangedAndEndsItsOldConnection() throws Exception {
        FakeHost old = made.get("first");
        SshEntry before = ui.ask(() -> hosts.entryOf(page.hosts().getLast())).orElseThrow();
        ui.run(() -> hosts.save(before, new SshEntry("renamed", "10.0.0.3", 0, "", "")));
        awaitIds("embedded", "ssh:renamed");
        Awaitility.await().until(() -> old.closed);
        assertEquals(List.of("renamed"), SshEntryStore.open(home).all().stream().map(SshEntry::name).toList());
    }

    @Test
    void forgetsARemovedHostAndShowsAnother() throws Exception {
        ui.ask(() -> {
            page.chosenProperty().set(page.hosts().getLast());
            hosts.remove(hosts.entryOf(page.hosts().getLast()).orElseThrow());
            return true;
        });
        awaitIds("embedded");
        assertEquals("embedded", ui.ask(() -> page.chosenProperty().get().host().id()));
        Awaitility.await().until(() -> made.get("first").closed);
        assertEquals(List.of(), SshEntryStore.open(home).all());
    }

    @Test
    void saysWhyAHostCouldNotBeStored() throws Exception {
        ui.run(() -> hosts.save(null, new SshEntry("-", "10.0.0.2", 0, "", "")));
        Awaitility.await().until(() -> !ui.ask(() -> hosts.noticeProperty().get()).isEmpty());
        assertTrue(ui.ask(() -> hosts.noticeProperty().get()).contains("cannot be the name of a host"));
        assertEquals(2, ids().size());
    }
}
