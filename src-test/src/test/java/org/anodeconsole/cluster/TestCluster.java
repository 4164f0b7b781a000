package org.anodeconsole.cluster;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import okhttp3.OkHttpClient;
import org.anodeconsole.console.anodes.HostResolver;
import org.anodeconsole.console.anodes.TDengineRegistry;
import org.anodeconsole.console.client.AnodeClient;
import org.anodeconsole.console.cluster.ClusterProfile;
import org.anodeconsole.console.cluster.ClusterSession;
import org.anodeconsole.console.cluster.Endpoint;
import org.anodeconsole.console.cluster.JdbcSession;
import org.anodeconsole.console.cluster.SecretSource;
import org.anodeconsole.console.cluster.SessionEvents;
import org.anodeconsole.console.cluster.Tls;
import org.anodeconsole.console.settings.Secret;
import org.anodeconsole.standin.SampleTables;
import org.anodeconsole.standin.StandIn;

/** A stand-in cluster with sample tables, and the console's own session to it over the real driver. */
public final class TestCluster implements AutoCloseable {
    private static final SecretSource PASSWORD = new SecretSource() {
        @Override
        public Secret secretOf(ClusterProfile profile, boolean refused) {
            return new Secret("taosdata");
        }

        @Override
        public void accepted(ClusterProfile profile) {}
    };

    private final StandIn server;
    private final ClusterSession session;
    private final AnodeClient client = new AnodeClient(new OkHttpClient());

    /** @param probeLimit 100 ms as measured, or longer where the machine is too busy for that */
    public TestCluster(String version, Duration probeLimit) throws IOException {
        server = StandIn.start(StandIn.Options.standard().ofVersion(version).withProbeLimit(probeLimit));
        SampleTables.putInto(server.catalogue());
        session = new JdbcSession(new ClusterProfile("", "plant", List.of(new Endpoint("127.0.0.1", server.port())),
                ClusterProfile.Login.PASSWORD, "root", Tls.OFF, "", ClusterProfile.Transport.WEBSOCKET), PASSWORD, SessionEvents.NONE);
    }

    public TestCluster() throws IOException {
        this("3.3.6.6.alpha", Duration.ofSeconds(3));
    }

    public StandIn server() {
        return server;
    }

    public ClusterSession session() {
        return session;
    }

    public AnodeClient client() {
        return client;
    }

    public TDengineRegistry registry() {
        return new TDengineRegistry(session, client, HostResolver.ofSystem(), Clock.systemUTC());
    }

    @Override
    public void close() {
        session.close();
        server.close();
    }
}
