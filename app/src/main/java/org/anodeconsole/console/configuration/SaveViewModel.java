package org.anodeconsole.console.configuration;

import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.anodeconsole.console.hosts.FileStamp;
import org.anodeconsole.console.hosts.HostFile;
import org.anodeconsole.console.language.Messages;
import org.anodeconsole.console.tasks.RunningTask;
import org.anodeconsole.console.tasks.TaskRunner;
import org.jspecify.annotations.Nullable;

/** Saving, step by step: look at the difference, confirm, and decide when the file changed meanwhile or root is needed. */
public final class SaveViewModel {

    /** Where a save stands. */
    public enum Phase {
        IDLE,
        /** The difference is shown. */
        REVIEW,
        WORKING,
        /** The file changed since it was read. */
        STALE,
        /** This user may not write; the commands for root are shown. */
        ROOT,
        /** Root needs a password; commands to run by hand are shown. */
        BY_HAND,
        FAILED
    }

    /** A save that succeeded: what was there before, and what is there now. */
    record Done(OpenFile before, byte[] content, FileStamp stamp) {}

    private final EditorViewModel editor;
    private final Saving saving;
    private final TaskRunner tasks;
    private final Messages messages;
    private final Consumer<Done> onSaved;
    private final ReadOnlyObjectWrapper<Phase> phase = new ReadOnlyObjectWrapper<>(Phase.IDLE);
    private final ReadOnlyObjectWrapper<@Nullable FileDiff> diff = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<List<String>> commands = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<@Nullable Throwable> failure = new ReadOnlyObjectWrapper<>();
    private @Nullable OpenFile file;
    private byte[] content = new byte[0];
    private FileStamp expected = FileStamp.MISSING;
    private byte[] theirs = new byte[0];
    private @Nullable SudoSave way;

    SaveViewModel(EditorViewModel editor, Saving saving, TaskRunner tasks, Messages messages, Consumer<Done> onSaved) {
        this.editor = editor;
        this.saving = saving;
        this.tasks = tasks;
        this.messages = messages;
        this.onSaved = onSaved;
    }

    public ReadOnlyObjectProperty<Phase> phaseProperty() {
        return phase.getReadOnlyProperty();
    }

    /** What the save would change, or, when the file changed meanwhile and it was asked for, what it would undo. */
    public ReadOnlyObjectProperty<@Nullable FileDiff> diffProperty() {
        return diff.getReadOnlyProperty();
    }

    /** What root has to run, for people to read. */
    public ReadOnlyObjectProperty<List<String>> commandsProperty() {
        return commands.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<@Nullable Throwable> failureProperty() {
        return failure.getReadOnlyProperty();
    }

    String path() {
        OpenFile saved = file;
        return saved == null ? "" : saved.place().path();
    }

    /** Shows what would be saved. Nothing happens while there is nothing to save. */
    public void review() {
        OpenFile open = editor.openedProperty().get();
        if (open == null || !editor.dirtyProperty().get() || phase.get() != Phase.IDLE) {
            return;
        }
        file = open;
        content = editor.bytes();
        expected = open.stamp();
        failure.set(null);
        diff.set(FileDiff.between(open.base(), content));
        phase.set(Phase.REVIEW);
    }

    /** Saves what was shown. */
    public void confirm() {
        OpenFile open = file;
        if (open != null) {
            FileStamp stamp = expected;
            byte[] bytes = content;
            work(open, tasks.run(messages.text("configuration.save.task", open.place().path()), progress ->
                    saving.save(open.place(), stamp, bytes)));
        }
    }

    /** Saves over what somebody else wrote meanwhile; that stays as a version. */
    public void overwrite() {
        confirm();
    }

    /** Shows what this save would change of what somebody else wrote. */
    public void compare() {
        diff.set(FileDiff.between(theirs, content));
    }

    /** Runs the commands that were shown. */
    public void runAsRoot() {
        OpenFile open = file;
        SudoSave root = way;
        if (open != null && root != null) {
            byte[] bytes = content;
            work(open, tasks.run(messages.text("configuration.save.task", open.place().path()), progress ->
                    saving.save(open.place(), root, bytes)));
        }
    }

    /** Puts the content where the user may write and shows what to do with it. */
    public void prepareByHand() {
        OpenFile open = file;
        SudoSave root = way;
        if (open == null || root == null) {
            return;
        }
        phase.set(Phase.WORKING);
        tasks.run(messages.text("configuration.save.task", open.place().path()), progress ->
                        root.byHand(saving.facts(open.place()).orElseThrow()))
                .whenDone(steps -> {
                    commands.set(steps);
                    phase.set(Phase.BY_HAND);
                })
                .whenFailed(this::failed)
                .whenCancelled(this::cancel);
    }

    public void cancel() {
        file = null;
        way = null;
        phase.set(Phase.IDLE);
    }

    private void work(OpenFile open, RunningTask<SaveOutcome> task) {
        phase.set(Phase.WORKING);
        failure.set(null);
        task.whenDone(outcome -> came(open, outcome)).whenFailed(this::failed).whenCancelled(this::cancel);
    }

    private void failed(Throwable cause) {
        failure.set(cause);
        phase.set(Phase.FAILED);
    }

    private void came(OpenFile open, SaveOutcome outcome) {
        switch (outcome) {
            case SaveOutcome.Saved(FileStamp stamp) -> {
                Done done = new Done(open, content, stamp);
                cancel();
                editor.saved(done.content(), stamp);
                onSaved.accept(done);
            }
            case SaveOutcome.Stale stale -> {
                HostFile now = stale.now();
                theirs = now == null ? new byte[0] : now.content();
                expected = now == null ? FileStamp.MISSING : now.stamp();
                diff.set(FileDiff.between(open.base(), theirs));
                phase.set(Phase.STALE);
            }
            case SaveOutcome.NeedsRoot(SudoSave root, var refusal) -> {
                way = root;
                commands.set(root.shown());
                failure.set(refusal);
                phase.set(Phase.ROOT);
            }
        }
    }
}
