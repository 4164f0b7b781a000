package org.anodeconsole.console;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.stage.Window;
import org.anodeconsole.console.anodes.Anode;
import org.anodeconsole.console.anodes.AnodeListViewModel;
import org.anodeconsole.console.client.AnodeClient;
import org.anodeconsole.console.language.Messages;
import org.anodeconsole.console.monitoring.AlertBook;
import org.anodeconsole.console.monitoring.AlertNotifier;
import org.anodeconsole.console.monitoring.AlertPopupPane;
import org.anodeconsole.console.monitoring.AlertRule;
import org.anodeconsole.console.monitoring.DesktopNotifier;
import org.anodeconsole.console.monitoring.DetailsViewModel;
import org.anodeconsole.console.monitoring.Event;
import org.anodeconsole.console.monitoring.EventSink;
import org.anodeconsole.console.monitoring.History;
import org.anodeconsole.console.monitoring.Monitor;
import org.anodeconsole.console.monitoring.OverviewView;
import org.anodeconsole.console.monitoring.OverviewViewModel;
import org.anodeconsole.console.monitoring.RegistryTruth;
import org.anodeconsole.console.services.EmbeddedAnode;
import org.anodeconsole.console.services.ServiceHost;
import org.anodeconsole.console.services.ServiceState;
import org.anodeconsole.console.settings.Settings;
import org.anodeconsole.console.settings.SettingsStore;
import org.anodeconsole.console.tasks.TaskRunner;
import org.anodeconsole.console.tasks.Ticker;
import org.jspecify.annotations.Nullable;

/** The monitoring, put together: what it asks, how often, and where it shows it. */
final class MonitoringRoom implements AutoCloseable {
    /** A cluster calls every anode to answer this, one after the other. */
    private static final int SHORTEST_REGISTRY_SECONDS = 10;

    private final AnodeListViewModel list;
    private final TaskRunner tasks;
    private final Messages messages;
    private final History history;
    private final Monitor monitor;
    private final OverviewViewModel overview;
    private final Ticker probing;
    private final Ticker listing;

    MonitoringRoom(
            Path historyFile,
            AnodeListViewModel list,
            List<ServiceHost> hosts,
            AnodeClient client,
            TaskRunner tasks,
            Messages messages,
            Supplier<@Nullable Window> window) {
        this.list = list;
        this.tasks = tasks;
        this.messages = messages;
        history = History.open(historyFile, Clock.systemUTC());
        AlertNotifier notifier = new AlertNotifier(
                DesktopNotifier.ofThisDesktop(), new AlertPopupPane(window)::show, tasks.uiThread(), messages);
        monitor = new Monitor(
                client, new ServicesSight(hosts), history, new AlertBook(AlertRule.standard()), Clock.systemUTC(), notifier);
        // The registry of this computer asks the anodes themselves: it is no third witness.
        overview = new OverviewViewModel(list, monitor, anode -> RegistryTruth.NONE, tasks.uiThread());
        probing = new Ticker(tasks.uiThread(), monitor::round);
        listing = new Ticker(tasks.uiThread(), list::refresh);
    }

    OverviewView page(Consumer<Anode> open, Runnable register) {
        return new OverviewView(overview, new DetailsViewModel(history, tasks, Clock.systemUTC()), messages, open, register);
    }

    /** Where others tell what happened to an anode. */
    EventSink events() {
        return monitor;
    }

    /** Tells of every restart of the built-in anode. */
    void follow(EmbeddedAnode anode) {
        anode.listen(new Runnable() {
            private boolean ranBefore;

            @Override
            public synchronized void run() {
                if (anode.status().state() == ServiceState.RUNNING) {
                    if (ranBefore) {
                        anode.address().ifPresent(address -> monitor.happened(
                                new Event(Instant.now(), address.url(), Event.Kind.SERVICE_RESTARTED, "")));
                    }
                    ranBefore = true;
                }
            }
        });
    }

    /** Begins to ask, as often as the settings say. */
    void begin(SettingsStore settings) {
        list.refresh();
        ask(settings.current());
        settings.currentProperty().subscribe((before, after) -> {
            if (before.refreshSeconds() != after.refreshSeconds()) {
                ask(after);
            }
        });
    }

    private void ask(Settings settings) {
        if (settings.refreshes()) {
            probing.every(Duration.ofSeconds(settings.refreshSeconds()));
            listing.every(Duration.ofSeconds(Math.max(SHORTEST_REGISTRY_SECONDS, settings.refreshSeconds())));
        } else {
            probing.pause();
            listing.pause();
        }
    }

    @Override
    public void close() {
        probing.close();
        listing.close();
        monitor.close();
        history.close();
    }
}
