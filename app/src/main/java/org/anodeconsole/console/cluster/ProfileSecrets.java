package org.anodeconsole.console.cluster;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.anodeconsole.console.settings.Secret;
import org.anodeconsole.console.settings.SecretStore;

/** The secrets of the profiles: out of the store, and from the user where the store has none or a wrong one. */
public final class ProfileSecrets implements SecretSource {
    private final SecretStore store;
    private final SecretPrompt prompt;
    private final Map<String, SecretPrompt.Answer> unproven = new ConcurrentHashMap<>();

    public ProfileSecrets(SecretStore store, SecretPrompt prompt) {
        this.store = store;
        this.prompt = prompt;
    }

    @Override
    public Secret secretOf(ClusterProfile profile, boolean refused) throws ClusterException, InterruptedException {
        if (!refused) {
            Optional<Secret> kept = kept(profile);
            if (kept.isPresent()) {
                return kept.get();
            }
        }
        SecretPrompt.Answer answer = prompt.ask(profile, refused, keyring())
                .orElseThrow(() -> new ClusterException(0, "cluster.noSecret", "", profile.name()));
        unproven.put(profile.id(), answer);
        return answer.secret();
    }

    /** Keeps what the user typed, now that it is known to be right. */
    @Override
    public void accepted(ClusterProfile profile) throws InterruptedException {
        SecretPrompt.Answer answer = unproven.remove(profile.id());
        if (answer != null) {
            keep(profile, answer.secret(), answer.remember());
        }
    }

    void keep(ClusterProfile profile, Secret secret, boolean remember) throws InterruptedException {
        if (!remember) {
            // One that was remembered before and is no longer wanted there, or wrong, must not come back.
            store.forget(account(profile));
        }
        store.keep(account(profile), secret, remember);
    }

    /** Says whether it is gone. */
    boolean forget(ClusterProfile profile) throws InterruptedException {
        unproven.remove(profile.id());
        return store.forget(account(profile));
    }

    Optional<Secret> kept(ClusterProfile profile) throws InterruptedException {
        return store.find(account(profile));
    }

    Optional<String> keyring() throws InterruptedException {
        return store.keyringName();
    }

    private static String account(ClusterProfile profile) {
        return "connection " + profile.id();
    }
}
