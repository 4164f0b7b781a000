package org.anodeconsole.console.anodes;

import java.util.Set;
import org.anodeconsole.console.cluster.ClusterException;

/** What can be done to a registry, and may be forbidden to a user by the server. */
public enum Deed {
    REGISTER,
    REFRESH,
    DROP;

    /** The server's words for: this user may not do that. Rights are never inferred from a user's name. */
    private static final Set<Integer> NO_RIGHT = Set.of(0x2644, 0x0303);

    static boolean isForbidden(Throwable failure) {
        return failure instanceof ClusterException refused && NO_RIGHT.contains(refused.code());
    }
}
