package org.anodeconsole.console;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.stage.Window;
import org.anodeconsole.console.anodes.Anode;
import org.anodeconsole.console.anodes.AnodeListViewModel;
import org.anodeconsole.console.anodes.AnodesViewModel;
import org.anodeconsole.console.client.AnodeAddress;
import org.anodeconsole.console.client.AnodeClient;
import org.anodeconsole.console.language.Messages;
import org.anodeconsole.console.monitoring.AlertBook;
import org.anodeconsole.console.monitoring.AlertFile;
import org.anodeconsole.console.monitoring.AlertNotifier;
import org.anodeconsole.console.monitoring.AlertPopupPane;
import org.anodeconsole.console.monitoring.DesktopNotifier;
import org.anodeconsole.console.monitoring.DetailsViewModel;
import org.anodeconsole.console.monitoring.Event;
import org.anodeconsole.console.monitoring.History;
import org.anodeconsole.console.monitoring.Monitor;
import org.anodeconsole.console.monitoring.OverviewView;
import org.anodeconsole.console.monitoring.OverviewViewModel;
import org.anodeconsole.console.monitoring.RegistryTruth;
import org.anodeconsole.console.services.HostViewModel;
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
    private final Clock clock;
    private final History history;
    private final AlertFile alertFile;
    private final Monitor monitor;
    private final OverviewViewModel overview;
    private final Ticker probing;
    private final Ticker listing;

    /**
     * @param data the directory of history and alerts
     * @param anodes those watched, and who knows of them
     * @param hosts those whose services can be seen
     */
    MonitoringRoom(
            Path data,
            AnodesViewModel anodes,
            ObservableList<HostViewModel> hosts,
            AnodeClient client,
            TaskRunner tasks,
            Messages messages,
            Supplier<@Nullable Window> window,
            Clock clock) {
        this.clock = clock;
        this.list = anodes.list();
        this.tasks = tasks;
        this.messages = messages;
        history = History.open(data.resolve("history.mv.db"), clock);
        alertFile = AlertFile.open(data.resolve("alerts.json"), clock);
        AlertNotifier notifier = new AlertNotifier(
                DesktopNotifier.ofThisDesktop(), new AlertPopupPane(window)::show, tasks.uiThread(), messages);
        ServicesSight sight = new ServicesSight();
        Runnable attach = () -> sight.use(hosts.stream().map(HostViewModel::host).toList());
        hosts.addListener((ListChangeListener<HostViewModel>) change -> attach.run());
        attach.run();
        AlertBook alerts = new AlertBook(alertFile.before(), alertFile::keep);
        monitor = new Monitor(client, sight, history, alerts, clock, notifier);
        overview = new OverviewViewModel(list, monitor, anode -> registry(anodes, anode), tasks.uiThread());
        probing = new Ticker(tasks.uiThread(), monitor::round);
        listing = new Ticker(tasks.uiThread(), list::refresh);
    }

    /** The registry of this computer asks the anodes itself: it is no third witness. Nor is a cluster that cannot be asked. */
    private static RegistryTruth registry(AnodesViewModel anodes, Anode anode) {
        boolean cluster = anodes.registry().traits().cluster().isPresent();
        boolean answers = anodes.list().failureProperty().get() == null;
        return cluster && answers ? RegistryTruth.of(anode.status()) : RegistryTruth.NONE;
    }

    OverviewView page(Consumer<Anode> open, Runnable register) {
        return new OverviewView(
                overview, new DetailsViewModel(history, tasks, clock), alertFile.setAside(), messages, open, register);
    }

    /** Tells that the configuration of the anode at an address was saved. To be called on the window's thread. */
    void saved(AnodeAddress address, String file) {
        List<Anode> anodes = list.anodes();
        Instant now = clock.instant();
        tasks.runQuietly("event", progress -> {
            for (Anode anode : anodes) {
                if (SamePlace.same(anode.address(), address)) {
                    monitor.happened(new Event(now, anode.url(), Event.Kind.CONFIGURATION_SAVED, file));
                }
            }
            return true;
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
        alertFile.close();
    }
}
