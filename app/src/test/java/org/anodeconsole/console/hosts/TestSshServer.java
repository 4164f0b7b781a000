package org.anodeconsole.console.hosts;

import java.io.IOException;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.PublicKey;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.apache.sshd.common.util.security.SecurityUtils;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.server.auth.keyboard.KeyboardInteractiveAuthenticator;
import org.apache.sshd.server.forward.AcceptAllForwardingFilter;
import org.apache.sshd.sftp.server.SftpSubsystemFactory;

/** An SSH server in this process, whose programs run on this computer. */
public final class TestSshServer implements AutoCloseable {
    public static final String USER = "tester";
    public static final String PASSWORD = "s3cret ’pass";

    private final SshServer server;
    private final Set<PublicKey> allowed = ConcurrentHashMap.newKeySet();
    private final AtomicInteger logins = new AtomicInteger();
    private volatile KeyPair hostKey;

    public TestSshServer(int port) throws Exception {
        JdkEdDsaProvider.register();
        server = SshServer.setUpDefaultServer();
        hostKey = SecurityUtils.getKeyPairGenerator("Ed25519").generateKeyPair();
        server.setHost("127.0.0.1");
        server.setPort(port);
        server.setKeyPairProvider(session -> List.of(hostKey));
        server.setPublickeyAuthenticator((user, key, session) -> user.equals(USER)
                && allowed.stream().anyMatch(known -> KeyUtils.compareKeys(known, key)));
        server.setKeyboardInteractiveAuthenticator(KeyboardInteractiveAuthenticator.NONE);
        server.setPasswordAuthenticator((user, password, session) -> user.equals(USER) && password.equals(PASSWORD));
        server.setForwardingFilter(AcceptAllForwardingFilter.INSTANCE);
        server.setCommandFactory((channel, command) -> {
            logins.incrementAndGet();
            return new ShellProgram(command);
        });
        server.setSubsystemFactories(List.of(new SftpSubsystemFactory()));
        server.start();
    }

    public int port() {
        return server.getPort();
    }

    /** How many programs were asked for. */
    public int programs() {
        return logins.get();
    }

    public void allow(PublicKey key) {
        allowed.add(key);
    }

    public KeyPair hostKey() {
        return hostKey;
    }

    public void changeHostKey(String algorithm) throws Exception {
        hostKey = algorithm.equals("Ed25519")
                ? SecurityUtils.getKeyPairGenerator("Ed25519").generateKeyPair()
                : KeyUtils.generateKeyPair(KeyPairProvider.ECDSA_SHA2_NISTP256, 256);
    }

    public void dropConnections() {
        server.getActiveSessions().forEach(session -> session.close(true));
    }

    /** This server, reached at a port, with the password known; keys are remembered below the directory. */
    public SshHost host(int port, Path home) {
        FixedAnswers answers = new FixedAnswers();
        answers.passwords.add(PASSWORD);
        return new SshHost(new SshEntry("test", "127.0.0.1", port, USER, ""), answers, config(home));
    }

    SshServer server() {
        return server;
    }

    @Override
    public void close() throws IOException {
        server.stop(true);
    }

    static SshConfig config(Path home) {
        return new SshConfig(home, "nobody", Map.of());
    }
}
