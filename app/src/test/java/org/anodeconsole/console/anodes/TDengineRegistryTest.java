package org.anodeconsole.console.anodes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.anodeconsole.anode.protocol.AlgorithmList;
import org.anodeconsole.console.client.AnodeAddress;
import org.anodeconsole.console.cluster.ClusterException;
import org.anodeconsole.console.cluster.ScriptedSession;
import org.anodeconsole.console.cluster.ServerFacts;
import org.anodeconsole.console.language.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class TDengineRegistryTest {
    private final FakeCatalogue catalogue = new FakeCatalogue();
    private Instant now = Instant.parse("2026-01-01T00:00:00Z");
    private ScriptedSession session = new ScriptedSession(ScriptedSession.server("3.3.6.6"), catalogue);

    @Test
    void listsWhatTheServerSaysWhateverTheWord() throws Exception {
        catalogue.add("10.0.0.7:6090", "ready", "forecast:arima", "forecast:holtwinters");
        catalogue.add("10.0.0.8:6090", "warming up the models", "forecast:arima");
        List<Anode> anodes = registry().list();
        assertEquals(List.of("ready", "warming up the models"), anodes.stream().map(Anode::status).toList());
        assertEquals(List.of(2, 1), anodes.stream().map(Anode::algorithms).toList());
        assertEquals(Optional.empty(), anodes.getFirst().answerTime());
    }

    @Test
    void asksTheServerAtMostEveryTenSeconds() throws Exception {
        catalogue.add("10.0.0.7:6090", "ready");
        TDengineRegistry registry = registry();
        registry.list();
        now = now.plusSeconds(9);
        registry.list();
        assertEquals(1, asked("SHOW ANODES"));
        assertEquals(Instant.parse("2026-01-01T00:00:00Z"), registry.asOf());
        now = now.plusSeconds(2);
        registry.list();
        assertEquals(2, asked("SHOW ANODES"));
    }

    @Test
    void asksAgainWhenTheClockWasTurnedBack() throws Exception {
        TDengineRegistry registry = registry();
        registry.list();
        now = now.minus(Duration.ofHours(1));
        registry.list();
        assertEquals(2, asked("SHOW ANODES"));
    }

    @Test
    void registersAnAnodeUnderOneSpelling() throws Exception {
        try (FakeAnode anode = new FakeAnode()) {
            Anode registered = registry().register(AnodeAddress.parse("HTTP://LocalHost:" + anode.address().port() + "/"));
            assertEquals(1, registered.id());
            assertEquals("localhost:" + anode.address().port(), registered.url());
            assertTrue(session.statements().contains("CREATE ANODE 'localhost:" + anode.address().port() + "'"));
        }
    }

    @Test
    void refusesTheSameHostAndPortInAnotherSpellingWithoutSql() throws Exception {
        catalogue.add("http://127.0.0.1:6035/", "ready");
        assertEquals("anodes.duplicate", refusal(AnodeAddress.parse("localhost:6035")));
        assertEquals(0, asked("CREATE"));
    }

    @Test
    void refusesNamesThatWouldEndTheServerWithoutSql() throws Exception {
        try (FakeAnode anode = new FakeAnode()) {
            anode.lists("{\"protocol\":1.0,\"version\":0.1,\"details\":[{\"type\":\"forecast\",\"algo\":[{\"name\":\"" + "a".repeat(62)
                    + "\",\"desc\":\"\",\"params\":{}}]}]}");
            assertEquals("anodes.list.longName", refusal(anode.address()));
            assertEquals(0, asked("CREATE"));
        }
    }

    @Test
    void refusesTypesAnOldServerDoesNotKnowAndLeavesThemToANewOne() throws Exception {
        try (FakeAnode anode = new FakeAnode()) {
            anode.lists("{\"protocol\":1.0,\"version\":0.1,\"details\":[{\"type\":\"imputation\",\"algo\":[]}]}");
            assertEquals("anodes.list.typeRefused", refusal(anode.address()));
            assertEquals(0, asked("CREATE"));
            session = new ScriptedSession(ScriptedSession.server("3.3.8.0"), catalogue);
            assertEquals(1, registry().register(anode.address()).id());
        }
    }

    @Test
    void seesThatARegistrationWithoutAnAnswerWasDone() throws Exception {
        try (FakeAnode anode = new FakeAnode()) {
            catalogue.failure = FakeCatalogue.LOST;
            assertEquals(anode.address().url(), registry().register(anode.address()).url());
            assertEquals(1, asked("CREATE"));
        }
    }

    @Test
    void saysThatAnUpdateWithoutAnAnswerWasNotDone() throws Exception {
        catalogue.add("10.0.0.7:6090", "ready");
        catalogue.failure = "UPDATE";
        catalogue.failureCode = 0x231e;
        ProblemException failure = assertThrows(ProblemException.class, () -> registry().refresh(1));
        assertEquals("anodes.server.notDone", failure.key());
    }

    @Test
    void passesOnWhatTheServerRefuses() throws Exception {
        catalogue.add("10.0.0.7:6090", "ready");
        catalogue.failure = "DROP";
        catalogue.failureCode = 0x2644;
        ClusterException refused = assertThrows(ClusterException.class, () -> registry().drop(1));
        assertTrue(Deed.isForbidden(refused));
    }

    @Test
    void refreshesOneAnodeWithoutCallingTheOthers() throws Exception {
        catalogue.add("10.0.0.7:6090", "ready", "forecast:arima");
        TDengineRegistry registry = registry();
        Instant before = registry.list().getFirst().updated();
        Anode fresh = registry.refresh(1);
        assertEquals(2, fresh.algorithms());
        assertTrue(fresh.updated().isAfter(before));
        assertEquals(1, asked("SHOW ANODES"));
        assertEquals(List.of("holtwinters"), registry.algorithms(1).ofType(AlgorithmList.FORECAST).stream().map(AlgorithmList.Entry::name).toList());
    }

    @Test
    void dropsAnAnodeAndForgetsIt() throws Exception {
        catalogue.add("10.0.0.7:6090", "offline");
        TDengineRegistry registry = registry();
        registry.list();
        registry.drop(1);
        assertEquals(List.of(), registry.list());
        assertEquals(1, asked("SHOW ANODES"));
    }

    @Test
    void theHighestIdServesAnAlgorithm() throws Exception {
        catalogue.add("10.0.0.7:6090", "ready", "forecast:arima", "forecast:only_here");
        catalogue.add("10.0.0.8:6090", "ready", "forecast:ARIMA");
        assertEquals(Map.of(Served.of("forecast", "arima"), 2, Served.of("forecast", "only_here"), 1), registry().servedBy());
    }

    @Test
    void warnsOfLoopbackOnlyWhereTheServerIsElsewhere() throws Exception {
        AnodeAddress address = AnodeAddress.parse("127.0.0.1:6090");
        List<InetAddress> loopback = List.of(InetAddress.getLoopbackAddress());
        assertEquals(StepResult.Outcome.PASSED, registry().demands().reach(address, loopback).outcome());
        session = new ScriptedSession(new ServerFacts("3.3.6.6", "", "", ""), catalogue);
        assertEquals(StepResult.Outcome.WARNING, registry().demands().reach(address, loopback).outcome());
        session = new ScriptedSession(new ServerFacts("3.3.6.6", "", "", "192.0.2.1:6030"), catalogue);
        RegistryDemands remote = registry().demands();
        assertEquals("anodes.server.loopback", assertThrows(ProblemException.class, () -> remote.reach(address, loopback)).key());
        assertEquals(StepResult.Outcome.PASSED, remote.reach(AnodeAddress.parse("192.0.2.7:6090"), List.of(InetAddress.getByName("192.0.2.7"))).outcome());
    }

    private String refusal(AnodeAddress address) {
        return assertThrows(ProblemException.class, () -> registry().register(address)).key();
    }

    private TDengineRegistry registry() {
        return new TDengineRegistry(session, FakeAnode.client(), HostResolver.ofSystem(), clock());
    }

    private Clock clock() {
        InstantSource source = () -> now;
        return source.withZone(ZoneOffset.UTC);
    }

    private long asked(String beginning) {
        return session.statements().stream()
                .filter(sql -> beginning.startsWith("SHOW") ? sql.equals(beginning) : sql.startsWith(beginning))
                .count();
    }
}
