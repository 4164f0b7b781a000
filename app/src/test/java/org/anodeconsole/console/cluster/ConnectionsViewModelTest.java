package org.anodeconsole.console.cluster;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.anodeconsole.console.anodes.WindowThread;
import org.anodeconsole.console.language.Messages;
import org.anodeconsole.console.language.ProblemException;
import org.anodeconsole.console.settings.Secret;
import org.anodeconsole.console.settings.SecretStore;
import org.anodeconsole.console.tasks.TaskRunner;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConnectionsViewModelTest {
    private static final ServerFacts FACTS = new ServerFacts("3.3.6.6", "community", "1", "db1:6030");

    @TempDir
    Path directory;

    private final WindowThread window = new WindowThread();
    private final TaskRunner tasks = new TaskRunner(window);
    private final Messages messages = new Messages(Locale.ENGLISH);
    private final SecretStore store = SecretStore.inMemory();
    private final ProfileSecrets secrets = new ProfileSecrets(store, (profile, refused, keyring) -> Optional.empty());
    private final List<FakeSession> opened = new ArrayList<>();
    private ConnectionsViewModel model;

    /** A session that connects when it is allowed to. */
    private static final class FakeSession implements ClusterSession {
        final ClusterProfile profile;
        final SessionEvents events;
        final CountDownLatch mayConnect = new CountDownLatch(1);
        volatile ClusterException failure;
        volatile boolean closed;

        FakeSession(ClusterProfile profile, SessionEvents events) {
            this.profile = profile;
            this.events = events;
        }

        @Override
        public String name() {
            return profile.name();
        }

        @Override
        public ServerFacts server() throws ClusterException, InterruptedException {
            mayConnect.await();
            if (failure != null) {
                throw failure;
            }
            return FACTS;
        }

        @Override
        public Rows query(String sql, Duration limit, int mostRows) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void execute(String sql, Duration limit) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void close() {
            closed = true;
        }
    }

    @BeforeEach
    void open() {
        model = build();
    }

    private ConnectionsViewModel build() {
        ProfileStore profiles = ProfileStore.open(directory);
        return new ConnectionsViewModel(
                profiles,
                secrets,
                (profile, events) -> {
                    FakeSession session = new FakeSession(profile, events);
                    opened.add(session);
                    return session;
                },
                tasks,
                messages);
    }

    @AfterEach
    void close() {
        opened.forEach(session -> session.mayConnect.countDown());
        tasks.close();
        window.close();
        store.close();
    }

    private void save(ClusterProfile profile) {
        window.click(() -> {
            try {
                model.save(profile, null);
            } catch (ProblemException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private ConnectionState state() {
        return window.see(() -> model.stateProperty().get());
    }

    private FakeSession use(ClusterProfile profile) {
        window.click(() -> model.use(profile));
        return opened.getLast();
    }

    private void awaitState(Class<? extends ConnectionState> kind) {
        await().atMost(Duration.ofSeconds(60)).until(() -> kind.isInstance(state()));
    }

    @Test
    void beginsWithoutACluster() {
        assertNull(window.see(() -> model.sessionProperty().get()));
        assertInstanceOf(ConnectionState.Local.class, state());
    }

    @Test
    void theSessionIsThereWhileItConnects() {
        ClusterProfile lab = Profiles.named("Lab");
        save(lab);
        FakeSession session = use(lab);
        assertEquals(session, window.see(() -> model.sessionProperty().get()));
        assertInstanceOf(ConnectionState.Connecting.class, state());

        session.mayConnect.countDown();
        awaitState(ConnectionState.Connected.class);
        assertEquals(new ConnectionState.Connected(FACTS), state());
    }

    @Test
    void aFailureIsShownWithItsReason() {
        ClusterProfile lab = Profiles.named("Lab");
        save(lab);
        FakeSession session = use(lab);
        session.failure = new ClusterException(0, "cluster.refused", "", "db1:6041");
        session.mayConnect.countDown();
        awaitState(ConnectionState.Failed.class);
        assertEquals("cluster.refused", ((ConnectionState.Failed) state()).reason().key());
    }

    @Test
    void aConnectionThatBreaksIsOfflineUntilAStatementBringsItBack() {
        ClusterProfile lab = Profiles.named("Lab");
        save(lab);
        FakeSession session = use(lab);
        session.mayConnect.countDown();
        awaitState(ConnectionState.Connected.class);

        session.events.disconnected(new ClusterException(0, "cluster.lost", "", "Lab"));
        awaitState(ConnectionState.Offline.class);
        session.events.connected(FACTS);
        awaitState(ConnectionState.Connected.class);
    }

    @Test
    void aConnectionThatNeedsTheUserIsNotCalledLost() {
        ClusterProfile lab = Profiles.named("Lab");
        save(lab);
        FakeSession session = use(lab);
        session.mayConnect.countDown();
        awaitState(ConnectionState.Connected.class);
        session.events.disconnected(new ClusterException(0x0357, "cluster.error.0x0357", "", ""));
        awaitState(ConnectionState.Failed.class);
    }

    @Test
    void aSessionThatWasLeftChangesNothingAnyMore() {
        ClusterProfile lab = Profiles.named("Lab");
        ClusterProfile other = Profiles.named("Other");
        save(lab);
        save(other);
        FakeSession first = use(lab);
        FakeSession second = use(other);
        second.mayConnect.countDown();
        awaitState(ConnectionState.Connected.class);
        first.events.disconnected(new ClusterException(0, "cluster.lost", "", "Lab"));
        first.mayConnect.countDown();

        await().atMost(Duration.ofSeconds(60)).until(() -> first.closed);
        assertEquals(new ConnectionState.Connected(FACTS), state());
        assertFalse(second.closed);
    }

    @Test
    void theNextRunGoesBackToTheClusterThatWasInUse() throws Exception {
        ClusterProfile lab = Profiles.named("Lab");
        save(lab);
        use(lab);
        model = build();
        window.click(model::resume);
        assertEquals(lab, window.see(() -> model.currentProperty().get()));

        window.click(model::useLocal);
        model = build();
        window.click(model::resume);
        assertNull(window.see(() -> model.currentProperty().get()));
    }

    @Test
    void aDeletedProfileInUseLeavesTheConsoleLocalAndItsSecretForgotten() throws Exception {
        ClusterProfile lab = Profiles.named("Lab");
        save(lab);
        secrets.keep(lab, new Secret("taosdata"), false);
        FakeSession session = use(lab);
        window.click(() -> model.delete(lab));

        assertInstanceOf(ConnectionState.Local.class, state());
        assertEquals(List.of(), window.see(() -> List.copyOf(model.profiles())));
        await().atMost(Duration.ofSeconds(60)).until(() -> session.closed && secrets.kept(lab).isEmpty());
    }

    @Test
    void aChangedProfileInUseConnectsAnew() {
        ClusterProfile lab = Profiles.named("Lab");
        save(lab);
        FakeSession before = use(lab);
        ClusterProfile changed = lab.withTls(Tls.SYSTEM);
        save(changed);
        await().atMost(Duration.ofSeconds(60)).until(() -> opened.size() == 2 && before.closed);
        assertNotSame(before, window.see(() -> model.sessionProperty().get()));
        assertEquals(changed, opened.getLast().profile);
    }

    @Test
    void noFileHoldsASecret() throws Exception {
        ClusterProfile lab = Profiles.named("Lab");
        window.click(() -> {
            try {
                model.save(lab, new SecretPrompt.Answer(new Secret("hunter2"), true));
            } catch (ProblemException e) {
                throw new IllegalStateException(e);
            }
        });
        await().atMost(Duration.ofSeconds(60)).until(() -> secrets.kept(lab).isPresent());
        Path exported = directory.resolve("exported.json");
        window.click(() -> model.exportTo(exported));
        await().atMost(Duration.ofSeconds(60)).until(() -> Files.exists(exported));
        for (Path file : List.of(exported, directory.resolve("connections.json"))) {
            assertFalse(Files.readString(file).contains("hunter2"), file.toString());
            assertTrue(Files.readString(file).contains("Lab"), file.toString());
        }
        window.click(() -> model.importFrom(exported));
        await().atMost(Duration.ofSeconds(60)).until(() -> window.see(() -> model.profiles().size()) == 2);
        assertEquals("Lab (2)", window.see(() -> model.profiles().getLast().name()));
    }
}
