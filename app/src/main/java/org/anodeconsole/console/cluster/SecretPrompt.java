package org.anodeconsole.console.cluster;

import java.util.Optional;
import org.anodeconsole.console.settings.Secret;

/** Asks the user for a password or token. */
@FunctionalInterface
public interface SecretPrompt {
    /** @param remember whether it is to be kept in the keyring */
    record Answer(Secret secret, boolean remember) {}

    /**
     * Blocks until the user has answered; not to be called on the window's thread.
     *
     * @param refused whether the server has just refused the one there was
     * @param keyring the name of the keyring; empty when there is none to remember it in
     * @return empty when the user gave up
     */
    Optional<Answer> ask(ClusterProfile profile, boolean refused, Optional<String> keyring) throws InterruptedException;
}
