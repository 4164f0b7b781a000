package org.anodeconsole.console.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;

class SecretStoreTest {
    /** A keyring in memory that can be out of order. */
    private static final class FakeKeyring implements Keyring {
        final Map<String, Secret> kept = new ConcurrentHashMap<>();
        volatile boolean broken;
        volatile Duration delay = Duration.ZERO;

        @Override
        public String name() {
            return "Fake Keyring";
        }

        @Override
        public Optional<Secret> find(String account) throws IOException {
            work();
            return Optional.ofNullable(kept.get(account));
        }

        @Override
        public void keep(String account, Secret secret) throws IOException {
            work();
            kept.put(account, secret);
        }

        @Override
        public void forget(String account) throws IOException {
            work();
            kept.remove(account);
        }

        private void work() throws IOException {
            try {
                Thread.sleep(delay);
            } catch (InterruptedException e) {
                throw new IOException(e);
            }
            if (broken) {
                throw new IOException("locked");
            }
        }
    }

    private final FakeKeyring keyring = new FakeKeyring();

    @Test
    void whatIsToLastIsInTheKeyringForTheNextRun() throws Exception {
        try (SecretStore store = new SecretStore(() -> keyring)) {
            assertEquals(Optional.of("Fake Keyring"), store.keyringName());
            assertTrue(store.keep("a", new Secret("one"), true));
            assertTrue(store.keep("b", new Secret("two"), false));
        }
        try (SecretStore nextRun = new SecretStore(() -> keyring)) {
            assertEquals(Optional.of(new Secret("one")), nextRun.find("a"));
            assertEquals(Optional.empty(), nextRun.find("b"));
        }
    }

    @Test
    void whatIsForgottenIsGoneFromBothPlaces() throws Exception {
        try (SecretStore store = new SecretStore(() -> keyring)) {
            store.keep("a", new Secret("one"), true);
            store.forget("a");
            assertEquals(Optional.empty(), store.find("a"));
            assertEquals(Map.of(), keyring.kept);
        }
    }

    @Test
    void withoutAKeyringSecretsLastAsLongAsTheRun() throws Exception {
        try (SecretStore store = SecretStore.inMemory()) {
            assertEquals(Optional.empty(), store.keyringName());
            assertFalse(store.keep("a", new Secret("one"), true), "it could not be kept where it was wished");
            assertEquals(Optional.of(new Secret("one")), store.find("a"));
        }
    }

    @Test
    void aKeyringThatFailsIsNoReasonToFail() throws Exception {
        try (SecretStore store = new SecretStore(() -> keyring)) {
            assertTrue(store.keyringName().isPresent());
            keyring.broken = true;
            assertFalse(store.keep("a", new Secret("one"), true));
            assertEquals(Optional.of(new Secret("one")), store.find("a"), "remembered for this run");
            assertEquals(Optional.empty(), store.find("other"));
        }
    }

    @Test
    void aKeyringThatNeverAnswersIsNotWaitedForForever() throws Exception {
        try (SecretStore store = new SecretStore(() -> keyring, Duration.ofMillis(300))) {
            assertTrue(store.keyringName().isPresent());
            keyring.delay = Duration.ofMinutes(5);
            assertEquals(Optional.empty(), store.find("a"));
        }
    }

    @Test
    void aSecretShowsItselfToNobody() {
        Secret secret = new Secret("hunter2");
        assertFalse(secret.toString().contains("hunter2"));
        assertEquals("login ••• refused", secret.coverIn("login hunter2 refused"));
        assertEquals("as it is", new Secret("").coverIn("as it is"));
    }
}
