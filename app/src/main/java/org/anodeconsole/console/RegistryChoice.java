package org.anodeconsole.console;

import java.time.Clock;
import javafx.beans.value.ObservableValue;
import org.anodeconsole.console.anodes.AnodeRegistry;
import org.anodeconsole.console.anodes.AnodesViewModel;
import org.anodeconsole.console.anodes.HostResolver;
import org.anodeconsole.console.anodes.TDengineRegistry;
import org.anodeconsole.console.client.AnodeClient;
import org.anodeconsole.console.cluster.ClusterSession;
import org.jspecify.annotations.Nullable;

/** Shows the anodes of the cluster in use, and without one the console's own. */
final class RegistryChoice {
    private final ObservableValue<@Nullable ClusterSession> session;
    private final AnodesViewModel anodes;
    private final AnodeRegistry own;
    private final AnodeClient client;

    RegistryChoice(ObservableValue<@Nullable ClusterSession> session, AnodesViewModel anodes, AnodeRegistry own, AnodeClient client) {
        this.session = session;
        this.anodes = anodes;
        this.own = own;
        this.client = client;
    }

    /** From now on. */
    void follow() {
        session.addListener((source, before, after) -> anodes.use(registry(after)));
    }

    private AnodeRegistry registry(@Nullable ClusterSession of) {
        return of == null ? own : new TDengineRegistry(of, client, HostResolver.ofSystem(), Clock.systemUTC());
    }
}
