package org.anodeconsole.console.anodes;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.anodeconsole.console.anodes.StepResult.Step;
import org.anodeconsole.console.client.AnodeAddress;
import org.anodeconsole.console.language.Messages;
import org.anodeconsole.console.tasks.RunningTask;
import org.anodeconsole.console.tasks.TaskRunner;
import org.jspecify.annotations.Nullable;

/** One registration: an address, its checks, and the registering. Belongs to the window's thread. */
public final class RegisterViewModel {

    /**
     * A step of the checks.
     *
     * @param running whether it is being taken now
     * @param result empty until it has ended
     */
    public record StepLine(Step step, boolean running, Optional<StepResult> result) {}

    private final AnodeRegistry registry;
    private final RegistrationPreflight preflight;
    private final TaskRunner tasks;
    private final Messages messages;
    private final Supplier<List<Anode>> registered;
    private final Consumer<Anode> onRegistered;
    private final Consumer<Throwable> onRefused;
    private final StringProperty address = new SimpleStringProperty("");
    private final ObservableList<StepLine> steps = FXCollections.observableArrayList();
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<@Nullable PreflightReport> report = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Throwable> failure = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Anode> result = new ReadOnlyObjectWrapper<>();
    private final BooleanBinding registrable = Bindings.createBooleanBinding(this::isRegistrable, busy, report);
    private final StringBinding explanation;
    private @Nullable RunningTask<?> running;
    private int generation;

    RegisterViewModel(
            AnodeRegistry registry,
            RegistrationPreflight preflight,
            TaskRunner tasks,
            Messages messages,
            Supplier<List<Anode>> registered,
            Consumer<Anode> onRegistered,
            Consumer<Throwable> onRefused) {
        this.registry = registry;
        this.preflight = preflight;
        this.tasks = tasks;
        this.messages = messages;
        this.registered = registered;
        this.onRegistered = onRegistered;
        this.onRefused = onRefused;
        this.explanation = Bindings.createStringBinding(
                () -> messages.text(explanationKey()), busy, report, messages.localeProperty());
        address.subscribe(text -> startOver());
    }

    /** What the user types. A change makes earlier checks void. */
    public StringProperty addressProperty() {
        return address;
    }

    public ObservableList<StepLine> steps() {
        return steps;
    }

    /** Whether it checks or registers now. */
    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /** What the checks found; null until they are through. */
    public ReadOnlyObjectProperty<@Nullable PreflightReport> reportProperty() {
        return report.getReadOnlyProperty();
    }

    /** Why the registering failed; null when it did not. */
    public ReadOnlyObjectProperty<@Nullable Throwable> failureProperty() {
        return failure.getReadOnlyProperty();
    }

    /** The registered anode, at the end. */
    public ReadOnlyObjectProperty<@Nullable Anode> resultProperty() {
        return result.getReadOnlyProperty();
    }

    public BooleanBinding registrable() {
        return registrable;
    }

    /** Why it cannot be registered now, or that it can. */
    public StringBinding explanation() {
        return explanation;
    }

    private String explanationKey() {
        PreflightReport found = report.get();
        if (busy.get()) {
            return "anodes.register.why.busy";
        }
        if (found == null) {
            return "anodes.register.why.unchecked";
        }
        if (found.blocked()) {
            return "anodes.register.why.blocked";
        }
        return found.doubtful() ? "anodes.register.why.doubtful" : "anodes.register.why.fine";
    }

    private boolean isRegistrable() {
        PreflightReport found = report.get();
        return !busy.get() && found != null && !found.blocked();
    }

    private void startOver() {
        stop();
        generation++;
        busy.set(false);
        report.set(null);
        failure.set(null);
        steps.setAll(Arrays.stream(Step.values()).map(step -> new StepLine(step, false, Optional.empty())).toList());
    }

    /** Takes the checks. Each step is shown as it ends. */
    public void check() {
        startOver();
        int mine = generation;
        String text = address.get();
        List<Anode> known = registered.get();
        busy.set(true);
        begin(0);
        running = tasks.runQuietly("check", progress -> preflight.run(
                        text, known, registry.demands(), ended -> tasks.uiThread().run(() -> whenCurrent(mine, () -> show(ended)))))
                .whenDone(found -> whenCurrent(mine, () -> {
                    busy.set(false);
                    report.set(found);
                }))
                .whenFailed(cause -> whenCurrent(mine, () -> {
                    busy.set(false);
                    failure.set(cause);
                }));
    }

    private void whenCurrent(int mine, Runnable action) {
        if (mine == generation) {
            action.run();
        }
    }

    private void show(StepResult ended) {
        int position = ended.step().ordinal();
        steps.set(position, new StepLine(ended.step(), false, Optional.of(ended)));
        begin(position + 1);
    }

    private void begin(int position) {
        if (position < steps.size()) {
            steps.set(position, new StepLine(Step.values()[position], true, Optional.empty()));
        }
    }

    /** Registers the checked address. */
    public void register() {
        PreflightReport found = report.get();
        if (found == null || !isRegistrable()) {
            return;
        }
        AnodeAddress checked = found.address().orElseThrow();
        int mine = generation;
        busy.set(true);
        failure.set(null);
        running = tasks.run(messages.text("anodes.task.register", checked.url()), progress -> registry.register(checked))
                .whenDone(anode -> {
                    onRegistered.accept(anode);
                    whenCurrent(mine, () -> {
                        busy.set(false);
                        result.set(anode);
                    });
                })
                .whenFailed(cause -> {
                    onRefused.accept(cause);
                    whenCurrent(mine, () -> {
                        busy.set(false);
                        failure.set(cause);
                    });
                })
                .whenCancelled(() -> whenCurrent(mine, () -> busy.set(false)));
    }

    /** Gives up what is under way. */
    public void stop() {
        if (running != null) {
            running.cancel();
            running = null;
        }
    }
}
