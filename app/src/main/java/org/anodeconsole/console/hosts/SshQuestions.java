package org.anodeconsole.console.hosts;

import java.util.Optional;

/**
 * What only the user can answer while a connection is made. Calls come from any thread but the window's, and block until
 * answered. Whoever receives a password or passphrase wipes the array after use.
 */
public interface SshQuestions {
    /** Whether to connect to a computer that was never seen before, and to remember its key. */
    boolean trust(HostKey key) throws InterruptedException;

    /**
     * @param again whether the last answer was wrong
     * @return empty when the user does not want to
     */
    Optional<char[]> password(String user, String host, boolean again) throws InterruptedException;

    /**
     * @param again whether the last answer was wrong
     * @return empty when the user does not want to
     */
    Optional<char[]> passphrase(String keyFile, boolean again) throws InterruptedException;
}
