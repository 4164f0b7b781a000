package org.anodeconsole.console.settings;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where secrets are: in the operating system's keyring when there is one and the user wants that, in memory otherwise,
 * and nowhere else. A keyring that fails or does not answer is as good as none: the secret is asked for again.
 */
public final class SecretStore implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SecretStore.class);

    /** The user may have to find the keyring's own password first. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /** An account that is never there: asking for it shows whether the keyring answers. */
    private static final String NOBODY = "availability check";

    private final KeyringSource source;
    private final Duration patience;
    private final Map<String, Secret> memory = new ConcurrentHashMap<>();
    private final ExecutorService keyringThread = Executors.newSingleThreadExecutor(
            // A call into a native library would hold one of the few threads that carry virtual ones.
            Thread.ofPlatform().name("keyring").daemon().factory());
    private final Future<@Nullable Keyring> keyring;

    /** Finds the keyring of this computer. */
    @FunctionalInterface
    public interface KeyringSource {
        /** @throws IOException saying why there is none */
        Keyring open() throws IOException;
    }

    public SecretStore(KeyringSource source) {
        this(source, PATIENCE);
    }

    SecretStore(KeyringSource source, Duration patience) {
        this.source = source;
        this.patience = patience;
        this.keyring = keyringThread.submit(this::openKeyring);
    }

    /** The keyring of the operating system. */
    public static SecretStore ofThisSystem() {
        return new SecretStore(SystemKeyring::open);
    }

    /** For runs that must leave no trace. */
    public static SecretStore inMemory() {
        return new SecretStore(() -> {
            throw new IOException("this run keeps secrets in memory only");
        });
    }

    private @Nullable Keyring openKeyring() {
        try {
            Keyring opened = source.open();
            opened.find(NOBODY);
            return opened;
        } catch (IOException e) {
            LOG.info("Secrets are kept in memory only: {}", e.getMessage());
            return null;
        }
    }

    /** The name of the keyring; empty when secrets live in memory only. Waits until that is known. */
    public Optional<String> keyringName() throws InterruptedException {
        return opened().map(Keyring::name);
    }

    private Optional<Keyring> opened() throws InterruptedException {
        try {
            return Optional.ofNullable(keyring.get(patience.toMillis(), TimeUnit.MILLISECONDS));
        } catch (ExecutionException | TimeoutException e) {
            LOG.warn("The keyring cannot be used: {}", String.valueOf(e.getMessage()));
            return Optional.empty();
        }
    }

    /** The secret kept for an account, in memory or in the keyring. */
    public Optional<Secret> find(String account) throws InterruptedException {
        Secret remembered = memory.get(account);
        if (remembered != null) {
            return Optional.of(remembered);
        }
        Optional<Keyring> there = opened();
        if (there.isEmpty()) {
            return Optional.empty();
        }
        return ask("read", () -> there.get().find(account)).flatMap(found -> found);
    }

    /**
     * Keeps a secret for this run, and in the keyring too if that is wished.
     *
     * @return whether it is where it was wished to be
     */
    public boolean keep(String account, Secret secret, boolean lasting) throws InterruptedException {
        memory.put(account, secret);
        if (!lasting) {
            return true;
        }
        Optional<Keyring> there = opened();
        return there.isPresent()
                && ask("written", () -> {
                            there.get().keep(account, secret);
                            return true;
                        })
                        .isPresent();
    }

    /**
     * Removes a secret from memory and keyring.
     *
     * @return whether it is gone; false when the keyring failed and may have it still
     */
    public boolean forget(String account) throws InterruptedException {
        memory.remove(account);
        Optional<Keyring> there = opened();
        return there.isEmpty()
                || ask("removed", () -> {
                            there.get().forget(account);
                            return true;
                        })
                        .isPresent();
    }

    private <T> Optional<T> ask(String what, Callable<T> call) throws InterruptedException {
        Future<T> answer = keyringThread.submit(call);
        try {
            return Optional.of(answer.get(patience.toMillis(), TimeUnit.MILLISECONDS));
        } catch (ExecutionException e) {
            LOG.warn("A secret could not be {}: {}", what, String.valueOf(e.getMessage()));
        } catch (TimeoutException e) {
            answer.cancel(true);
            LOG.warn("A secret could not be {}: the keyring did not answer", what);
        }
        return Optional.empty();
    }

    @Override
    public void close() {
        keyringThread.shutdownNow();
        memory.clear();
    }
}
