package org.anodeconsole.console.anodes;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.anodeconsole.console.anodes.Notice.Failure;
import org.anodeconsole.console.client.AnodeClient;
import org.anodeconsole.console.language.Messages;
import org.anodeconsole.console.language.ProblemException;
import org.anodeconsole.console.tasks.Progress;
import org.anodeconsole.console.tasks.TaskRunner;
import org.jspecify.annotations.Nullable;

/** The anodes page: the list and what can be done with it. Belongs to the window's thread. */
public final class AnodesViewModel {
    private static final Duration UNDO_TIME = Duration.ofSeconds(10);

    private final RegistrationPreflight preflight;
    private final TaskRunner tasks;
    private final Messages messages;
    private final Duration undoTime;
    private final AnodeListViewModel list;
    private final AlgorithmsViewModel algorithms;
    private final ReadOnlyObjectWrapper<@Nullable Notice> notice = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<List<Anode>> dropped = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Set<Deed>> forbidden = new ReadOnlyObjectWrapper<>(Set.of());
    private final ReadOnlyObjectWrapper<RegistryTraits> traits;
    private AnodeRegistry registry;

    public AnodesViewModel(
            AnodeRegistry registry, RegistrationPreflight preflight, AnodeClient client, TaskRunner tasks, Messages messages) {
        this(registry, preflight, client, tasks, messages, UNDO_TIME);
    }

    AnodesViewModel(
            AnodeRegistry registry,
            RegistrationPreflight preflight,
            AnodeClient client,
            TaskRunner tasks,
            Messages messages,
            Duration undoTime) {
        this.registry = registry;
        this.preflight = preflight;
        this.tasks = tasks;
        this.messages = messages;
        this.undoTime = undoTime;
        this.list = new AnodeListViewModel(registry, tasks);
        this.algorithms = new AlgorithmsViewModel(registry, client, tasks);
        this.traits = new ReadOnlyObjectWrapper<>(registry.traits());
    }

    /** The registry it works with now. */
    public AnodeRegistry registry() {
        return registry;
    }

    /**
     * Works with another registry from now on. What is under way goes on with the one it was begun with, but is not shown;
     * an undo of what was dropped there is no longer offered.
     */
    public void use(AnodeRegistry other) {
        registry = other;
        forbidden.set(Set.of());
        dismissNotice();
        dismissUndo();
        traits.set(other.traits());
        algorithms.use(other);
        list.use(other);
    }

    /** What sets the present registry apart. */
    public ReadOnlyObjectProperty<RegistryTraits> traitsProperty() {
        return traits.getReadOnlyProperty();
    }

    /** What the server has refused to this user, as long as the connection lasts. */
    public ReadOnlyObjectProperty<Set<Deed>> forbiddenProperty() {
        return forbidden.getReadOnlyProperty();
    }

    private void learn(Deed deed, Throwable failure) {
        if (Deed.isForbidden(failure)) {
            Set<Deed> all = new HashSet<>(forbidden.get());
            all.add(deed);
            forbidden.set(Set.copyOf(all));
        }
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
        AnodeRegistry on = registry;
        return new RegisterViewModel(on, preflight, tasks, messages, list::anodes, anode -> registered(anode, on), failure -> {
            if (on == registry) {
                learn(Deed.REGISTER, failure);
            }
        });
    }

    private void registered(Anode anode, AnodeRegistry on) {
        if (on == registry) {
            list.changed(anode);
            notice.set(Notice.success("anodes.notice.registered", String.valueOf(anode.id()), anode.url(), anode.algorithms()));
        }
    }

    /** Reads the algorithms of anodes again, one after the other; a failure does not keep the others from their turn. */
    public void refreshAlgorithms(List<Anode> anodes) {
        AnodeRegistry on = registry;
        if (!anodes.isEmpty()) {
            tasks.run(messages.text("anodes.task.refresh", anodes.size()), progress -> eachOf(anodes, progress, anode -> refreshOne(anode, on)))
                    .whenDone(failures -> tell(on, Deed.REFRESH, report("anodes.notice.refreshed", anodes, failures)))
                    .whenFailed(cause -> tell(on, Deed.REFRESH, report("anodes.notice.refreshed", anodes, all(anodes, cause))));
        }
    }

    private void tell(AnodeRegistry on, Deed deed, Notice outcome) {
        if (on == registry) {
            outcome.failures().forEach(failure -> learn(deed, failure.cause()));
            notice.set(outcome);
        }
    }

    private void refreshOne(Anode anode, AnodeRegistry on) throws ProblemException, InterruptedException {
        Anode fresh = on.refresh(anode.id());
        show(on, () -> {
            list.changed(fresh);
            algorithms.changed(fresh);
        });
    }

    private void show(AnodeRegistry on, Runnable change) {
        tasks.uiThread().run(() -> {
            if (on == registry) {
                change.run();
            }
        });
    }

    /** Drops anodes; for a while {@link #undoDrop} can bring them back. */
    public void drop(List<Anode> anodes) {
        if (anodes.isEmpty()) {
            return;
        }
        AnodeRegistry on = registry;
        notice.set(null);
        List<Anode> gone = new ArrayList<>();
        tasks.run(messages.text("anodes.task.drop", anodes.size()), progress -> eachOf(anodes, progress, anode -> {
                    on.drop(anode.id());
                    show(on, () -> {
                        gone.add(anode);
                        list.dropped(anode.id());
                    });
                }))
                .whenDone(failures -> {
                    offerUndo(gone, on);
                    if (!failures.isEmpty()) {
                        tell(on, Deed.DROP, report("anodes.notice.dropped", anodes, failures));
                    }
                })
                .whenFailed(cause -> {
                    offerUndo(gone, on);
                    tell(on, Deed.DROP, report("anodes.notice.dropped", anodes, all(anodes, cause)));
                })
                .whenCancelled(() -> offerUndo(gone, on));
    }

    private void offerUndo(List<Anode> gone, AnodeRegistry on) {
        if (on != registry) {
            return;
        }
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
        AnodeRegistry on = registry;
        dismissUndo();
        if (!anodes.isEmpty()) {
            tasks.run(messages.text("anodes.task.undo", anodes.size()), progress -> eachOf(anodes, progress, anode -> {
                        Anode back = on.register(anode.address());
                        show(on, () -> list.changed(back));
                    }))
                    .whenDone(failures -> tell(on, Deed.REGISTER, report("anodes.notice.undone", anodes, failures)))
                    .whenFailed(cause -> tell(on, Deed.REGISTER, report("anodes.notice.undone", anodes, all(anodes, cause))));
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
