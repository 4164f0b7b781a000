package org.anodeconsole.console.cluster;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;
import org.anodeconsole.console.cluster.ClusterProfile.Login;
import org.anodeconsole.console.cluster.ClusterProfile.Transport;
import org.anodeconsole.console.settings.Secret;
import org.anodeconsole.standin.StandIn;

/** Short ways to sessions with a stand-in. */
final class Sessions {
    private Sessions() {}

    static ClusterProfile profile(StandIn server) {
        return profile("127.0.0.1", server.port());
    }

    static ClusterProfile profile(String host, int port) {
        return new ClusterProfile(
                "", "test", List.of(new Endpoint(host, port)), Login.PASSWORD, "root", Tls.OFF, "", Transport.AUTOMATIC);
    }

    static ClusterProfile over(ClusterProfile profile, Transport transport) {
        return new ClusterProfile(
                "", profile.name(), profile.endpoints(), profile.login(), profile.user(), profile.tls(), profile.timeZone(), transport);
    }

    static JdbcSession open(ClusterProfile profile) {
        return new JdbcSession(profile, new Passwords("taosdata"), SessionEvents.NONE);
    }

    /** Gives passwords one after the other and counts how often it is asked. */
    static final class Passwords implements SecretSource {
        private final List<String> left;
        final List<Boolean> asked = Collections.synchronizedList(new ArrayList<>());
        final List<String> accepted = Collections.synchronizedList(new ArrayList<>());
        private String last = "";

        Passwords(String... passwords) {
            left = new ArrayList<>(List.of(passwords));
        }

        @Override
        public synchronized Secret secretOf(ClusterProfile profile, boolean refused) throws ClusterException {
            asked.add(refused);
            if (left.isEmpty()) {
                throw new ClusterException(0, "cluster.noSecret", "", profile.name());
            }
            last = left.removeFirst();
            return new Secret(last);
        }

        @Override
        public synchronized void accepted(ClusterProfile profile) {
            accepted.add(last);
        }
    }

    /** What a session tells about its connection, as words. */
    static final class Diary implements SessionEvents {
        final List<String> lines = Collections.synchronizedList(new ArrayList<>());

        @Override
        public void connected(ServerFacts server) {
            lines.add("connected");
        }

        @Override
        public void disconnected(ClusterException reason) {
            lines.add(reason.key());
        }
    }

    static StandIn server(UnaryOperator<StandIn.Options> change) throws Exception {
        return StandIn.start(change.apply(StandIn.Options.standard()));
    }
}
