package org.anodeconsole.console.services;

import java.time.Duration;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.anodeconsole.console.client.AnodeClient;
import org.anodeconsole.console.language.Messages;
import org.anodeconsole.console.tasks.RunningTask;
import org.anodeconsole.console.tasks.TaskRunner;
import org.anodeconsole.console.tasks.Threads;
import org.jspecify.annotations.Nullable;

/** The page's hosts. The chosen one is kept up to date while the page is shown. Belongs to the window's thread. */
public final class ServicesViewModel implements AutoCloseable {
    private static final Duration BEAT = Duration.ofMillis(500);
    /** Every question is a line in the anode's request log: ask seldom. */
    private static final int BEATS_BETWEEN_QUESTIONS = 10;
    private static final int BEATS_BETWEEN_FACTS = 4;
    /** A computer that does not answer must not keep the console from ending. */
    private static final Duration END_LIMIT = Duration.ofSeconds(4);

    private final AnodeClient client;
    private final TaskRunner runner;
    private final Messages messages;
    private final ObservableList<HostViewModel> hosts = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable HostViewModel> chosen = new SimpleObjectProperty<>();
    private @Nullable RunningTask<Boolean> pulse;
    private ActionQuestion question = ActionQuestion.NOBODY;
    private boolean shown = true;
    private int beats;

    public ServicesViewModel(List<ServiceHost> hosts, AnodeClient client, TaskRunner runner, Messages messages) {
        this.client = client;
        this.runner = runner;
        this.messages = messages;
        hosts.forEach(this::add);
        chosen.set(this.hosts.isEmpty() ? null : this.hosts.getFirst());
        chosen.addListener((property, before, now) -> {
            if (before != null) {
                before.rest();
            }
            if (now != null && pulse != null) {
                now.ask(true);
            }
        });
    }

    public ObservableList<HostViewModel> hosts() {
        return hosts;
    }

    /** The host whose services are shown. */
    public ObjectProperty<@Nullable HostViewModel> chosenProperty() {
        return chosen;
    }

    /** Who is to ask the user before an action that has a question, of all services. */
    void askWith(ActionQuestion asker) {
        question = asker;
    }

    /** Puts a host at the end of the list. */
    public HostViewModel add(ServiceHost host) {
        HostViewModel added = new HostViewModel(host, client, runner, messages);
        added.askWith((action, concern, answer) -> question.ask(action, concern, answer));
        hosts.add(added);
        return added;
    }

    /** Takes a host from the list and gives back what it holds. */
    public void remove(HostViewModel host) {
        host.rest();
        int place = hosts.indexOf(host);
        hosts.remove(host);
        if (host.equals(chosen.get())) {
            chosen.set(hosts.isEmpty() ? null : hosts.get(Math.clamp(place, 0, hosts.size() - 1)));
        }
        runner.runQuietly("close " + host.host().id(), progress -> {
            host.host().close();
            return true;
        });
    }

    /** Whether anybody can see the page: hosts are not asked for nobody. */
    void setShown(boolean visible) {
        shown = visible;
        HostViewModel host = chosen.get();
        if (!visible && host != null) {
            host.rest();
        }
    }

    /** Begins to keep the page up to date; further calls ask everything again at once. */
    public void refresh() {
        HostViewModel host = chosen.get();
        if (host != null) {
            host.ask(true);
            host.updateLog();
        }
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
        HostViewModel host = chosen.get();
        if (!shown || host == null) {
            return;
        }
        beats++;
        host.updateLog();
        if (beats % BEATS_BETWEEN_QUESTIONS == 0) {
            host.ask(true);
        } else if (beats % BEATS_BETWEEN_FACTS == 0) {
            host.ask(false);
        }
        if (beats % BEATS_BETWEEN_FACTS == 1) {
            host.updateStatistics();
        }
    }

    /** Stops keeping it up to date and lets go of the computers: no program that follows a log stays there. The services go on. */
    @Override
    public void close() {
        @Nullable RunningTask<Boolean> running = pulse;
        if (running != null) {
            running.cancel();
            pulse = null;
        }
        hosts.forEach(HostViewModel::rest);
        Threads.join(
                hosts.stream().map(host -> Thread.ofVirtual().name("end " + host.host().id()).start(host::end)).toList(), END_LIMIT);
    }
}
