package org.anodeconsole.console;

import java.util.function.Supplier;
import org.anodeconsole.anode.config.ConfigEnvironment.Answer;
import org.anodeconsole.console.cluster.ClusterProfile;
import org.anodeconsole.console.hosts.Host;
import org.jspecify.annotations.Nullable;

/**
 * Whether the cluster in use would call an anode of a host from another computer: told by the addresses alone. Without a cluster
 * nobody knows.
 */
record ClusterReach(Supplier<@Nullable ClusterProfile> current) {

    /** The built-in anode serves the console itself, unless there is a cluster elsewhere. */
    Answer ofOwn(Host here) {
        return of(here) == Answer.YES ? Answer.YES : Answer.NO;
    }

    Answer of(Host anodeHost) {
        ClusterProfile cluster = current.get();
        if (cluster == null || cluster.endpoints().isEmpty()) {
            return Answer.UNKNOWN;
        }
        String server = cluster.endpoints().getFirst().host();
        boolean here = server.equals("localhost") || server.equals("::1") || server.startsWith("127.");
        boolean same = anodeHost.id().equals("local") ? here : server.equalsIgnoreCase(anodeHost.address());
        return same ? Answer.NO : Answer.YES;
    }
}
