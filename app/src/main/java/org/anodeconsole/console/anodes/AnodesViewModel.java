package org.anodeconsole.console.anodes;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.anodeconsole.console.anodes.Notice.Failure;
import org.anodeconsole.console.language.Messages;
import org.anodeconsole.console.language.ProblemException;
import org.anodeconsole.console.tasks.Progress;
import org.anodeconsole.console.tasks.TaskRunner;
import org.jspecify.annotations.Nullable;

/** The anodes page: the list and what can be done with it. Belongs to the window's thread. */
public final class AnodesViewModel {
    private static final Duration UNDO_TIME = Duration.ofSeconds(10);

    private final AnodeRegistry registry;
    private final RegistrationPreflight preflight;
    private final TaskRunner tasks;
    private final Messages messages;
    private final Duration undoTime;
    private final AnodeListViewModel list;
    private final AlgorithmsViewModel algorithms;
    private final ReadOnlyObjectWrapper<@Nullable Notice> notice = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<List<Anode>> dropped = new ReadOnlyObjectWrapper<>(List.of());

    public AnodesViewModel(
            AnodeRegistry registry, RegistrationPreflight preflight, TaskRunner tasks, Messages messages) {
        this(registry, preflight, tasks, messages, UNDO_TIME);
    }

    AnodesViewModel(
            AnodeRegistry registry,
            RegistrationPreflight preflight,
            TaskRunner tasks,
            Messages messages,
            Duration undoTime) {
        this.registry = registry;
        this.preflight = preflight;
        this.tasks = tasks;
        this.messages = messages;
        this.undoTime = undoTime;
        this.list = new AnodeListViewModel(registry, tasks);
        this.algorithms = new AlgorithmsViewModel(registry, tasks);
    }

    public AnodeListViewModel list() {
        return list;
    }

    /** The algorithms of the anode that is looked at. */
    public AlgorithmsViewModel algorithms() {
        return algorithms;
    }

    /** What the last action has come to; null when there is nothing to say. */
    public ReadOnlyObjectProperty<@Nullable Notice> noticeProperty() {
        return notice.getReadOnlyProperty();
    }

    /** The anodes that {@link #undoDrop} would register again; empty when it is too late. */
    public ReadOnlyObjectProperty<List<Anode>> droppedProperty() {
        return dropped.getReadOnlyProperty();
    }

    public void dismissNotice() {
        notice.set(null);
    }

    public void dismissUndo() {
        dropped.set(List.of());
    }

    /** Reads the list and every status again. Does nothing while that is under way. */
    public void refresh() {
        list.refresh();
    }

    /** A new registration, for its dialog. */
    public RegisterViewModel registration() {
        return new RegisterViewModel(registry, preflight, tasks, messages, list::anodes, this::registered);
    }

    private void registered(Anode anode) {
        list.changed(anode);
        notice.set(Notice.success("anodes.notice.registered", String.valueOf(anode.id()), anode.url(), anode.algorithms()));
    }

    /** Reads the algorithms of anodes again, one after the other; a failure does not keep the others from their turn. */
    public void refreshAlgorithms(List<Anode> anodes) {
        if (!anodes.isEmpty()) {
            tasks.run(messages.text("anodes.task.refresh", anodes.size()), progress -> eachOf(anodes, progress, this::refreshOne))
                    .whenDone(failures -> notice.set(report("anodes.notice.refreshed", anodes, failures)))
                    .whenFailed(cause -> notice.set(report("anodes.notice.refreshed", anodes, all(anodes, cause))));
        }
    }

    private void refreshOne(Anode anode) throws ProblemException, InterruptedException {
        Anode fresh = registry.refresh(anode.id());
        tasks.uiThread().run(() -> {
            list.changed(fresh);
            algorithms.changed(fresh);
        });
    }

    /** Drops anodes; for a while {@link #undoDrop} can bring them back. */
    public void drop(List<Anode> anodes) {
        if (anodes.isEmpty()) {
            return;
        }
        notice.set(null);
        List<Anode> gone = new ArrayList<>();
        tasks.run(messages.text("anodes.task.drop", anodes.size()), progress -> eachOf(anodes, progress, anode -> {
                    registry.drop(anode.id());
                    tasks.uiThread().run(() -> {
                        gone.add(anode);
                        list.dropped(anode.id());
                    });
                }))
                .whenDone(failures -> {
                    offerUndo(gone);
                    if (!failures.isEmpty()) {
                        notice.set(report("anodes.notice.dropped", anodes, failures));
                    }
                })
                .whenFailed(cause -> {
                    offerUndo(gone);
                    notice.set(report("anodes.notice.dropped", anodes, all(anodes, cause)));
                })
                .whenCancelled(() -> offerUndo(gone));
    }

    private void offerUndo(List<Anode> gone) {
        List<Anode> offered = List.copyOf(gone);
        dropped.set(offered);
        tasks.runQuietly("undo", progress -> {
                    Thread.sleep(undoTime);
                    return offered;
                })
                .whenDone(expired -> {
                    if (dropped.get() == expired) {
                        dismissUndo();
                    }
                });
    }

    /** Registers again what was dropped last. It gets new ids, and an anode must answer for it. */
    public void undoDrop() {
        List<Anode> anodes = dropped.get();
        dismissUndo();
        if (!anodes.isEmpty()) {
            tasks.run(messages.text("anodes.task.undo", anodes.size()), progress -> eachOf(anodes, progress, anode -> {
                        Anode back = registry.register(anode.address());
                        tasks.uiThread().run(() -> list.changed(back));
                    }))
                    .whenDone(failures -> notice.set(report("anodes.notice.undone", anodes, failures)))
                    .whenFailed(cause -> notice.set(report("anodes.notice.undone", anodes, all(anodes, cause))));
        }
    }

    private interface Action {
        void on(Anode anode) throws ProblemException, InterruptedException;
    }

    private static List<Failure> eachOf(List<Anode> anodes, Progress progress, Action action) throws InterruptedException {
        List<Failure> failures = new ArrayList<>();
        for (int i = 0; i < anodes.size(); i++) {
            Anode anode = anodes.get(i);
            progress.fraction((double) i / anodes.size());
            progress.doing(anode.url());
            try {
                action.on(anode);
            } catch (ProblemException e) {
                if (progress.cancelled()) {
                    throw new InterruptedException("Stopped at " + anode.url());
                }
                failures.add(new Failure(anode.url(), e));
            }
        }
        return failures;
    }

    private static List<Failure> all(List<Anode> anodes, Throwable cause) {
        return anodes.stream().map(anode -> new Failure(anode.url(), cause)).toList();
    }

    private static Notice report(String key, List<Anode> anodes, List<Failure> failures) {
        return new Notice(key, List.of(anodes.size() - failures.size(), anodes.size()), failures);
    }
}
