package org.anodeconsole.console.hosts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PublicKey;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.anodeconsole.console.language.ProblemException;
import org.apache.sshd.common.config.keys.AuthorizedKeyEntry;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.config.keys.PublicKeyEntryResolver;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@EnabledOnOs({OS.LINUX, OS.MAC})
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class SshConnectionTest {
    private static final Command ECHO = Command.of("echo", "here");

    @TempDir
    Path home;

    private final FixedAnswers answers = new FixedAnswers();
    private TestSshServer server;

    @BeforeEach
    void serve() throws Exception {
        server = new TestSshServer(0);
    }

    @AfterEach
    void close() throws IOException {
        server.close();
    }

    private SshHost host(String keyFile) {
        return new SshHost(
                new SshEntry("test", "127.0.0.1", server.port(), TestSshServer.USER, keyFile),
                answers,
                TestSshServer.config(home));
    }

    @Test
    void asksOnceForANewKeyAndRemembersIt() throws Exception {
        answers.passwords.addAll(List.of(TestSshServer.PASSWORD, TestSshServer.PASSWORD));
        try (SshHost host = host("")) {
            assertEquals("here\n", host.run(ECHO).output());
        }
        assertEquals(KeyUtils.getFingerPrint(server.hostKey().getPublic()), answers.shown.fingerprint());
        assertTrue(answers.shown.fingerprint().startsWith("SHA256:"), answers.shown.fingerprint());
        assertEquals("ssh-ed25519", answers.shown.algorithm());
        String known = Files.readString(home.resolve(".ssh/known_hosts"));
        assertTrue(known.startsWith("[127.0.0.1]:" + server.port() + " ssh-ed25519 AAAA"), known);
        try (SshHost host = host("")) {
            host.run(ECHO);
        }
        assertEquals(List.of("trust", "password of tester", "password of tester"), answers.asked);
    }

    @Test
    void connectsNowhereWhenTheKeyIsNotAccepted() {
        answers.trusts = false;
        try (SshHost host = host("")) {
            assertEquals("hosts.ssh.notTrusted", HostContract.problem(() -> host.run(ECHO)));
            assertEquals("hosts.ssh.notTrusted", HostContract.problem(() -> host.run(ECHO)));
            assertEquals(List.of("trust"), answers.asked, "it asked twice");
            assertThrows(ProblemException.class, host::reconnect);
            assertEquals(List.of("trust", "trust"), answers.asked);
        }
        assertFalse(Files.exists(home.resolve(".ssh/known_hosts")));
    }

    @ParameterizedTest
    @CsvSource({"Ed25519", "ECDSA"})
    void stopsHardWhenTheKeyChanged(String algorithm) throws Exception {
        answers.passwords.add(TestSshServer.PASSWORD);
        try (SshHost host = host("")) {
            host.run(ECHO);
        }
        server.changeHostKey(algorithm);
        try (SshHost host = host("")) {
            assertEquals("hosts.ssh.keyChanged", HostContract.problem(() -> host.run(ECHO)));
        }
        assertEquals(List.of("trust", "password of tester"), answers.asked);
        assertEquals(1, Files.readAllLines(home.resolve(".ssh/known_hosts")).size());
    }

    @Test
    void knowsHashedAndRevokedKeys() throws Exception {
        answers.passwords.addAll(List.of(TestSshServer.PASSWORD, TestSshServer.PASSWORD));
        try (SshHost host = host("")) {
            host.run(ECHO);
        }
        Path file = home.resolve(".ssh/known_hosts");
        run("ssh-keygen", "-q", "-H", "-f", file.toString());
        assertTrue(Files.readString(file).startsWith("|1|"));
        try (SshHost host = host("")) {
            host.run(ECHO);
        }
        Files.writeString(file, "@revoked * " + Files.readString(file).replaceFirst("\\S+ ", ""));
        try (SshHost host = host("")) {
            assertEquals("hosts.ssh.revoked", HostContract.problem(() -> host.run(ECHO)));
        }
    }

    @Test
    void asksForThePasswordAgainAndGivesUp() {
        answers.passwords.addAll(List.of("wrong", "worse"));
        try (SshHost host = host("")) {
            assertEquals("hosts.ssh.refused", HostContract.problem(() -> host.run(ECHO)));
        }
        assertEquals(
                List.of("trust", "password of tester", "password of tester again", "password of tester again"), answers.asked);
    }

    @ParameterizedTest
    @CsvSource({"ed25519,''", "ed25519,pass phrase", "ecdsa,x", "rsa,''", "rsa,päß"})
    void authenticatesWithAKeyFile(String type, String passphrase) throws Exception {
        Path key = key(type, passphrase, home.resolve("my key"));
        if (!passphrase.isEmpty()) {
            answers.passphrases.addAll(List.of("wrong", passphrase));
        }
        try (SshHost host = host(key.toString())) {
            assertEquals("here\n", host.run(ECHO).output());
            server.dropConnections();
            Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> !host.isConnected());
            assertEquals("here\n", host.run(ECHO).output());
        }
        assertEquals(
                passphrase.isEmpty() ? List.of("trust") : List.of("trust", "passphrase", "passphrase again"), answers.asked);
    }

    @Test
    void authenticatesWithAnAgent() throws Exception {
        Path key = key("ed25519", "", home.resolve("in-agent"));
        Path socket = home.resolve("agent");
        Process agent = new ProcessBuilder("ssh-agent", "-D", "-a", socket.toString()).start();
        try {
            Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> Files.exists(socket));
            ProcessBuilder adding = new ProcessBuilder("ssh-add", "-q", key.toString());
            adding.environment().put("SSH_AUTH_SOCK", socket.toString());
            assertEquals(0, adding.start().waitFor());
            Files.delete(key);
            SshConfig config = new SshConfig(home, "nobody", Map.of("SSH_AUTH_SOCK", socket.toString()));
            SshEntry entry = new SshEntry("test", "127.0.0.1", server.port(), TestSshServer.USER, "");
            try (SshHost host = new SshHost(entry, answers, config)) {
                assertEquals("here\n", host.run(ECHO).output());
            }
            assertEquals(List.of("trust"), answers.asked);
        } finally {
            agent.destroy();
        }
    }

    @Test
    void followsAliasesAndJumpsOfTheConfiguration() throws Exception {
        Path key = key("ed25519", "", home.resolve("id"));
        try (TestSshServer far = new TestSshServer(0)) {
            far.allow(publicKey(key));
            Files.createDirectories(home.resolve(".ssh/conf.d"));
            Files.writeString(home.resolve(".ssh/config"), "Include conf.d/*\nHost *\n  User wrong\n");
            Files.writeString(home.resolve(".ssh/conf.d/10"), """
                    Host far
                        HostName 127.0.0.1
                        Port %d
                        User %s
                        IdentityFile %s
                        IdentitiesOnly yes
                        ProxyJump near
                        UserKnownHostsFile %s
                    Host near
                        HostName localhost
                        Port=%d
                        User "%s"
                        IdentityFile %s
                    """.formatted(far.port(), TestSshServer.USER, key, home.resolve("known"), server.port(), TestSshServer.USER, key));
            try (SshHost host = new SshHost(
                    new SshEntry("far away", "far", 0, "", ""), answers, TestSshServer.config(home))) {
                assertEquals("here\n", host.run(ECHO).output());
            }
            assertEquals(1, far.programs());
            assertEquals(0, server.programs());
            Awaitility.await("the jump is closed").atMost(Duration.ofSeconds(20)).until(() -> server.server().getActiveSessions().isEmpty());
            assertTrue(Files.readString(home.resolve("known")).startsWith("[127.0.0.1]:" + far.port() + " "));
            assertTrue(Files.readString(home.resolve(".ssh/known_hosts")).startsWith("[localhost]:" + server.port() + " "));
        }
    }

    @Test
    void saysThatNobodyAnswersAndDoesNotTryAgainAtOnce() throws Exception {
        server.close();
        try (SshHost host = host("")) {
            ProblemException first = assertThrows(ProblemException.class, () -> host.run(ECHO));
            assertEquals("hosts.ssh.unreachable", first.key());
            assertEquals(first, assertThrows(ProblemException.class, () -> host.run(ECHO)));
        }
        try (SshHost host = new SshHost(
                new SshEntry("test", "no-such-host.invalid", 0, "", ""), answers, TestSshServer.config(home))) {
            assertEquals("hosts.ssh.unknownHost", HostContract.problem(() -> host.run(ECHO)));
        }
    }

    private Path key(String type, String passphrase, Path file) throws Exception {
        run("ssh-keygen", "-q", "-t", type, "-N", passphrase, "-f", file.toString());
        server.allow(publicKey(file));
        return file;
    }

    private static PublicKey publicKey(Path file) throws Exception {
        return AuthorizedKeyEntry.parseAuthorizedKeyEntry(Files.readString(Path.of(file + ".pub")).strip())
                .resolvePublicKey(null, PublicKeyEntryResolver.FAILING);
    }

    private static void run(String... command) throws Exception {
        Process process;
        try {
            process = new ProcessBuilder(command).redirectErrorStream(true).start();
        } catch (IOException e) {
            assumeTrue(false, command[0] + " is not installed here");
            return;
        }
        String output = new String(process.getInputStream().readAllBytes());
        assertEquals(0, process.waitFor(), output);
    }
}
