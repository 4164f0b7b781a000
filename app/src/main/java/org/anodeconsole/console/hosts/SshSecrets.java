package org.anodeconsole.console.hosts;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Passwords and passphrases that worked or are being tried, in memory only, so that a connection can be made again without
 * asking. The SSH library wants them as strings, which nobody can wipe; what is kept here is wiped.
 */
final class SshSecrets implements AutoCloseable {
    private final Map<String, char[]> known = new ConcurrentHashMap<>();

    Optional<String> get(String name) {
        return Optional.ofNullable(known.get(name)).map(String::new);
    }

    /** Takes a copy; the caller's array is wiped. */
    void put(String name, char[] secret) {
        char[] copy = secret.clone();
        Arrays.fill(secret, '\0');
        wipe(known.put(name, copy));
    }

    void forget(String name) {
        wipe(known.remove(name));
    }

    private static void wipe(char @Nullable [] secret) {
        if (secret != null) {
            Arrays.fill(secret, '\0');
        }
    }

    @Override
    public void close() {
        known.keySet().forEach(this::forget);
    }
}
