package org.anodeconsole.console.settings;

import java.io.IOException;
import java.util.Optional;

/** The operating system's own store of secrets. Calls may wait for the user to unlock it. */
public interface Keyring {
    /** What the user knows it as: {@code Secret Service}, {@code Keychain}, {@code Credential Manager}. */
    String name();

    Optional<Secret> find(String account) throws IOException;

    /** Keeps a secret in place of the one there was. */
    void keep(String account, Secret secret) throws IOException;

    void forget(String account) throws IOException;
}
