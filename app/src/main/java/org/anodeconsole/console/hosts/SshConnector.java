package org.anodeconsole.console.hosts;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.nio.file.Path;
import java.security.PublicKey;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.anodeconsole.console.language.ProblemException;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.util.net.SshdSocketAddress;
import org.jspecify.annotations.Nullable;

/**
 * Makes connections: through the computers in between, asking the user what only they know, and trying again with the
 * answer. A computer whose key changed is never connected to.
 */
final class SshConnector {
    private static final int MOST_TRIES = 12;
    private static final int MOST_PASSWORDS = 3;
    private static final int MOST_JUMPS = 8;

    private final SshConfig config;
    private final SshQuestions questions;
    private final SshSecrets secrets;

    SshConnector(SshConfig config, SshQuestions questions, SshSecrets secrets) {
        JdkEdDsaProvider.register();
        this.config = config;
        this.questions = questions;
        this.secrets = secrets;
    }

    SshLink connect(SshEntry entry) throws ProblemException, InterruptedException {
        entry.check();
        return connect(config.resolve(entry), 0);
    }

    private SshLink connect(SshTarget target, int depth) throws ProblemException, InterruptedException {
        if (depth > MOST_JUMPS || target.jumps().size() > MOST_JUMPS) {
            throw new ProblemException("hosts.ssh.jumps", "", target.host(), String.valueOf(MOST_JUMPS));
        }
        if (target.port() < 1 || target.port() > 65_535) {
            throw new ProblemException("hosts.entry.port", "", String.valueOf(target.port()));
        }
        SshLink via = null;
        try {
            for (String jump : target.jumps()) {
                SshTarget next = config.resolveJump(jump);
                via = via == null ? connect(next, depth + 1) : converse(next, via);
            }
            SshLink link = converse(target, via);
            via = null;
            return link;
        } finally {
            if (via != null) {
                via.close();
            }
        }
    }

    /** Tries until it succeeds or an answer is refused. */
    private SshLink converse(SshTarget target, @Nullable SshLink via) throws ProblemException, InterruptedException {
        KnownHosts knownHosts = new KnownHosts(target.knownHosts());
        String name = target.user() + '@' + target.host() + ':' + target.port();
        Set<Path> declined = new HashSet<>();
        int passwords = 0;
        for (int i = 0; i < MOST_TRIES; i++) {
            SshAttempt attempt = new SshAttempt(target, knownHosts, secrets, name);
            try {
                return attempt.connect(address(target, via), via);
            } catch (IOException e) {
                SshProblem.throwIfInterrupted(e);
                switch (attempt.verdict()) {
                    case NEW -> trust(target, attempt, knownHosts, e);
                    case CHANGED -> throw SshProblem.keyChanged(target, key(target, attempt, e), e);
                    case REVOKED -> throw new ProblemException("hosts.ssh.revoked", e.toString(), target.host());
                    case KNOWN -> {
                        if (!SshProblem.isRefusal(e)) {
                            throw SshProblem.connecting(target, e);
                        }
                        if (askPassphrase(attempt, declined)) {
                            continue;
                        }
                        if (!attempt.passwordWanted() || passwords++ == MOST_PASSWORDS) {
                            throw new ProblemException("hosts.ssh.refused", e.toString(), target.host(), target.user());
                        }
                        askPassword(target, name);
                    }
                }
            }
        }
        throw new ProblemException("hosts.ssh.refused", "", target.host(), target.user());
    }

    private static SocketAddress address(SshTarget target, @Nullable SshLink via) throws IOException {
        if (via == null) {
            return new InetSocketAddress(target.host(), target.port());
        }
        // The library connects to addresses only, so the way through the other computer gets one, on the loopback.
        var forward = via.session()
                .createLocalPortForwardingTracker(
                        new SshdSocketAddress("127.0.0.1", 0), new SshdSocketAddress(target.host(), target.port()));
        return new InetSocketAddress("127.0.0.1", forward.getBoundAddress().getPort());
    }

    private void trust(SshTarget target, SshAttempt attempt, KnownHosts knownHosts, IOException cause)
            throws ProblemException, InterruptedException {
        HostKey shown = key(target, attempt, cause);
        if (!questions.trust(shown)) {
            throw new ProblemException("hosts.ssh.notTrusted", "", target.host(), shown.fingerprint());
        }
        PublicKey key = attempt.presented().orElseThrow();
        knownHosts.remember(target.knownAs(), target.port(), key);
    }

    private static HostKey key(SshTarget target, SshAttempt attempt, IOException cause) throws ProblemException {
        PublicKey key = attempt.presented().orElseThrow(() -> SshProblem.connecting(target, cause));
        return new HostKey(
                target.knownAs(), target.port(), String.valueOf(KeyUtils.getKeyType(key)), KeyUtils.getFingerPrint(key));
    }

    /** Asks for the passphrase of the next locked key; false when there is none the user wants to open. */
    private boolean askPassphrase(SshAttempt attempt, Set<Path> declined) throws InterruptedException {
        for (Path file : attempt.lockedKeys()) {
            if (declined.contains(file)) {
                continue;
            }
            boolean again = false;
            for (int i = 0; i < MOST_PASSWORDS; i++) {
                Optional<char[]> passphrase = questions.passphrase(file.toString(), again);
                if (passphrase.isEmpty()) {
                    break;
                }
                secrets.put(file.toString(), passphrase.get());
                if (SshKeys.read(List.of(file), secrets).locked().isEmpty()) {
                    return true;
                }
                secrets.forget(file.toString());
                again = true;
            }
            declined.add(file);
        }
        return false;
    }

    private void askPassword(SshTarget target, String name) throws ProblemException, InterruptedException {
        String key = SshAttempt.PASSWORD + ' ' + name;
        boolean again = secrets.get(key).isPresent();
        secrets.forget(key);
        Optional<char[]> password = questions.password(target.user(), target.host(), again);
        secrets.put(key, password.orElseThrow(
                () -> new ProblemException("hosts.ssh.refused", "no password was given", target.host(), target.user())));
    }
}
