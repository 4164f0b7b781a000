package org.anodeconsole.console.services;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.anodeconsole.console.client.AnodeAddress;
import org.anodeconsole.console.client.AnodeClient;
import org.anodeconsole.console.language.Messages;
import org.anodeconsole.console.language.Problem;
import org.anodeconsole.console.language.ProblemException;
import org.anodeconsole.console.tasks.TaskRunner;

/** One service as its card shows it. Its properties belong to the window's thread. */
public final class ServiceCardViewModel {
    private final Service service;
    private final AnodeClient client;
    private final TaskRunner runner;
    private final Messages messages;
    private final ReadOnlyObjectWrapper<ServiceStatus> status;
    private final ReadOnlyObjectWrapper<Usability> usability = new ReadOnlyObjectWrapper<>(Usability.NOT_ASKED);
    private final ReadOnlyObjectWrapper<ServiceFacts> facts;
    private final ReadOnlyObjectWrapper<Optional<Throwable>> refused = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper acting = new ReadOnlyBooleanWrapper();
    private long asked;
    private long answered;

    public ServiceCardViewModel(Service service, AnodeClient client, TaskRunner runner, Messages messages) {
        this.service = service;
        this.client = client;
        this.runner = runner;
        this.messages = messages;
        this.status = new ReadOnlyObjectWrapper<>(service.status());
        this.facts = new ReadOnlyObjectWrapper<>(service.facts());
        service.listen(() -> runner.uiThread().run(this::showStatus));
    }

    public Service service() {
        return service;
    }

    public ReadOnlyObjectProperty<ServiceStatus> statusProperty() {
        return status.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Usability> usabilityProperty() {
        return usability.getReadOnlyProperty();
    }

    /** Whether an action of this console is under way. */
    public ReadOnlyBooleanProperty actingProperty() {
        return acting.getReadOnlyProperty();
    }

    private void showStatus() {
        ServiceStatus now = service.status();
        if (!now.equals(status.get())) {
            status.set(now);
            observe();
        }
    }

    /** Asks again what the service is and whether it answers. */
    public void observe() {
        long number = ++asked;
        runner.runQuietly("observe " + service.id(), progress -> new Observation(service.facts(), ask()))
                .whenDone(seen -> {
                    if (isNews(number)) {
                        facts.set(seen.facts());
                        usability.set(seen.usability());
                    }
                });
    }

    /** Reads process and memory again, which costs next to nothing. */
    void observeFacts() {
        long number = ++asked;
        runner.runQuietly("facts " + service.id(), progress -> service.facts()).whenDone(seen -> {
            if (isNews(number)) {
                facts.set(seen);
            }
        });
    }

    /** An address that hangs answers seconds later than one asked after it: what was asked earlier must not show later. */
    private boolean isNews(long number) {
        boolean news = number > answered;
        answered = Math.max(answered, number);
        return news;
    }

    private record Observation(ServiceFacts facts, Usability usability) {}

    private Usability ask() {
        Optional<AnodeAddress> address = service.facts().address();
        if (address.isEmpty()) {
            return Usability.NOT_ASKED;
        }
        try {
            return client.status(address.get()).status().equals("ready") ? Usability.READY : Usability.NOT_READY;
        } catch (ProblemException e) {
            return Usability.SILENT;
        }
    }

    /** Performs an action as a task the user sees. */
    public void perform(ServiceAction action) {
        if (!canPerform(action).get()) {
            return;
        }
        refused.set(Optional.empty());
        acting.set(true);
        runner.run(messages.text("services.doing." + action, messages.text("services.name." + service.id())), progress -> {
                    service.perform(action);
                    return true;
                })
                .whenDone(done -> acting.set(false))
                .whenCancelled(() -> acting.set(false))
                .whenFailed(failure -> {
                    acting.set(false);
                    refused.set(Optional.of(failure));
                });
    }

    /** Whether the action makes sense now. Stopping stays possible while a start is under way. */
    public BooleanBinding canPerform(ServiceAction action) {
        return Bindings.createBooleanBinding(() -> whyNot(action).isEmpty(), status, facts, acting);
    }

    /** Why the action is not possible now, or what it does. */
    public StringBinding hint(ServiceAction action) {
        return text(() -> {
            String reason = whyNot(action);
            return reason.isEmpty() ? messages.text("services.hint." + action) : reason;
        });
    }

    private String whyNot(ServiceAction action) {
        String locked = service.lockedBecause(messages);
        ServiceState state = status.get().state();
        if (!locked.isEmpty()) {
            return locked;
        }
        if (!action.isAllowedIn(state) || (acting.get() && action != ServiceAction.STOP)) {
            return messages.text("services.whyNot." + state);
        }
        return "";
    }

    public StringBinding stateText() {
        return text(() -> messages.text("services.state." + status.get().state()));
    }

    public StringBinding sinceText() {
        return text(() -> messages.text("services.since", time(status.get())));
    }

    private String time(ServiceStatus shown) {
        ZonedDateTime since = shown.since().atZone(ZoneId.systemDefault());
        DateTimeFormatter format = since.toLocalDate().equals(LocalDate.now(ZoneId.systemDefault()))
                ? DateTimeFormatter.ofPattern("HH:mm:ss")
                : DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM);
        return format.withLocale(messages.locale()).format(since);
    }

    public StringBinding usabilityText() {
        return text(() -> messages.text("services.usable." + usability.get()));
    }

    public StringBinding addressText() {
        return text(() -> facts.get().address().map(AnodeAddress::url).orElse("–"));
    }

    public StringBinding processText() {
        return text(() -> facts.get().pid().isPresent() ? String.valueOf(facts.get().pid().getAsLong()) : "–");
    }

    public StringBinding memoryText() {
        return text(() -> facts.get().residentBytes().isPresent()
                ? messages.text("services.mebibytes", String.valueOf(facts.get().residentBytes().getAsLong() >> 20))
                : "–");
    }

    public StringBinding configurationText() {
        return text(() -> facts.get().configuration());
    }

    /** What went wrong: the reason of a failed state, or why the last action was refused. */
    public Optional<Problem> problem() {
        ServiceFailure failure = status.get().failure();
        if (failure != null) {
            return Optional.of(failure.problem().in(messages));
        }
        return refused.get().filter(cause -> !isOver(cause)).map(cause -> ProblemException.describe(cause, messages));
    }

    /** A start that the user themselves stopped is nothing to complain about. */
    private static boolean isOver(Throwable cause) {
        return cause instanceof ProblemException known && known.key().equals("services.stoppedWhileStarting");
    }

    /** What the user should know although nothing failed. */
    public Optional<Problem> remark() {
        return facts.get().remark().map(remark -> remark.in(messages));
    }

    public List<String> lastLines() {
        ServiceFailure failure = status.get().failure();
        return failure == null ? List.of() : failure.lastLines();
    }

    /** Calls back whenever {@link #problem()}, {@link #remark()} or {@link #lastLines()} may have changed. */
    public void whenRemarksChange(Runnable action) {
        status.addListener((property, before, now) -> action.run());
        facts.addListener((property, before, now) -> action.run());
        refused.addListener((property, before, now) -> action.run());
        messages.localeProperty().addListener((property, before, now) -> action.run());
    }

    private StringBinding text(Callable<String> words) {
        return Bindings.createStringBinding(words, status, usability, facts, acting, messages.localeProperty());
    }
}
