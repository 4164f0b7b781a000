package org.anodeconsole.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.anodeconsole.console.cluster.ClusterProfile;
import org.anodeconsole.console.cluster.ClusterSession;
import org.anodeconsole.console.cluster.Endpoint;
import org.anodeconsole.console.cluster.JdbcSession;
import org.anodeconsole.console.cluster.Rows;
import org.anodeconsole.console.cluster.SecretSource;
import org.anodeconsole.console.cluster.SessionEvents;
import org.anodeconsole.console.cluster.Tls;
import org.anodeconsole.console.settings.Secret;
import org.anodeconsole.standin.StandIn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Pages ask a cluster for several things at once; its user is asked for the password once. */
@Timeout(60)
class OnePasswordTest {

    @Test
    void statementsThatBeginTogetherAskForThePasswordOnce() throws Exception {
        AtomicInteger questions = new AtomicInteger();
        SecretSource slowTypist = new SecretSource() {
            @Override
            public Secret secretOf(ClusterProfile profile, boolean refused) throws InterruptedException {
                questions.incrementAndGet();
                Thread.sleep(500);
                return new Secret("taosdata");
            }

            @Override
            public void accepted(ClusterProfile profile) {}
        };
        try (StandIn server = StandIn.start(StandIn.Options.standard());
                ClusterSession session = new JdbcSession(new ClusterProfile("", "plant", List.of(new Endpoint("127.0.0.1", server.port())),
                        ClusterProfile.Login.PASSWORD, "root", Tls.OFF, "", ClusterProfile.Transport.WEBSOCKET), slowTypist, SessionEvents.NONE);
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Rows>> statements = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                statements.add(() -> session.query("select server_version()", Duration.ofSeconds(30), 10));
            }
            for (Future<Rows> answer : threads.invokeAll(statements)) {
                assertEquals(1, answer.get().rows().size());
            }
        }
        assertEquals(1, questions.get());
    }
}
