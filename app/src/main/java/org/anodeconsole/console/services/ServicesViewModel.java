package org.anodeconsole.console.services;

import java.time.Duration;
import java.util.List;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.anodeconsole.console.client.AnodeClient;
import org.anodeconsole.console.language.Messages;
import org.anodeconsole.console.tasks.RunningTask;
import org.anodeconsole.console.tasks.TaskRunner;
import org.jspecify.annotations.Nullable;

/** The page's hosts and services, kept up to date while it is open. */
public final class ServicesViewModel implements AutoCloseable {
    private static final Duration BEAT = Duration.ofMillis(500);
    /** Every question is a line in the anode's request log: ask seldom. */
    private static final int BEATS_BETWEEN_QUESTIONS = 10;
    private static final int BEATS_BETWEEN_FACTS = 4;

    /** A host with what its services show. */
    public record HostEntry(ServiceHost host, List<ServiceEntry> services) {}

    /** A service's card and its log. */
    public record ServiceEntry(ServiceCardViewModel card, LogViewModel log) {}

    private final TaskRunner runner;
    private final ObservableList<HostEntry> hosts = FXCollections.observableArrayList();
    private @Nullable RunningTask<Boolean> pulse;
    private int beats;

    public ServicesViewModel(List<ServiceHost> hosts, AnodeClient client, TaskRunner runner, Messages messages) {
        this.runner = runner;
        for (ServiceHost host : hosts) {
            this.hosts.add(new HostEntry(host, host.services().stream()
                    .map(service -> new ServiceEntry(
                            new ServiceCardViewModel(service, client, runner, messages),
                            new LogViewModel(service, runner, messages)))
                    .toList()));
        }
    }

    public ObservableList<HostEntry> hosts() {
        return hosts;
    }

    /** Begins to keep the page up to date; further calls ask everything again at once. */
    public void refresh() {
        entries().forEach(entry -> {
            entry.card().observe();
            entry.log().update();
        });
        if (pulse == null) {
            pulse = runner.runQuietly("services", progress -> {
                while (!progress.cancelled()) {
                    Thread.sleep(BEAT);
                    runner.uiThread().run(this::beat);
                }
                return true;
            });
        }
    }

    private void beat() {
        beats++;
        for (ServiceEntry entry : entries()) {
            entry.log().update();
            if (beats % BEATS_BETWEEN_QUESTIONS == 0) {
                entry.card().observe();
            } else if (beats % BEATS_BETWEEN_FACTS == 0) {
                entry.card().observeFacts();
            }
        }
    }

    private List<ServiceEntry> entries() {
        return hosts.stream().flatMap(host -> host.services().stream()).toList();
    }

    /** Stops keeping it up to date. The services go on. */
    @Override
    public void close() {
        @Nullable RunningTask<Boolean> running = pulse;
        if (running != null) {
            running.cancel();
            pulse = null;
        }
    }
}
