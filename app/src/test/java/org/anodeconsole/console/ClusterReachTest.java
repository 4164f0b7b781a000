package org.anodeconsole.console;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.anodeconsole.anode.config.ConfigEnvironment.Answer;
import org.anodeconsole.console.cluster.ClusterProfile;
import org.anodeconsole.console.cluster.Endpoint;
import org.anodeconsole.console.hosts.LocalHost;
import org.junit.jupiter.api.Test;

class ClusterReachTest {
    private static Answer reach(String server) {
        ClusterProfile fresh = ClusterProfile.fresh();
        ClusterProfile cluster = new ClusterProfile(
                fresh.id(), fresh.name(), List.of(new Endpoint(server, 6041)), fresh.login(), fresh.user(), fresh.tls(),
                fresh.timeZone(), fresh.transport());
        return new ClusterReach(() -> cluster).of(new LocalHost());
    }

    @Test
    void aClusterElsewhereCallsTheAnodeOfThisComputerFromElsewhere() {
        assertEquals(Answer.YES, reach("10.0.0.7"));
        assertEquals(Answer.NO, reach("127.0.0.1"));
        assertEquals(Answer.NO, reach("localhost"));
    }

    @Test
    void withoutAClusterNobodyKnows() {
        assertEquals(Answer.UNKNOWN, new ClusterReach(() -> null).of(new LocalHost()));
    }
}
