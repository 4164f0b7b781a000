package org.anodeconsole.console.cluster;

import java.util.List;
import org.anodeconsole.console.cluster.ClusterProfile.Login;
import org.anodeconsole.console.cluster.ClusterProfile.Transport;

/** Profiles for tests. */
final class Profiles {
    private Profiles() {}

    static ClusterProfile named(String name) {
        return new ClusterProfile(
                "", name, List.of(new Endpoint("db1", 6041)), Login.PASSWORD, "root", Tls.OFF, "", Transport.AUTOMATIC);
    }
}
