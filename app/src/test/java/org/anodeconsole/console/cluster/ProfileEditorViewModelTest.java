package org.anodeconsole.console.cluster;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.anodeconsole.console.anodes.WindowThread;
import org.anodeconsole.console.cluster.ClusterProfile.Login;
import org.anodeconsole.console.language.Messages;
import org.anodeconsole.console.settings.Secret;
import org.anodeconsole.console.settings.SecretStore;
import org.anodeconsole.console.tasks.TaskRunner;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProfileEditorViewModelTest {
    @TempDir
    Path directory;

    private final WindowThread window = new WindowThread();
    private final TaskRunner tasks = new TaskRunner(window);
    private final SecretStore store = SecretStore.inMemory();
    private final ProfileSecrets secrets = new ProfileSecrets(store, (profile, refused, keyring) -> Optional.empty());
    private ConnectionsViewModel connections;
    private ProfileEditorViewModel editor;

    @BeforeEach
    void open() throws Exception {
        connections = new ConnectionsViewModel(
                ProfileStore.open(directory),
                secrets,
                (profile, events) -> {
                    throw new IllegalStateException("nothing is to be connected");
                },
                tasks,
                new Messages(Locale.ENGLISH));
        editor = window.see(() -> connections.editor(ClusterProfile.fresh()));
    }

    @AfterEach
    void close() {
        tasks.close();
        window.close();
        store.close();
    }

    private List<String> findings() {
        return window.see(() -> editor.findingsProperty().get().stream().map(one -> one.problem().key()).toList());
    }

    private void fill() {
        window.click(() -> {
            editor.name.set("Lab");
            editor.servers.set("db1, DB2:7000;[::1]");
        });
    }

    @Test
    void saysWhatIsMissingWhileItIsWritten() {
        assertEquals(List.of("cluster.profile.nameMissing", "cluster.profile.endpoints"), findings());
        fill();
        assertEquals(List.of(), findings());
        window.click(() -> editor.servers.set("db1, http://x"));
        assertEquals(List.of("cluster.endpoint.malformed"), findings());
    }

    @Test
    void keepsTheProfileAndItsSecretApart() {
        fill();
        window.click(() -> editor.secret.set("taosdata"));
        assertTrue(window.see(editor::save));

        ClusterProfile kept = window.see(() -> connections.profiles().getFirst());
        assertEquals(List.of("db1:6041", "db2:7000", "[::1]:6041"), kept.endpoints().stream().map(Endpoint::toString).toList());
        await().atMost(Duration.ofSeconds(60)).until(() -> secrets.kept(kept).equals(Optional.of(new Secret("taosdata"))));
    }

    @Test
    void doesNotKeepWhatIsWrong() {
        fill();
        window.click(() -> editor.user.set(""));
        assertFalse(window.see(editor::save));
        assertEquals(List.of(), window.see(() -> List.copyOf(connections.profiles())));
    }

    @Test
    void acceptingACertificatePinsIt() {
        fill();
        CertificateFacts certificate = new CertificateFacts(
                "CN=db1", "CN=db1", Instant.EPOCH, Instant.MAX, "AB:".repeat(31) + "CD");
        window.click(() -> editor.accept(certificate));
        assertEquals(List.of(), findings());
        assertTrue(window.see(editor::save));
        assertEquals(Tls.pinned(certificate.fingerprint()), window.see(() -> connections.profiles().getFirst().tls()));
    }

    @Test
    void aCloudServiceIsReachedOnTheUsualPortOfTls() {
        window.click(() -> {
            editor.name.set("Cloud");
            editor.login.set(Login.TOKEN);
            editor.tls.set(Tls.Mode.SYSTEM);
            editor.servers.set("gw.example.com");
        });
        assertTrue(window.see(editor::save));
        assertEquals("gw.example.com:443", window.see(() -> connections.profiles().getFirst().endpoints().getFirst().toString()));
    }

    @Test
    void theTestReportsEveryStepEvenWhenNothingAnswers() throws Exception {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        fill();
        window.click(() -> {
            editor.servers.set("127.0.0.1:" + port);
            editor.test();
        });
        await().atMost(Duration.ofSeconds(60)).until(() -> !window.see(() -> editor.busyProperty().get()));
        List<TestStep> steps = window.see(() -> List.copyOf(editor.steps()));
        assertEquals(TestStep.Name.values().length, steps.size());
        TestStep.Failed reach = assertInstanceOf(TestStep.Failed.class, steps.getFirst());
        assertEquals("cluster.refused", reach.finding().key());
    }
}
