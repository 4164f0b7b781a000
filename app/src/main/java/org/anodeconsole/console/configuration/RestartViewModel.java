package org.anodeconsole.console.configuration;

import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.anodeconsole.console.hosts.FileStamp;
import org.anodeconsole.console.language.Messages;
import org.anodeconsole.console.language.ProblemException;
import org.anodeconsole.console.tasks.TaskRunner;
import org.jspecify.annotations.Nullable;

/** What a save asks for: a restart, now or later; and the way back when the anode does not return. */
public final class RestartViewModel {

    /** Where it stands. */
    public enum Phase {
        NONE,
        /** Settings changed that count only after a restart. */
        NEEDED,
        RESTARTING,
        /** The anode answers with the new configuration. */
        READY,
        /** It did not come back within its time. */
        FAILED,
        ROLLING_BACK,
        /** It answers with the configuration it had before. */
        ROLLED_BACK
    }

    private final Saving saving;
    private final Restarting restarting;
    private final TaskRunner tasks;
    private final Messages messages;
    private final Consumer<ConfigPlace> onRestarted;
    private final ReadOnlyObjectWrapper<Phase> phase = new ReadOnlyObjectWrapper<>(Phase.NONE);
    private final ReadOnlyDoubleWrapper seconds = new ReadOnlyDoubleWrapper();
    private final ReadOnlyObjectWrapper<@Nullable Throwable> failure = new ReadOnlyObjectWrapper<>();
    private final ObservableList<KeyChange> changes = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<@Nullable ConfigPlace> place = new ReadOnlyObjectWrapper<>();
    /** What the running anode was started with. */
    private byte[] before = new byte[0];
    private FileStamp stamp = FileStamp.MISSING;

    /** @param onRestarted told after the service was restarted, which may have changed its file itself */
    RestartViewModel(
            Saving saving, Restarting restarting, TaskRunner tasks, Messages messages, Consumer<ConfigPlace> onRestarted) {
        this.saving = saving;
        this.restarting = restarting;
        this.tasks = tasks;
        this.messages = messages;
        this.onRestarted = onRestarted;
    }

    public ReadOnlyObjectProperty<Phase> phaseProperty() {
        return phase.getReadOnlyProperty();
    }

    /** Whose service is concerned; null before the first save. */
    ReadOnlyObjectProperty<@Nullable ConfigPlace> placeProperty() {
        return place.getReadOnlyProperty();
    }

    /** How long the last restart took until the anode answered. */
    public ReadOnlyDoubleProperty secondsProperty() {
        return seconds.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<@Nullable Throwable> failureProperty() {
        return failure.getReadOnlyProperty();
    }

    /** The settings that count only after a restart. */
    public ObservableList<KeyChange> changes() {
        return changes;
    }

    /** Why it cannot be restarted from here; empty when it can. */
    public String lockedBecause() {
        ConfigPlace wanted = place.get();
        if (wanted == null || wanted.service().isEmpty()) {
            return messages.text("configuration.restart.nobody");
        }
        return wanted.service().get().lockedBecause(messages);
    }

    /** A file was saved. Several saves before one restart add up. */
    void saved(SaveViewModel.Done done) {
        ConfigPlace saved = done.before().place();
        ConfigPlace last = place.get();
        boolean addsUp = last != null && last.isSameFile(saved) && phase.get() == Phase.NEEDED;
        place.set(saved);
        before = addsUp ? before : done.before().base();
        stamp = done.stamp();
        List<KeyChange> counted = KeyChange.between(saved.format(), before, done.content()).stream().filter(KeyChange::needsRestart).toList();
        changes.setAll(counted);
        failure.set(null);
        phase.set(counted.isEmpty() ? Phase.NONE : Phase.NEEDED);
    }

    public void later() {
        phase.set(Phase.NONE);
    }

    /** Restarts and waits until the anode answers. */
    public void restart() {
        ConfigPlace restarted = place.get();
        if (restarted == null || !lockedBecause().isEmpty()) {
            return;
        }
        phase.set(Phase.RESTARTING);
        tasks.run(messages.text("configuration.restart.task"), progress -> restarting.restart(restarted))
                .whenDone(took -> {
                    seconds.set(took.toMillis() / 1_000.0);
                    phase.set(Phase.READY);
                    onRestarted.accept(restarted);
                })
                .whenFailed(this::failed)
                .whenCancelled(() -> phase.set(Phase.NEEDED));
    }

    private void failed(Throwable cause) {
        failure.set(cause);
        phase.set(Phase.FAILED);
    }

    /** Puts the configuration back that the anode last ran with, and restarts once more. */
    public void rollBack() {
        ConfigPlace restarted = place.get();
        if (restarted == null) {
            return;
        }
        phase.set(Phase.ROLLING_BACK);
        byte[] old = before;
        FileStamp expected = stamp;
        tasks.run(messages.text("configuration.rollback.task"), progress -> {
                    SaveOutcome outcome = saving.save(restarted, expected, old);
                    if (outcome instanceof SaveOutcome.NeedsRoot root) {
                        outcome = saving.save(restarted, root.way(), old);
                    }
                    if (!(outcome instanceof SaveOutcome.Saved)) {
                        throw new ProblemException(
                                "configuration.rollback.stale", "", restarted.path());
                    }
                    return restarting.restart(restarted);
                })
                .whenDone(took -> {
                    seconds.set(took.toMillis() / 1_000.0);
                    phase.set(Phase.ROLLED_BACK);
                    onRestarted.accept(restarted);
                })
                .whenFailed(cause -> {
                    failed(cause);
                    onRestarted.accept(restarted);
                })
                .whenCancelled(() -> phase.set(Phase.FAILED));
    }
}
