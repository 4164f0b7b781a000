package org.anodeconsole.console.hosts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.SocketAddress;
import java.nio.file.Path;
import java.security.PublicKey;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.anodeconsole.console.hosts.KnownHosts.Verdict;
import org.apache.sshd.client.ClientBuilder;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.auth.keyboard.UserInteraction;
import org.apache.sshd.client.auth.password.PasswordIdentityProvider;
import org.apache.sshd.client.config.hosts.HostConfigEntryResolver;
import org.apache.sshd.client.config.keys.ClientIdentityLoader;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.common.NamedFactory;
import org.apache.sshd.common.config.keys.FilePasswordProvider;
import org.apache.sshd.common.keyprovider.KeyIdentityProvider;
import org.apache.sshd.common.signature.BuiltinSignatures;
import org.apache.sshd.common.signature.Signature;
import org.apache.sshd.core.CoreModuleProperties;
import org.jspecify.annotations.Nullable;

/**
 * One try to connect with what is known now. It asks nobody: what was missing can be read off it when it failed, so that no
 * clock of the server runs while the user thinks.
 */
final class SshAttempt {
    static final String PASSWORD = "password";
    private static final Duration CONNECT_LIMIT = Duration.ofSeconds(10);
    private static final Duration AUTHENTICATION_LIMIT = Duration.ofSeconds(30);
    private static final Duration KEEPALIVE = Duration.ofSeconds(10);
    private static final int UNANSWERED_KEEPALIVES = 2;
    private static final List<BuiltinSignatures> SIGNATURES = List.of(
            BuiltinSignatures.ed25519,
            BuiltinSignatures.nistp256,
            BuiltinSignatures.nistp384,
            BuiltinSignatures.nistp521,
            BuiltinSignatures.sk_ssh_ed25519,
            BuiltinSignatures.sk_ecdsa_sha2_nistp256,
            BuiltinSignatures.rsaSHA512,
            BuiltinSignatures.rsaSHA256);

    private final SshTarget target;
    private final KnownHosts knownHosts;
    private final SshKeys keys;
    private final Optional<String> password;
    private volatile @Nullable PublicKey presented;
    private volatile Verdict verdict = Verdict.KNOWN;
    private volatile boolean passwordWanted;

    SshAttempt(SshTarget target, KnownHosts knownHosts, SshSecrets secrets, String name) {
        this.target = target;
        this.knownHosts = knownHosts;
        this.keys = SshKeys.read(target.keyFiles(), secrets);
        this.password = secrets.get(PASSWORD + ' ' + name);
    }

    /** The key the server showed, when it came so far. */
    Optional<PublicKey> presented() {
        return Optional.ofNullable(presented);
    }

    Verdict verdict() {
        return verdict;
    }

    List<Path> lockedKeys() {
        return keys.locked();
    }

    boolean passwordWanted() {
        return passwordWanted;
    }

    /** Connects and authenticates, or leaves nothing behind. */
    SshLink connect(SocketAddress address, @Nullable SshLink via) throws IOException {
        SshClient client = client();
        boolean done = false;
        try {
            client.start();
            ClientSession session =
                    client.connect(target.user(), address, null, null).verify(CONNECT_LIMIT).getSession();
            keys.open().forEach(session::addPublicKeyIdentity);
            session.auth().verify(AUTHENTICATION_LIMIT);
            done = true;
            return new SshLink(client, session, via);
        } finally {
            if (!done) {
                client.close(true);
            }
        }
    }

    private SshClient client() throws IOException {
        SshClient client = ClientBuilder.builder()
                .hostConfigEntryResolver(HostConfigEntryResolver.EMPTY)
                .clientIdentityLoader(ClientIdentityLoader.DEFAULT)
                .filePasswordProvider(FilePasswordProvider.EMPTY)
                .serverKeyVerifier((session, remote, key) -> judge(key))
                .signatureFactories(signatures())
                .build();
        client.setKeyIdentityProvider(KeyIdentityProvider.EMPTY_KEYS_PROVIDER);
        client.setPasswordIdentityProvider(passwords());
        client.setUserInteraction(new OneAnswer());
        if (!target.agent().isEmpty()) {
            client.setAgentFactory(new UnixAgentFactory(
                    target.agent(),
                    key -> !target.onlyTheseKeys() || SshKeys.isOneOf(key, target.keyFiles(), keys)));
        }
        client.setCipherFactories(client.getCipherFactories().stream()
                .filter(cipher -> !cipher.getName().contains("cbc") && !cipher.getName().contains("arcfour"))
                .toList());
        client.setMacFactories(client.getMacFactories().stream()
                .filter(mac -> mac.getName().contains("sha2"))
                .toList());
        client.setKeyExchangeFactories(client.getKeyExchangeFactories().stream()
                .filter(exchange -> !exchange.getName().endsWith("sha1"))
                .toList());
        CoreModuleProperties.PREFERRED_AUTHS.set(client, "publickey,keyboard-interactive,password");
        CoreModuleProperties.HEARTBEAT_INTERVAL.set(client, KEEPALIVE);
        CoreModuleProperties.HEARTBEAT_NO_REPLY_MAX.set(client, UNANSWERED_KEEPALIVES);
        CoreModuleProperties.IDLE_TIMEOUT.set(client, Duration.ZERO);
        return client;
    }

    /** The computer is asked first for the kinds of key it is known by. */
    private List<NamedFactory<Signature>> signatures() throws IOException {
        Set<String> known = knownHosts.typesOf(target.knownAs(), target.port());
        List<BuiltinSignatures> order = new ArrayList<>(SIGNATURES);
        order.sort(Comparator.comparing(signature -> !known.contains(keyType(signature))));
        order.removeIf(signature -> !signature.isSupported());
        return List.copyOf(order);
    }

    private static String keyType(BuiltinSignatures signature) {
        return signature.getName().startsWith("rsa-sha2") ? "ssh-rsa" : signature.getName();
    }

    private boolean judge(PublicKey key) {
        presented = key;
        try {
            verdict = knownHosts.judge(target.knownAs(), target.port(), key);
        } catch (IOException e) {
            // What is known cannot be read, so nothing is known to be right.
            throw new UncheckedIOException(e);
        }
        return verdict == Verdict.KNOWN;
    }

    private PasswordIdentityProvider passwords() {
        return session -> () -> {
            passwordWanted = true;
            return password.stream().iterator();
        };
    }

    /** Answers the one hidden question that a server asks in place of a password; others are nothing for a console. */
    private final class OneAnswer implements UserInteraction {
        private boolean answered;

        @Override
        public String @Nullable [] interactive(
                ClientSession session, String name, String instruction, String language, String[] prompts, boolean[] echo) {
            if (prompts.length == 0) {
                return prompts;
            }
            if (prompts.length > 1 || echo[0]) {
                return null;
            }
            passwordWanted = true;
            if (answered || password.isEmpty()) {
                return null;
            }
            answered = true;
            return new String[] {password.get()};
        }

        @Override
        public @Nullable String getUpdatedPassword(ClientSession session, String prompt, String language) {
            return null;
        }
    }
}
