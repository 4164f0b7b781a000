package org.anodeconsole.console.cluster;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.File;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.anodeconsole.console.cluster.ClusterProfile.Transport;
import org.anodeconsole.console.cluster.Sessions.Diary;
import org.anodeconsole.console.cluster.Sessions.Passwords;
import org.anodeconsole.console.language.Messages;
import org.anodeconsole.console.language.Problem;
import org.anodeconsole.console.settings.Secret;
import org.anodeconsole.standin.SampleTables;
import org.anodeconsole.standin.StandIn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.function.Executable;

/** What goes wrong between console and cluster, and that each message says what to do. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class BadDaysTest {
    private static final Duration LIMIT = Duration.ofSeconds(25);
    private static final String SLOW = "select celsius from weather.temperature limit 1";

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

    private static Problem inWords(ClusterException failure) {
        Problem english = failure.in(new Messages(Locale.ENGLISH));
        Problem chinese = failure.in(new Messages(Locale.SIMPLIFIED_CHINESE));
        for (String text : List.of(english.what(), english.remedy(), chinese.what(), chinese.remedy())) {
            assertTrue(text.length() > 5 && !text.contains("{"), text);
        }
        return english;
    }

    private static Duration took(Executable executable) throws Throwable {
        long start = System.nanoTime();
        executable.execute();
        return Duration.ofNanos(System.nanoTime() - start);
    }

    @Test
    void whatIsRefusedAtOnceIsToldAtOnceAndAsThat() throws Throwable {
        int port = server.port();
        server.close();
        try (JdbcSession session = Sessions.open(Sessions.profile("127.0.0.1", port))) {
            AtomicReference<ClusterException> failure = new AtomicReference<>();
            Duration time = took(() -> failure.set(assertThrows(ClusterException.class, session::server)));

            assertEquals("cluster.refused", failure.get().key());
            assertTrue(time.toSeconds() < 10, "took " + time);
            assertFalse(inWords(failure.get()).what().contains("60"), "no word of milliseconds");
        }
    }

    @Test
    void anUnknownNameIsSaidToBe() {
        try (JdbcSession session = Sessions.open(Sessions.profile("no-such-host.invalid", 6041))) {
            ClusterException failure = assertThrows(ClusterException.class, session::server);
            assertEquals("cluster.unknownHost", failure.key());
            assertTrue(inWords(failure).what().contains("no-such-host.invalid"));
        }
    }

    @Test
    void aServerThatSwallowsEverythingIsGivenUpInTime() throws Throwable {
        try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.ofLiteral("127.0.0.1"));
                JdbcSession session = Sessions.open(Sessions.profile("127.0.0.1", silent.getLocalPort()))) {
            AtomicReference<ClusterException> failure = new AtomicReference<>();
            Duration time = took(() -> failure.set(assertThrows(
                    ClusterException.class, () -> session.query("select 1", Duration.ofSeconds(2), 1))));
            assertEquals("cluster.connectTimeout", failure.get().key());
            assertTrue(inWords(failure.get()).what().contains("2 seconds"));
            assertTrue(time.toSeconds() < 10, "took " + time);
        }
    }

    @Test
    void theSecondServerOfAListServesWhenTheFirstIsGone() throws Exception {
        ClusterProfile one = Sessions.profile(server);
        List<Endpoint> two = List.of(new Endpoint("127.0.0.1", freePort()), one.endpoints().getFirst());
        ClusterProfile profile = new ClusterProfile(
                "", "two", two, one.login(), one.user(), one.tls(), "", Transport.AUTOMATIC);
        try (JdbcSession session = Sessions.open(profile)) {
            assertEquals("3.3.6.6.alpha", session.server().version());
        }
    }

    private static int freePort() throws Exception {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Test
    void aServerGoneInTheMiddleOfAStatementIsNoticedAtOnceAndFoundAgain() throws Throwable {
        Diary diary = new Diary();
        server.faults().neverAnswer("celsius");
        try (JdbcSession session = new JdbcSession(Sessions.profile(server), new Passwords("taosdata"), diary)) {
            session.server();
            Thread.ofVirtual().start(() -> {
                await().atMost(Duration.ofSeconds(60)).until(() -> server.statements().stream().anyMatch(sql -> sql.contains("celsius")));
                server.dropConnections();
            });
            AtomicReference<ClusterException> failure = new AtomicReference<>();
            Duration time = took(() -> failure.set(
                    assertThrows(ClusterException.class, () -> session.query(SLOW, LIMIT, 1))));
            assertEquals("cluster.lost", failure.get().key());
            assertTrue(time.compareTo(LIMIT.minusSeconds(5)) < 0, "took " + time);
            assertTrue(inWords(failure.get()).remedy().contains("not known"));

            server.faults().clear();
            assertEquals(1, session.query(SLOW, LIMIT, 1).rows().size());
            assertEquals(List.of("connected", "cluster.lost", "connected"), diary.lines);
        }
    }

    @Test
    void aDefinitionIsNeverSentTwice() throws Exception {
        for (Transport transport : List.of(Transport.WEBSOCKET, Transport.REST)) {
            server.faults().dropConnectionOn("drop anode");
            try (JdbcSession session = Sessions.open(Sessions.over(Sessions.profile(server), transport))) {
                session.query("select server_version()", LIMIT, 1);
                long before = server.connections();
                ClusterException failure =
                        assertThrows(ClusterException.class, () -> session.execute("drop anode 1", LIMIT));
                assertEquals("cluster.lost", failure.key(), transport.name());
                assertTrue(server.statements().stream().filter(sql -> sql.contains("drop anode")).count() <= 1, "sent once");
                assertTrue(before <= 1);
            }
        }
    }

    @Test
    void aStatementThatTakesTooLongEndsInTimeAndTheNextOneWorks() throws Throwable {
        server.faults().delayStatements("celsius", Duration.ofSeconds(20));
        for (Transport transport : List.of(Transport.WEBSOCKET, Transport.REST)) {
            Diary diary = new Diary();
            try (JdbcSession session = new JdbcSession(
                    Sessions.over(Sessions.profile(server), transport), new Passwords("taosdata"), diary)) {
                session.server();
                AtomicReference<ClusterException> failure = new AtomicReference<>();
                Duration time = took(() -> failure.set(assertThrows(
                        ClusterException.class, () -> session.query(SLOW, Duration.ofSeconds(1), 1))));
                assertEquals("cluster.timeout", failure.get().key());
                assertTrue(time.toSeconds() < 8, "took " + time);
                assertTrue(inWords(failure.get()).remedy().contains("look before repeating"));
                session.query("select server_version()", LIMIT, 1);
                assertEquals(List.of(), diary.lines.stream().filter(line -> line.startsWith("cluster")).toList());
            }
        }
    }

    @Test
    void slowBlocksCountToo() {
        server.faults().delayFetch(Duration.ofSeconds(20));
        try (JdbcSession session = Sessions.open(Sessions.profile(server))) {
            ClusterException failure = assertThrows(
                    ClusterException.class, () -> session.query("show databases", Duration.ofSeconds(1), 10));
            assertEquals("cluster.timeout", failure.key());
        }
    }

    @Test
    void aSocketLostBetweenBlocksIsNoticed() throws Throwable {
        server.faults().dropConnectionAfterBlocks(1);
        try (JdbcSession session = Sessions.open(Sessions.over(Sessions.profile(server), Transport.WEBSOCKET))) {
            Duration time = took(() -> assertEquals("cluster.lost", assertThrows(
                            ClusterException.class,
                            () -> session.query("select ts, celsius from weather.temperature", LIMIT, 20_000))
                    .key()));
            assertTrue(time.compareTo(LIMIT.minusSeconds(5)) < 0, "took " + time);
        }
    }

    @Test
    void anInterruptClosesTheSocketOfTheStatementAndNoOther() throws Throwable {
        server.faults().neverAnswer("celsius");
        try (JdbcSession session = Sessions.open(Sessions.profile(server))) {
            session.server();
            AtomicReference<Throwable> end = new AtomicReference<>();
            Thread reader = Thread.ofVirtual().start(() -> {
                try {
                    session.query(SLOW, LIMIT, 1);
                } catch (Throwable e) {
                    end.set(e);
                }
            });
            await().atMost(Duration.ofSeconds(60)).until(() -> server.statements().stream().anyMatch(sql -> sql.contains("celsius")));
            reader.interrupt();
            assertTrue(reader.join(Duration.ofSeconds(5)), "ends soon");
            assertInstanceOf(InterruptedException.class, end.get());
            await().atMost(Duration.ofSeconds(60)).until(() -> server.connections() == 0);
            session.query("select server_version()", LIMIT, 1);
        }
    }

    @Test
    void aWrongPasswordIsSaidToBeAndNowhereRepeated() {
        for (Transport transport : List.of(Transport.WEBSOCKET, Transport.REST)) {
            Passwords passwords = new Passwords("hunter2 ü");
            try (JdbcSession session = new JdbcSession(
                    Sessions.over(Sessions.profile(server), transport), passwords, SessionEvents.NONE)) {
                ClusterException failure = assertThrows(ClusterException.class, session::server);
                assertEquals("cluster.noSecret", failure.key(), "the user was asked a second time and gave up");
            }
            ConnectionTestProbe probe = new ConnectionTestProbe(
                    Sessions.over(Sessions.profile(server), transport), new Secret("hunter2 ü"));
            ClusterException refused = probe.failure();
            assertEquals("cluster.error.0x0357", refused.key());
            String all = inWords(refused) + String.valueOf(refused.getMessage()) + refused;
            assertFalse(all.contains("hunter2"), all);
        }
    }

    @Test
    void aLoginThatIsNeverAnsweredDoesNotGiveThePasswordAway() {
        server.faults().delayLogin(Duration.ofSeconds(30));
        try (JdbcSession session =
                new JdbcSession(Sessions.profile(server), new Passwords("hunter2"), SessionEvents.NONE)) {
            ClusterException failure =
                    assertThrows(ClusterException.class, () -> session.query("select 1", Duration.ofSeconds(2), 1));
            assertEquals("cluster.connectTimeout", failure.key());
            assertFalse((inWords(failure) + failure.toString()).contains("hunter2"));
        }
    }

    @Test
    void aServerTooOldForWebSocketIsReachedOverRest() throws Exception {
        try (StandIn old = Sessions.server(options -> options.ofVersion("3.3.4.8"))) {
            try (JdbcSession session = Sessions.open(Sessions.over(Sessions.profile(old), Transport.WEBSOCKET))) {
                ClusterException failure = assertThrows(ClusterException.class, session::server);
                assertEquals("cluster.tooOld", failure.key());
                assertTrue(inWords(failure).what().contains("3.3.4.8"), inWords(failure).what());
            }
            try (JdbcSession session = Sessions.open(Sessions.profile(old))) {
                assertEquals("3.3.4.8", session.server().version());
                assertEquals(Transport.REST, session.transport());
            }
        }
    }

    @Test
    void aProxyWithoutWebSocketIsPassedByOverRest() throws Exception {
        server.faults().failUpgrade(404);
        try (JdbcSession session = Sessions.open(Sessions.over(Sessions.profile(server), Transport.WEBSOCKET))) {
            ClusterException failure = assertThrows(ClusterException.class, session::server);
            assertEquals("cluster.http", failure.key());
            assertTrue(inWords(failure).what().contains("404"), inWords(failure).what());
        }
        try (JdbcSession session = Sessions.open(Sessions.profile(server))) {
            assertEquals("3.3.6.6.alpha", session.server().version());
            assertEquals(Transport.REST, session.transport());
        }
    }

    @Test
    void aForbiddenStatementAndAWhitelistAreNamed() throws Exception {
        server.faults().denyAnodeStatements();
        try (JdbcSession session = Sessions.open(Sessions.profile(server))) {
            ClusterException failure = assertThrows(ClusterException.class, () -> session.query("show anodes", LIMIT, 10));
            assertEquals("cluster.error.0x2644", failure.key());
            assertTrue(inWords(failure).remedy().contains("administrator"));
        }
        server.faults().failLogin(0xFFFF, "ip not in whitelist");
        try (JdbcSession session = Sessions.open(Sessions.profile(server))) {
            assertEquals("cluster.error.whitelist", assertThrows(ClusterException.class, session::server).key());
        }
    }

    @Test
    void theClientLibraryThatIsNotInstalledIsNamed() {
        String file = System.mapLibraryName("taos");
        boolean installed = Stream.of(System.getProperty("java.library.path").split(File.pathSeparator))
                .anyMatch(directory -> Files.exists(Path.of(directory).resolve(file)));
        assumeFalse(installed, "this computer has it");
        try (JdbcSession session = Sessions.open(Sessions.over(Sessions.profile(server), Transport.NATIVE))) {
            ClusterException failure = assertThrows(ClusterException.class, session::server);
            assertEquals("cluster.noNativeLibrary", failure.key());
            assertTrue(inWords(failure).remedy().contains("WebSocket"));
        }
    }

    @Test
    void aServerThatComesBackAsAnotherVersionIsAskedAgain() throws Exception {
        int port = server.port();
        try (JdbcSession session = Sessions.open(Sessions.profile(server))) {
            assertEquals("3.3.6.6.alpha", session.server().version());
            server.close();
            assertThrows(ClusterException.class, () -> session.query("select 1", LIMIT, 1));
            try (StandIn upgraded = Sessions.server(options -> options.onPort(port).ofVersion("3.3.8.8"))) {
                assertEquals("3.3.8.8", session.server().version());
            }
        }
    }

    @Test
    void anUnknownErrorIsShownWithTheServersOwnWords() throws Exception {
        server.faults().failStatements("celsius", 0x0777, "Something new");
        try (JdbcSession session = Sessions.open(Sessions.profile(server))) {
            ClusterException failure = assertThrows(ClusterException.class, () -> session.query(SLOW, LIMIT, 1));
            assertEquals(0x0777, failure.code());
            assertEquals("The server refused: Something new (error 0x0777)", inWords(failure).what());
        }
    }

    @Test
    void anErrorWhileRowsAreFetchedKeepsItsCode() {
        server.faults().failFetch(0, 0x0445, "Analysis failed since anode return error");
        try (JdbcSession session = Sessions.open(Sessions.over(Sessions.profile(server), Transport.WEBSOCKET))) {
            ClusterException failure = assertThrows(ClusterException.class, () -> session.query("show databases", LIMIT, 10));
            assertEquals("cluster.error.0x0445", failure.key());
        }
    }
}
