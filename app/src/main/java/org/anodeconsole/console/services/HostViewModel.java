package org.anodeconsole.console.services;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.anodeconsole.console.client.AnodeClient;
import org.anodeconsole.console.hosts.Host;
import org.anodeconsole.console.language.Messages;
import org.anodeconsole.console.language.Problem;
import org.anodeconsole.console.language.ProblemException;
import org.anodeconsole.console.services.layout.LayoutViewModel;
import org.anodeconsole.console.services.statistics.StatisticsReader;
import org.anodeconsole.console.services.statistics.StatisticsViewModel;
import org.anodeconsole.console.tasks.TaskRunner;
import org.jspecify.annotations.Nullable;

/** One host of the page with its services; one of them is chosen. Belongs to the window's thread. */
public final class HostViewModel {
    static final String ANODE = "taosanoded";

    private final ServiceHost host;
    private final AnodeClient client;
    private final TaskRunner runner;
    private final Messages messages;
    private final ObservableList<ServiceEntry> services = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable ServiceEntry> chosen = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<Optional<ProblemException>> trouble = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper asking = new ReadOnlyBooleanWrapper();
    private final Optional<LayoutViewModel> layout;
    private ActionQuestion question = ActionQuestion.NOBODY;
    private boolean statisticsShown;
    private boolean known;

    HostViewModel(ServiceHost host, AnodeClient client, TaskRunner runner, Messages messages) {
        this.host = host;
        this.client = client;
        this.runner = runner;
        this.messages = messages;
        this.layout = host.installation().map(computer -> new LayoutViewModel(computer, runner, messages));
        chosen.addListener((property, before, now) -> {
            if (before != null) {
                before.log().rest();
            }
        });
        takeServices();
    }

    public ServiceHost host() {
        return host;
    }

    public ObservableList<ServiceEntry> services() {
        return services;
    }

    /** The service whose card, log and statistics are shown. */
    public ObjectProperty<@Nullable ServiceEntry> chosenProperty() {
        return chosen;
    }

    /** Why the computer could not be asked, the last time. */
    ReadOnlyObjectProperty<Optional<ProblemException>> troubleProperty() {
        return trouble.getReadOnlyProperty();
    }

    /** Whether it is being asked now. */
    ReadOnlyBooleanProperty askingProperty() {
        return asking.getReadOnlyProperty();
    }

    Optional<Problem> troubleInWords() {
        return trouble.get().map(problem -> problem.in(messages));
    }

    Optional<LayoutViewModel> layout() {
        return layout;
    }

    /** A host may learn which services it has only when it is asked. */
    private void takeServices() {
        List<Service> now = host.services();
        if (!now.equals(services.stream().map(entry -> entry.card().service()).toList())) {
            services.setAll(now.stream().map(this::entry).toList());
            chosen.set(services.isEmpty() ? null : services.getFirst());
        }
    }

    /** Who is to ask the user before an action that has a question. */
    void askWith(ActionQuestion asker) {
        question = asker;
    }

    private ServiceEntry entry(Service service) {
        ServiceCardViewModel card = new ServiceCardViewModel(service, client, runner, messages);
        card.askWith((action, concern, answer) -> question.ask(action, concern, answer));
        Optional<StatisticsViewModel> statistics = service.id().equals(ANODE)
                ? host.computer().map(computer -> statistics(service, computer))
                : Optional.empty();
        return new ServiceEntry(card, new LogViewModel(service, runner, messages), statistics);
    }

    private StatisticsViewModel statistics(Service service, Host computer) {
        return new StatisticsViewModel(
                new StatisticsReader(computer), () -> service.facts().configuration(), runner, messages, InstantSource.system());
    }

    /** Asks everything again, whether or not the host is the one that is shown. */
    public void refresh() {
        ask(true);
    }

    /** Asks the computer what its services are, and the services whether they answer. */
    void ask(boolean usability) {
        if (asking.get()) {
            return;
        }
        asking.set(true);
        runner.runQuietly("host " + host.id(), progress -> {
                    host.refresh();
                    return host.trouble();
                })
                .whenDone(found -> asked(found, usability))
                .whenCancelled(() -> asking.set(false))
                .whenFailed(failure -> {
                    asking.set(false);
                    trouble.set(Optional.of(failure instanceof ProblemException known
                            ? known
                            : new ProblemException("problem.unforeseen", failure.toString(), String.valueOf(failure.getMessage()))));
                });
    }

    private void asked(Optional<ProblemException> found, boolean usability) {
        asking.set(false);
        known = true;
        trouble.set(found);
        takeServices();
        for (ServiceEntry service : services) {
            if (usability && found.isEmpty()) {
                service.card().observe();
            } else {
                service.card().observeFacts();
            }
        }
    }

    /** Tries again at once, whatever kept it from being reached. */
    void reconnect() {
        Optional<Host> computer = host.computer();
        if (computer.isEmpty()) {
            ask(true);
            return;
        }
        runner.run(messages.text("services.host.connecting", host.name(messages)), progress -> {
                    computer.get().reconnect();
                    return true;
                })
                .whenDone(done -> ask(true))
                .whenFailed(failure -> ask(true));
    }

    void updateLog() {
        with(ServiceEntry::log).ifPresent(LogViewModel::update);
    }

    /** Whether the statistics are what is looked at. */
    void setStatisticsShown(boolean visible) {
        statisticsShown = visible;
        updateStatistics();
    }

    /** Asks for the statistics when they are looked at. */
    void updateStatistics() {
        if (!statisticsShown) {
            return;
        }
        with(ServiceEntry::statistics).flatMap(statistics -> statistics).ifPresent(StatisticsViewModel::update);
    }

    private <T> Optional<T> with(Function<ServiceEntry, T> part) {
        ServiceEntry entry = chosen.get();
        return entry == null ? Optional.empty() : Optional.of(part.apply(entry));
    }

    /** Nobody looks any more. */
    void rest() {
        with(ServiceEntry::log).ifPresent(LogViewModel::rest);
    }

    /** Gives back all that is held open of its computer. Blocks; may be called on any thread. */
    void end() {
        host.services().stream().flatMap(service -> service.logs().stream()).forEach(LogSource::rest);
        host.computer().ifPresent(Host::close);
    }

    /** Its anode's state, or that it cannot be reached, in a word. */
    StringBinding summary() {
        List<Observable> causes = new ArrayList<>(List.of(trouble, services, asking, messages.localeProperty()));
        services.forEach(entry -> causes.add(entry.card().statusProperty()));
        return Bindings.createStringBinding(
                () -> {
                    if (trouble.get().isPresent()) {
                        return messages.text("services.host.unreachable");
                    }
                    ServiceState state = services.isEmpty()
                            ? ServiceState.UNKNOWN
                            : services.getFirst().card().statusProperty().get().state();
                    return messages.text(state == ServiceState.UNKNOWN && !known
                            ? "services.usable.NOT_ASKED"
                            : "services.state." + state);
                },
                causes.toArray(Observable[]::new));
    }
}
