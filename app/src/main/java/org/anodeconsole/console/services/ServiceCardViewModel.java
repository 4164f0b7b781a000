package org.anodeconsole.console.services;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
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
    private ActionQuestion question = ActionQuestion.NOBODY;
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
        runner.runQuietly("observe " + service.id(), progress -> new Observation(service.facts(), service.usability(client)))
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

    /** Performs an action as a task the user sees. */
    public void perform(ServiceAction action) {
        if (!canPerform(action).get()) {
            return;
        }
        refused.set(Optional.empty());
        acting.set(true);
        runner.run(messages.text("services.doing." + action, messages.text("services.name." + service.id())), progress -> {
                    if (isAgreed(action)) {
                        service.perform(action);
                    }
                    return true;
                })
                .whenDone(done -> {
                    acting.set(false);
                    observe();
                })
                .whenCancelled(() -> acting.set(false))
                .whenFailed(failure -> {
                    acting.set(false);
                    observe();
                    refused.set(Optional.of(failure));
                });
    }

    /** Waits for the user's word where the service has a question first. */
    private boolean isAgreed(ServiceAction action) throws Exception {
        Optional<ProblemException> concern = service.question(action);
        if (concern.isEmpty()) {
            return true;
        }
        CompletableFuture<Boolean> answer = new CompletableFuture<>();
        runner.uiThread().run(() -> question.ask(action, concern.get().in(messages), answer::complete));
        return answer.get();
    }

    /** Who is to ask the user before an action that has a question; without one such an action is not performed. */
    public void askWith(ActionQuestion asker) {
        question = asker;
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
        if (!action.isAllowedIn(state)) {
            return messages.text(action == ServiceAction.RESET_FAILED ? "services.whyNot.notFailed" : "services.whyNot." + state);
        }
        if (acting.get() && action != ServiceAction.STOP && action != ServiceAction.KILL) {
            return messages.text("services.whyNot.acting");
        }
        return "";
    }

    /** Whether the action has a place on the card: of enabling and disabling only the one that changes something. */
    public BooleanBinding isOffered(ServiceAction action) {
        return Bindings.createBooleanBinding(
                () -> switch (action) {
                    case ENABLE -> !facts.get().atBoot().orElse(false);
                    case DISABLE -> facts.get().atBoot().orElse(true);
                    case START, STOP, RESTART, RESET_FAILED, KILL -> true;
                },
                facts);
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

    /** Whether it starts with its computer. */
    public StringBinding bootText() {
        return text(() -> facts.get().atBoot().map(atBoot -> messages.text("services.boot." + atBoot)).orElse("–"));
    }

    /** How often it was restarted by itself, in words; empty when never. */
    public StringBinding restartsText() {
        return text(() -> facts.get().restarts().orElse(0) > 0
                ? messages.text("services.restarts", facts.get().restarts().getAsLong())
                : "");
    }

    /** What the system itself says about its state, possibly empty. */
    public StringBinding detailText() {
        return text(() -> facts.get().detail());
    }

    public StringBinding configurationText() {
        return text(() -> facts.get().configuration());
    }

    /** What went wrong: the reason of a failed state, or why the last action was refused. */
    public Optional<Problem> problem() {
        ServiceFailure failure = status.get().failure();
        if (failure != null && missingRights().isEmpty()) {
            return Optional.of(failure.problem().in(messages));
        }
        return refused.get().filter(cause -> !isOver(cause)).map(cause -> ProblemException.describe(cause, messages));
    }

    /** A start that the user themselves stopped is nothing to complain about. */
    private static boolean isOver(Throwable cause) {
        return cause instanceof ProblemException known && known.key().equals("services.stoppedWhileStarting");
    }

    /** What somebody with more rights has to do, when the last action failed for want of them. */
    public Optional<RightsException> missingRights() {
        Throwable cause = refused.get().orElse(null);
        return cause instanceof RightsException rights ? Optional.of(rights) : Optional.empty();
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
