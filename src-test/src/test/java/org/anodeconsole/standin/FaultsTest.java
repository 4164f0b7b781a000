package org.anodeconsole.standin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.anodeconsole.standin.data.Column;
import org.anodeconsole.standin.data.DataType;
import org.anodeconsole.standin.faults.Faults;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Each switch, seen through the real driver over WebSocket. */
@Timeout(120)
class FaultsTest {
    private StandIn server;

    @BeforeEach
    void start() throws Exception {
        server = StandIn.start(StandIn.Options.standard());
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private void restart(StandIn.Options options) throws Exception {
        server.close();
        server = StandIn.start(options);
    }

    private static Properties impatient() {
        return Driver.with("messageWaitTimeout", "700");
    }

    private void putBigTable(int rows) {
        List<Object[]> many = new ArrayList<>();
        for (int i = 0; i < rows; i++) {
            many.add(new Object[] {1_700_000_000_000L + i, (double) i});
        }
        server.catalogue().putTable("big", null, "t", List.of(), List.of(Column.timestamp("ts"), Column.of("v", DataType.DOUBLE)), many);
    }

    @Test
    void isGoneInTheMiddleOfAStatement() throws Exception {
        server.faults().dropConnectionOn("select");
        try (Connection connection = DriverManager.getConnection(server.webSocketUrl(), impatient())) {
            assertEquals(0x231e, Driver.code(assertThrows(SQLException.class, () -> Driver.rows(connection, "select 1"))));
            server.faults().clear();
            assertEquals(0x2318, Driver.code(assertThrows(SQLException.class, () -> Driver.rows(connection, "select 1"))));
            assertFalse(connection.isClosed(), "the driver does not know");
        }
    }

    @Test
    void isGoneBetweenBlocks() throws Exception {
        putBigTable(20_000);
        server.faults().dropConnectionAfterBlocks(2);
        try (Connection connection = DriverManager.getConnection(server.webSocketUrl(), impatient())) {
            assertThrows(SQLException.class, () -> Driver.rows(connection, "select v from big.t"));
        }
    }

    @Test
    void closesAllConnections() throws Exception {
        try (Connection connection = Driver.webSocket(server)) {
            assertEquals(1, Driver.rows(connection, "select 1").size());
            assertEquals(1, server.connections());
            server.dropConnections();
            assertEquals(0, server.connections());
            assertThrows(SQLException.class, () -> Driver.rows(connection, "select 1"));
        }
    }

    @Test
    void answersSlowlyOrNever() throws Exception {
        try (Connection connection = DriverManager.getConnection(server.webSocketUrl(), impatient())) {
            server.faults().delayStatements("server_version", Duration.ofMillis(200));
            assertEquals(1, Driver.rows(connection, "SELECT SERVER_VERSION()").size());
            server.faults().delayStatements("", Duration.ofSeconds(5));
            assertEquals(0x231e, Driver.code(assertThrows(SQLException.class, () -> Driver.rows(connection, "select 1"))));
        }
    }

    @Test
    void makesTheChangeItNeverAnswersFor() throws Exception {
        restart(StandIn.Options.patient());
        try (FakeAnode anode = new FakeAnode();
                Connection connection = DriverManager.getConnection(server.webSocketUrl(), impatient())) {
            server.faults().neverAnswer("create anode");
            String sql = "CREATE ANODE '" + anode.address() + "'";
            assertEquals(0x231e, Driver.code(assertThrows(SQLException.class, () -> Driver.run(connection, sql))));
            assertEquals(1, Driver.rows(connection, "SHOW ANODES").size());
        }
    }

    @Test
    void failsStatementsAndFetches() throws Exception {
        putBigTable(10_000);
        server.faults().failStatements("big.t", 0x0b, "Unable to establish connection");
        assertEquals(0x0b, Driver.code(assertThrows(SQLException.class, () -> Driver.rows(server, "select v from big.t"))));
        server.faults().clear();
        server.faults().failFetch(1, 0x445, "Analysis failed since anode return error");
        SQLException failure = assertThrows(SQLException.class, () -> Driver.rows(server, "select v from big.t"));
        assertEquals(0x445, Driver.code(failure));
        assertTrue(failure.getMessage().contains("FETCH DATA ERROR"), failure.getMessage());
    }

    @Test
    void fetchesSlowly() throws Exception {
        server.faults().delayFetch(Duration.ofSeconds(5));
        try (Connection connection = DriverManager.getConnection(server.webSocketUrl(), impatient())) {
            assertEquals(0x231e, Driver.code(assertThrows(SQLException.class, () -> Driver.rows(connection, "select 1"))));
        }
    }

    @Test
    void damagesReplies() throws Exception {
        for (Faults.ReplyDamage damage : List.of(
                Faults.ReplyDamage.NOT_JSON, Faults.ReplyDamage.UNKNOWN_ACTION, Faults.ReplyDamage.OTHER_REQUEST)) {
            try (Connection connection = DriverManager.getConnection(server.webSocketUrl(), impatient())) {
                server.faults().damageReplies(damage);
                assertThrows(SQLException.class, () -> Driver.rows(connection, "select 1"), damage.name());
            }
            server.faults().clear();
        }
    }

    @Test
    void sendsABlockWithoutRowsThatTheDriverTakesForOne() throws Exception {
        server.faults().damageBlocks(Faults.BlockDamage.EMPTY);
        try (Connection connection = DriverManager.getConnection(server.webSocketUrl(), impatient());
                var statement = connection.createStatement();
                var result = statement.executeQuery("select 1")) {
            assertTrue(result.next());
            assertThrows(RuntimeException.class, () -> result.getObject(1));
        }
    }

    @Test
    void deniesAnodeStatementsAndSystemInformation() throws Exception {
        server.faults().denyAnodeStatements();
        server.faults().denySystemInformation();
        try (Connection connection = Driver.webSocket(server)) {
            for (String sql : List.of("SHOW ANODES", "SHOW ANODES FULL", "CREATE ANODE 'a:1'", "UPDATE ALL ANODES", "DROP ANODE 1",
                    "SHOW CLUSTER", "SHOW CLUSTER ALIVE", "SHOW DNODES", "SHOW MNODES", "SHOW GRANTS")) {
                SQLException failure = assertThrows(SQLException.class, () -> Driver.run(connection, sql), sql);
                assertEquals(0x2644, Driver.code(failure));
            }
            assertEquals(1, Driver.rows(connection, "select server_version()").size());
        }
    }

    @Test
    void hasAClockOfItsOwn() throws Exception {
        server.faults().clockSkew(Duration.ofHours(2));
        Timestamp now = (Timestamp) Driver.rows(server, "select now()").getFirst().getFirst();
        assertTrue(Math.abs(now.getTime() - System.currentTimeMillis() - 7_200_000) < 60_000, now.toString());
    }

    @Test
    void isPartlyAlive() throws Exception {
        server.faults().clusterAlive(2);
        assertEquals(List.of(List.of(2)), Driver.rows(server, "show cluster alive"));
    }

    @Test
    void tellsQueriesOfANewAnodeOnlyWithTheHeartbeat() throws Exception {
        server.catalogue().putTable("foo", null, "t", List.of(),
                List.of(Column.timestamp("ts"), Column.of("v", DataType.DOUBLE)), List.<Object[]>of(new Object[] {1L, 1.0}));
        server.faults().delayHeartbeat(Duration.ofMinutes(10));
        server.anodes().put("127.0.0.1:1", List.of("forecast"), List.of("arima"));
        String sql = "select forecast(v, 'algo=arima') from foo.t";
        assertEquals(0x443, Driver.code(assertThrows(SQLException.class, () -> Driver.rows(server, sql))));
        server.faults().clear();
        assertEquals(0x449, Driver.code(assertThrows(SQLException.class, () -> Driver.rows(server, sql))));
    }

    @Test
    void holdsTenThousandTables() throws Exception {
        SampleTables.putMany(server.catalogue(), "many", "sensors", 10_000);
        try (Connection connection = Driver.webSocket(server)) {
            assertEquals(10_000L, Driver.rows(connection,
                    "select count(*) from information_schema.ins_tables where db_name='many'").getFirst().getFirst());
            assertEquals(List.of(List.of("t09998"), List.of("t09999")), Driver.rows(connection,
                    "select table_name from information_schema.ins_tables where db_name='many' order by table_name limit 100 offset 9998"));
            assertEquals(200, Driver.rows(connection,
                    "select distinct tbname from many.sensors where site = 's7'").size());
        }
    }

    @Test
    void showsTwoHundredAnodesOfWhichFiftyAreDead() throws Exception {
        restart(StandIn.Options.patient());
        try (FakeAnode anode = new FakeAnode(); Connection connection = DriverManager.getConnection(
                server.webSocketUrl(), Driver.with("messageWaitTimeout", "60000"))) {
            for (int i = 0; i < 200; i++) {
                server.anodes().put(i % 4 == 0 ? "127.0.0.1:" + (1 + i) : anode.address(), List.of("forecast"), List.of("arima"));
            }
            List<List<Object>> rows = Driver.rows(connection, "SHOW ANODES");
            assertEquals(200, rows.size());
            assertEquals(50, rows.stream().filter(row -> row.get(2).equals("offline")).count());
        }
    }
}
