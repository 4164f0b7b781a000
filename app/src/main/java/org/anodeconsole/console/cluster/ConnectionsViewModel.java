package org.anodeconsole.console.cluster;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.anodeconsole.console.language.Messages;
import org.anodeconsole.console.language.ProblemException;
import org.anodeconsole.console.settings.SetAside;
import org.anodeconsole.console.tasks.RunningTask;
import org.anodeconsole.console.tasks.TaskRunner;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The connection profiles and the one the window works with. Belongs to the window's thread; {@link #sessionProperty()}
 * is what pages listen to.
 */
public final class ConnectionsViewModel implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ConnectionsViewModel.class);

    private final ProfileStore store;
    private final ProfileSecrets secrets;
    private final SessionFactory sessions;
    private final TaskRunner tasks;
    private final Messages messages;
    private final ObservableList<ClusterProfile> profiles = FXCollections.observableArrayList();
    private final ObservableList<ClusterProfile> shown = FXCollections.unmodifiableObservableList(profiles);
    private final ReadOnlyObjectWrapper<@Nullable ClusterProfile> current = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable ClusterSession> session = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<ConnectionState> state = new ReadOnlyObjectWrapper<>(new ConnectionState.Local());
    private @Nullable RunningTask<ServerFacts> connecting;

    public ConnectionsViewModel(
            ProfileStore store, ProfileSecrets secrets, SessionFactory sessions, TaskRunner tasks, Messages messages) {
        this.store = store;
        this.secrets = secrets;
        this.sessions = sessions;
        this.tasks = tasks;
        this.messages = messages;
        profiles.setAll(store.profiles());
    }

    /** The damaged file of an earlier run, where it is now. */
    Optional<SetAside> setAside() {
        return store.setAside();
    }

    /** All profiles, in the order they were added. */
    public ObservableList<ClusterProfile> profiles() {
        return shown;
    }

    /** The profile in use; null means Local: no cluster. */
    public ReadOnlyObjectProperty<@Nullable ClusterProfile> currentProperty() {
        return current.getReadOnlyProperty();
    }

    /**
     * The session of the profile in use; null means Local. It is there from the moment the profile is chosen, connected or
     * not: its statements connect, and fail with a {@link ClusterException} while they cannot.
     */
    public ReadOnlyObjectProperty<@Nullable ClusterSession> sessionProperty() {
        return session.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<ConnectionState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** Goes back to the profile that was in use when the console was closed last. */
    public void resume() {
        store.current().ifPresent(this::use);
    }

    /** Works without a cluster from now on. */
    public void useLocal() {
        leave();
        remember();
    }

    /** Works with a cluster from now on, and begins to connect. */
    public void use(ClusterProfile profile) {
        leave();
        Watch watch = new Watch();
        ClusterSession opened = sessions.open(profile, watch);
        watch.watched = opened;
        current.set(profile);
        session.set(opened);
        remember();
        begin(opened);
    }

    /** Connects again, asking for the secret where that is needed. */
    public void reconnect() {
        ClusterProfile profile = current.get();
        if (profile != null) {
            use(profile);
        }
    }

    private void begin(ClusterSession opened) {
        state.set(new ConnectionState.Connecting());
        connecting = tasks.run(messages.text("cluster.task.connect", opened.name()), progress -> opened.server());
        connecting.whenDone(server -> become(opened, new ConnectionState.Connected(server)))
                .whenFailed(failure -> become(opened, new ConnectionState.Failed(asProblem(failure))))
                .whenCancelled(() -> become(opened, new ConnectionState.Failed(new ProblemException("cluster.cancelled", ""))));
    }

    private static ProblemException asProblem(Throwable failure) {
        return failure instanceof ProblemException problem
                ? problem
                : new ProblemException("cluster.unforeseen", failure.toString(), String.valueOf(failure.getMessage()));
    }

    private void become(ClusterSession of, ConnectionState now) {
        if (session.get() == of) {
            state.set(now);
        }
    }

    private void leave() {
        ClusterSession before = session.get();
        if (connecting != null) {
            connecting.cancel();
            connecting = null;
        }
        current.set(null);
        session.set(null);
        state.set(new ConnectionState.Local());
        if (before != null) {
            // Closing says goodbye over the network.
            tasks.runQuietly("close " + before.name(), progress -> {
                before.close();
                return before;
            });
        }
    }

    private void remember() {
        ClusterProfile chosen = current.get();
        try {
            store.save(List.copyOf(profiles), chosen == null ? "" : chosen.id());
        } catch (ProblemException e) {
            LOG.warn("The choice of the connection was not saved: {}", e.getMessage());
        }
    }

    /**
     * Adds a profile, or puts it in the place of the one with its id. A profile in use connects anew.
     *
     * @param secret its new secret; null to leave what there is
     */
    void save(ClusterProfile profile, SecretPrompt.@Nullable Answer secret) throws ProblemException {
        List<ClusterProfile> others = profiles.stream().filter(other -> !other.id().equals(profile.id())).toList();
        for (ProfileRules.Finding finding : ProfileRules.check(profile, names(others))) {
            throw finding.problem();
        }
        int place = -1;
        for (int i = 0; i < profiles.size(); i++) {
            place = profiles.get(i).id().equals(profile.id()) ? i : place;
        }
        if (place < 0) {
            profiles.add(profile);
        } else if (!profiles.get(place).equals(profile)) {
            profiles.set(place, profile);
        }
        ClusterProfile used = current.get();
        store.save(List.copyOf(profiles), used == null ? "" : used.id());
        boolean inUse = used != null && used.id().equals(profile.id());
        // The keyring may have to be unlocked first, so it is asked off the window's thread.
        tasks.runQuietly("keep secret", progress -> {
                    if (secret != null) {
                        secrets.keep(profile, secret.secret(), secret.remember());
                    }
                    return profile;
                })
                .whenDone(kept -> {
                    if (inUse) {
                        use(kept);
                    }
                });
    }

    /** Removes a profile and its secret. When it was in use the console is Local from then on. */
    public void delete(ClusterProfile profile) {
        profiles.removeIf(other -> other.id().equals(profile.id()));
        if (Objects.equals(current.get(), profile)) {
            leave();
        }
        remember();
        tasks.runQuietly("forget secret", progress -> {
            secrets.forget(profile);
            return profile;
        });
    }

    /** The name of the keyring that keeps secrets; empty when they are in memory only. */
    public RunningTask<Optional<String>> keyring() {
        return tasks.runQuietly("find keyring", progress -> secrets.keyring());
    }

    /** Forgets the secrets of all profiles; says how many the keyring would not give up. What is connected stays so. */
    public RunningTask<Integer> forgetSecrets() {
        List<ClusterProfile> all = List.copyOf(profiles);
        return tasks.run(messages.text("cluster.task.forget"), progress -> {
            int kept = 0;
            for (ClusterProfile profile : all) {
                kept += secrets.forget(profile) ? 0 : 1;
            }
            return kept;
        });
    }

    /** Adds the profiles of an exported file. */
    public RunningTask<List<ClusterProfile>> importFrom(Path source) {
        List<String> taken = names(profiles);
        return tasks.run(messages.text("cluster.task.import", source.toString()), progress -> {
            List<ClusterProfile> read = ProfileStore.load(source, taken);
            tasks.uiThread().run(() -> {
                profiles.addAll(read);
                remember();
            });
            return read;
        });
    }

    /** Writes all profiles, without secrets. */
    public RunningTask<Path> exportTo(Path target) {
        List<ClusterProfile> all = List.copyOf(profiles);
        return tasks.run(messages.text("cluster.task.export", target.toString()), progress -> {
            ProfileStore.export(all, target);
            return target;
        });
    }

    /** A form for a profile. */
    ProfileEditorViewModel editor(ClusterProfile profile) {
        return new ProfileEditorViewModel(profile, this, secrets, tasks, messages);
    }

    /** A copy of a profile under a name that is free. */
    ClusterProfile copyOf(ClusterProfile profile) {
        return profile.copy(ProfileStore.freeName(profile.name(), names(profiles)));
    }

    List<String> namesBeside(ClusterProfile profile) {
        return names(profiles.stream().filter(other -> !other.id().equals(profile.id())).toList());
    }

    private static List<String> names(List<ClusterProfile> of) {
        return of.stream().map(ClusterProfile::name).toList();
    }

    @Override
    public void close() {
        ClusterSession open = session.get();
        if (open != null) {
            open.close();
        }
    }

    /** Turns what a session reports into the state of the window, as long as that session is the one in use. */
    private final class Watch implements SessionEvents {
        private volatile @Nullable ClusterSession watched;

        @Override
        public void connected(ServerFacts server) {
            follow(new ConnectionState.Connected(server));
        }

        @Override
        public void disconnected(ClusterException reason) {
            tasks.uiThread().run(() -> {
                boolean was = state.get() instanceof ConnectionState.Connected || state.get() instanceof ConnectionState.Offline;
                boolean triesAgain = was && !ClusterErrors.needsUser(reason);
                follow(triesAgain ? new ConnectionState.Offline(reason) : new ConnectionState.Failed(reason));
            });
        }

        private void follow(ConnectionState now) {
            tasks.uiThread().run(() -> {
                ClusterSession of = watched;
                if (of != null) {
                    become(of, now);
                }
            });
        }
    }
}
