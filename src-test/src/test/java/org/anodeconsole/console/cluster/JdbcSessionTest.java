package org.anodeconsole.console.cluster;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.anodeconsole.console.cluster.ClusterProfile.Login;
import org.anodeconsole.console.cluster.ClusterProfile.Transport;
import org.anodeconsole.console.cluster.Sessions.Diary;
import org.anodeconsole.console.cluster.Sessions.Passwords;
import org.anodeconsole.standin.SampleTables;
import org.anodeconsole.standin.StandIn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Sessions over the real driver with a stand-in for the server. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class JdbcSessionTest {
    private static final Duration LIMIT = Duration.ofSeconds(20);

    private StandIn server;

    @BeforeEach
    void startTheServer() throws Exception {
        server = Sessions.server(options -> options);
        SampleTables.putInto(server.catalogue());
    }

    @AfterEach
    void stopTheServer() {
        server.close();
    }

    @ParameterizedTest
    @EnumSource(value = Transport.class, names = {"WEBSOCKET", "REST"})
    void readsRowsAlikeOverBothTransports(Transport transport) throws Exception {
        try (JdbcSession session = Sessions.open(Sessions.over(Sessions.profile(server), transport))) {
            Rows rows = session.query("select ts, celsius from weather.temperature order by ts limit 2", LIMIT, 10);

            assertEquals(List.of(new Rows.Column("ts", "TIMESTAMP"), new Rows.Column("celsius", "DOUBLE")), rows.columns());
            assertEquals(Instant.parse("2025-01-01T00:00:00Z"), rows.rows().getFirst().getFirst());
            assertEquals(Instant.parse("2025-01-01T01:00:00Z"), rows.rows().get(1).getFirst());
            assertTrue(rows.rows().get(1).get(1) instanceof Double);
            assertFalse(rows.cut());

            Rows databases = session.query("show databases", LIMIT, 100);
            assertEquals("VARCHAR", databases.columns().getFirst().type());
            assertTrue(databases.rows().stream().anyMatch(row -> "weather".equals(row.getFirst())), databases.toString());
        }
    }

    @Test
    void aZoneOfItsOwnShiftsNoTimes() throws Exception {
        ClusterProfile plain = Sessions.profile(server);
        ClusterProfile shanghai = new ClusterProfile(
                "", "zone", plain.endpoints(), Login.PASSWORD, "root", Tls.OFF, "Asia/Shanghai", Transport.WEBSOCKET);
        try (JdbcSession session = Sessions.open(shanghai)) {
            Rows rows = session.query("select ts from weather.temperature order by ts limit 1", LIMIT, 10);
            assertEquals(Instant.parse("2025-01-01T00:00:00Z"), rows.rows().getFirst().getFirst());
        }
    }

    @Test
    void saysWhenThereWereMoreRows() throws Exception {
        try (JdbcSession session = Sessions.open(Sessions.profile(server))) {
            Rows rows = session.query("select ts from weather.temperature", LIMIT, 100);
            assertEquals(100, rows.rows().size());
            assertTrue(rows.cut());
            assertEquals(8_760, session.query("select ts from weather.temperature", LIMIT, 20_000).rows().size());
        }
    }

    @Test
    void tellsWhatTheServerIs() throws Exception {
        try (JdbcSession session = Sessions.open(Sessions.profile(server))) {
            ServerFacts facts = session.server();
            assertEquals("3.3.6.6.alpha", facts.version());
            assertEquals("community", facts.edition());
            assertTrue(facts.clusterId().matches("\\d{15,}"), facts.clusterId());
            assertTrue(facts.leader().matches(".+:\\d+"), facts.leader());
        }
    }

    @Test
    void aUserWhoMaySeeLittleStillLearnsTheVersion() throws Exception {
        server.faults().denySystemInformation();
        try (JdbcSession session = Sessions.open(Sessions.profile(server))) {
            assertEquals(new ServerFacts("3.3.6.6.alpha", "", "", ""), session.server());
        }
    }

    @Test
    void asksAgainForARefusedPasswordAndThenNoMore() throws Exception {
        Passwords passwords = new Passwords("wrong", "taosdata");
        try (JdbcSession session = new JdbcSession(Sessions.profile(server), passwords, SessionEvents.NONE)) {
            session.server();
            server.dropConnections();
            // A statement that meets the very moment of the loss fails; the one after it connects again.
            await().ignoreExceptionsInstanceOf(ClusterException.class)
                    .until(() -> session.query("select server_version()", LIMIT, 1).rows().size() == 1);

            assertEquals(List.of(false, true), passwords.asked);
            assertEquals(List.of("taosdata"), passwords.accepted);
        }
    }

    @Test
    void aRefusedFirstStatementIsNoReasonToAskAgain() throws Exception {
        for (Transport transport : List.of(Transport.WEBSOCKET, Transport.REST)) {
            Passwords passwords = new Passwords("taosdata");
            ClusterProfile profile = Sessions.over(Sessions.profile(server), transport);
            try (JdbcSession session = new JdbcSession(profile, passwords, SessionEvents.NONE)) {
                assertThrows(ClusterException.class, () -> session.execute("drop anode 7", LIMIT));
                session.query("select server_version()", LIMIT, 1);
                assertEquals(1, passwords.asked.size(), transport.name());
                assertEquals(List.of("taosdata"), passwords.accepted, transport.name());
            }
        }
    }

    @Test
    void manyStatementsAtOnceAskForThePasswordOnce() throws Exception {
        Passwords passwords = new Passwords("taosdata");
        try (JdbcSession session = new JdbcSession(Sessions.profile(server), passwords, SessionEvents.NONE)) {
            List<CompletableFuture<Void>> all = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                all.add(repeat(session, "3.3.6.6.alpha"));
            }
            CompletableFuture.allOf(all.toArray(CompletableFuture[]::new)).get(50, TimeUnit.SECONDS);
            assertEquals(1, passwords.asked.size());
        }
    }

    @Test
    void aPasswordThatIsNotGivenIsNotAskedForByEveryStatement() {
        Passwords passwords = new Passwords();
        try (JdbcSession session = new JdbcSession(Sessions.profile(server), passwords, SessionEvents.NONE)) {
            for (int i = 0; i < 3; i++) {
                ClusterException failure = assertThrows(ClusterException.class, session::server);
                assertEquals("cluster.noSecret", failure.key());
            }
            assertEquals(1, passwords.asked.size());
        }
    }

    @Test
    void oddCharactersInAPasswordArriveAsTheyAre() throws Exception {
        String password = "p+%ä &=?/密码";
        server.accounts().put("root", password);
        for (Transport transport : List.of(Transport.WEBSOCKET, Transport.REST)) {
            try (JdbcSession session = new JdbcSession(
                    Sessions.over(Sessions.profile(server), transport), new Passwords(password), SessionEvents.NONE)) {
                session.query("select server_version()", LIMIT, 1);
            }
        }
    }

    @Test
    void logsInWithATokenThatNeedsEncoding() throws Exception {
        try (StandIn cloud = Sessions.server(options -> options.withToken("a+b/c=d"))) {
            ClusterProfile profile = new ClusterProfile(
                    "", "cloud", Sessions.profile(cloud).endpoints(), Login.TOKEN, "", Tls.OFF, "", Transport.WEBSOCKET);
            try (JdbcSession session = new JdbcSession(profile, new Passwords("a+b/c=d"), SessionEvents.NONE)) {
                assertEquals("cloud", session.server().edition());
            }
        }
    }

    @Test
    void aRefusedStatementLeavesTheConnectionAsItIs() throws Exception {
        Diary diary = new Diary();
        try (JdbcSession session = new JdbcSession(Sessions.profile(server), new Passwords("taosdata"), diary)) {
            session.server();
            ClusterException failure =
                    assertThrows(ClusterException.class, () -> session.execute("drop anode 7", LIMIT));
            assertEquals(0x0431, failure.code());
            assertEquals("cluster.error.0x0431", failure.key());
            session.query("select server_version()", LIMIT, 1);
            assertEquals(1, server.connections());
            assertEquals(List.of("connected"), diary.lines);
        }
    }

    @Test
    void statementsDoNotWaitForEachOther() throws Exception {
        server.faults().delayStatements("celsius", Duration.ofSeconds(8));
        try (JdbcSession session = Sessions.open(Sessions.profile(server))) {
            session.server();
            CompletableFuture<Rows> slow = CompletableFuture.supplyAsync(() -> {
                try {
                    return session.query("select celsius from weather.temperature limit 1", LIMIT, 1);
                } catch (Exception e) {
                    throw new IllegalStateException(e);
                }
            });
            for (int i = 0; i < 5; i++) {
                session.query("select server_version()", LIMIT, 1);
            }
            assertFalse(slow.isDone());
            assertEquals(1, slow.get(30, TimeUnit.SECONDS).rows().size());
        }
    }

    @Test
    void twoClustersAtOnceDoNotDisturbEachOther() throws Exception {
        try (StandIn other = Sessions.server(options -> options.ofVersion("3.3.8.8"));
                JdbcSession first = Sessions.open(Sessions.profile(server));
                JdbcSession second = Sessions.open(Sessions.profile(other));
                JdbcSession third = Sessions.open(Sessions.over(Sessions.profile(other), Transport.REST))) {
            List<CompletableFuture<Void>> all = new ArrayList<>();
            all.add(repeat(first, "3.3.6.6.alpha"));
            all.add(repeat(second, "3.3.8.8"));
            all.add(repeat(third, "3.3.8.8"));
            CompletableFuture.allOf(all.toArray(CompletableFuture[]::new)).get(50, TimeUnit.SECONDS);

            other.close();
            assertThrows(ClusterException.class, () -> second.query("select server_version()", LIMIT, 1));
            first.query("select ts from weather.temperature", LIMIT, 20_000);
        }
    }

    private static CompletableFuture<Void> repeat(JdbcSession session, String version) {
        return CompletableFuture.runAsync(() -> {
            try {
                for (int i = 0; i < 40; i++) {
                    assertEquals(version, session.query("select server_version()", LIMIT, 1).rows().getFirst().getFirst());
                }
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
    }

    @Test
    void closingTheSessionClosesItsConnections() throws Exception {
        JdbcSession session = Sessions.open(Sessions.profile(server));
        session.server();
        assertEquals(1, server.connections());
        session.close();
        await().atMost(Duration.ofSeconds(60)).until(() -> server.connections() == 0);
        assertThrows(ClusterException.class, () -> session.query("select server_version()", LIMIT, 1));
    }
}
