package org.anodeconsole.console.cluster;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.anodeconsole.console.language.Messages;
import org.anodeconsole.console.settings.SecretStore;
import org.anodeconsole.console.tasks.TaskRunner;
import org.anodeconsole.standin.StandIn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The way from an unknown certificate to a pinned one, in the form of a connection. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class PinningTest {
    @TempDir
    Path directory;

    private static <T> T on(ExecutorService window, Callable<T> question) {
        try {
            return window.submit(question).get(20, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aCertificateIsLookedAtAcceptedAndThenBelieved() throws Exception {
        Path keys = new Certificates(directory).selfSigned("own", "ip:127.0.0.1");
        ExecutorService window = new ThreadPoolExecutor(
                1, 1, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), new ThreadPoolExecutor.DiscardPolicy());
        try (StandIn server = StandIn.start(StandIn.Options.standard().withTls(Certificates.keys(keys)));
                SecretStore store = SecretStore.inMemory();
                window) {
            TaskRunner tasks = new TaskRunner(window::execute);
            ProfileSecrets secrets = new ProfileSecrets(store, (profile, refused, keyring) -> Optional.empty());
            ConnectionsViewModel connections = new ConnectionsViewModel(
                    ProfileStore.open(directory),
                    secrets,
                    (profile, events) -> new JdbcSession(profile, secrets, events),
                    tasks,
                    new Messages(Locale.ENGLISH));
            ProfileEditorViewModel editor = on(window, () -> connections.editor(Sessions.profile(server)));
            on(window, () -> {
                editor.look();
                return true;
            });
            await().atMost(Duration.ofSeconds(60)).until(() -> on(window, () -> editor.shownProperty().get()) != null);
            CertificateFacts shown = on(window, () -> editor.shownProperty().get());
            assertEquals(Certificates.fingerprint(keys), shown.fingerprint());
            assertEquals(0, server.statements().size());

            on(window, () -> {
                editor.accept(shown);
                editor.secret.set("taosdata");
                editor.test();
                return true;
            });
            await().atMost(Duration.ofSeconds(60)).until(() -> on(window, () -> editor.steps().size()) == TestStep.Name.values().length);
            TestStep.Passed secure = assertInstanceOf(TestStep.Passed.class, on(window, () -> editor.steps().get(1)));
            assertEquals("cluster.test.secure.pinned", secure.key());
        }
    }
}
