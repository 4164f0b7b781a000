package org.anodeconsole.console.cluster;

import org.anodeconsole.console.settings.Secret;

/** Where a session has its password or token from. Calls may wait for the user. */
public interface SecretSource {
    /**
     * @param refused whether the server has just refused the secret there was
     * @throws ClusterException with the key {@code cluster.noSecret} when the user gives none
     */
    Secret secretOf(ClusterProfile profile, boolean refused) throws ClusterException, InterruptedException;

    /** The server accepted the secret given last: now it is worth keeping. */
    void accepted(ClusterProfile profile) throws InterruptedException;
}
