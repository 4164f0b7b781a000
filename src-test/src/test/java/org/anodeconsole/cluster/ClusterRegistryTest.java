package org.anodeconsole.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.anodeconsole.algorithms.Algorithms;
import org.anodeconsole.anode.protocol.AlgorithmList;
import org.anodeconsole.console.anodes.Anode;
import org.anodeconsole.console.anodes.Served;
import org.anodeconsole.console.anodes.TDengineRegistry;
import org.anodeconsole.console.client.AnodeAddress;
import org.anodeconsole.console.cluster.ClusterException;
import org.anodeconsole.console.language.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The registry of a cluster, over the real driver, with a real anode. */
@Timeout(120)
class ClusterRegistryTest {

    @Test
    void registersARealAnodeAndListsAllItsAlgorithms() throws Exception {
        try (TestCluster cluster = new TestCluster(); LiveAnode anode = new LiveAnode()) {
            TDengineRegistry registry = cluster.registry();
            Anode registered = registry.register(anode.address());
            assertEquals(Anode.READY, registered.status());
            AlgorithmList live = cluster.client().list(anode.address());
            assertEquals(live.count(), registered.algorithms());
            assertEquals(Algorithms.detectors().size() + Algorithms.forecasters().size(), live.count());
            assertEquals(names(live), names(registry.algorithms(registered.id())));
            assertEquals(1, registry.servedBy().get(Served.of("forecast", "arima")));
            assertEquals(List.of(registered), registry.list());
        }
    }

    @Test
    void findsTheSecondSpellingOfAnAnodeBeforeTheServerTakesItForAnother() throws Exception {
        try (TestCluster cluster = new TestCluster(); LiveAnode anode = new LiveAnode()) {
            TDengineRegistry registry = cluster.registry();
            registry.register(anode.address());
            ProblemException refused = assertThrows(ProblemException.class,
                    () -> registry.register(AnodeAddress.parse("LOCALHOST:" + anode.address().port())));
            assertEquals("anodes.duplicate", refused.key());
            assertEquals(1, cluster.server().anodes().size());
        }
    }

    @Test
    void keepsTheAlgorithmsOfAStoppedAnodeAndDropsIt() throws Exception {
        try (TestCluster cluster = new TestCluster("3.3.6.6", Duration.ofMillis(500))) {
            TDengineRegistry registry = cluster.registry();
            try (LiveAnode anode = new LiveAnode()) {
                registry.register(anode.address());
            }
            ClusterException failed = assertThrows(ClusterException.class, () -> registry.refresh(1));
            assertEquals(0x0441, failed.code());
            TDengineRegistry later = cluster.registry();
            assertEquals(Anode.OFFLINE, later.list().getFirst().status());
            assertTrue(later.list().getFirst().algorithms() > 5);
            later.drop(1);
            assertEquals(List.of(), cluster.registry().list());
        }
    }

    @Test
    void seesAChangeWhoseAnswerWasLost() throws Exception {
        try (TestCluster cluster = new TestCluster(); LiveAnode anode = new LiveAnode()) {
            TDengineRegistry registry = cluster.registry();
            registry.list();
            cluster.server().faults().dropConnectionOn("CREATE ANODE");
            ProblemException unsure = assertThrows(ProblemException.class, () -> registry.register(anode.address()));
            assertEquals("anodes.server.notDone", unsure.key());
            cluster.server().faults().clear();
            assertEquals(1, registry.register(anode.address()).id());
        }
    }

    @Test
    void saysWhenTheUserMayNotDoThat() throws Exception {
        try (TestCluster cluster = new TestCluster(); LiveAnode anode = new LiveAnode()) {
            cluster.server().faults().denyAnodeStatements();
            ClusterException refused = assertThrows(ClusterException.class, () -> cluster.registry().register(anode.address()));
            assertEquals(0x2644, refused.code());
        }
    }

    @Test
    void listsTwoHundredAnodesFiftyOfThemDead() throws Exception {
        try (TestCluster cluster = new TestCluster("3.3.6.6.alpha", Duration.ofMillis(100));
                LiveAnode anode = new LiveAnode();
                ServerSocket silent = LargeCluster.silence()) {
            LargeCluster.anodes(cluster, anode, silent, 150, 50);
            TDengineRegistry registry = cluster.registry();
            List<Anode> anodes = registry.list();
            assertEquals(200, anodes.size());
            long offline = anodes.stream().filter(Anode::offline).count();
            assertTrue(offline >= 50, offline + " are offline");
            assertEquals(Map.of(Served.of("forecast", "holtwinters"), 200), registry.servedBy());
            int asked = cluster.server().statements().size();
            registry.list();
            registry.algorithms(7);
            assertEquals(asked, cluster.server().statements().size(), "the server is not asked again so soon");
        }
    }

    private static TreeSet<String> names(AlgorithmList list) {
        TreeSet<String> names = new TreeSet<>();
        list.details().forEach(group -> group.algo().forEach(entry -> names.add(group.type() + " " + entry.name())));
        return names;
    }
}
