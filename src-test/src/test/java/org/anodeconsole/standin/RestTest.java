package org.anodeconsole.standin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import org.anodeconsole.standin.data.Column;
import org.anodeconsole.standin.data.DataType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The real driver over REST. */
class RestTest {
    private static final long T = 1_700_000_000_000L;
    private StandIn server;

    @BeforeEach
    void start() throws Exception {
        server = StandIn.start(StandIn.Options.patient());
        server.catalogue().putTable("foo", null, "t", List.of(),
                List.of(Column.timestamp("ts"), Column.of("v", DataType.DOUBLE), Column.of("b", DataType.BOOL), Column.nchar("n", 8)),
                List.of(new Object[] {T, 1.5, true, "中"}, new Object[] {T + 1, null, null, null}));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private List<List<Object>> rows(String sql) throws SQLException {
        try (Connection connection = Driver.rest(server)) {
            return Driver.rows(connection, sql);
        }
    }

    private SQLException fails(Properties properties, String sql) {
        return assertThrows(SQLException.class, () -> {
            try (Connection connection = DriverManager.getConnection(server.restUrl(), properties)) {
                Driver.run(connection, sql);
            }
        });
    }

    @Test
    void answersRows() throws Exception {
        assertEquals(
                List.of(List.of(new Timestamp(T), 1.5, true, "中"), Arrays.asList(new Timestamp(T + 1), null, null, null)),
                rows("select * from foo.t"));
    }

    @Test
    void takesTheDatabaseFromThePath() throws Exception {
        try (Connection connection = DriverManager.getConnection(server.restUrl() + "foo", Driver.root())) {
            assertEquals(2, Driver.rows(connection, "select * from t").size());
        }
    }

    @Test
    void registersAnAnode() throws Exception {
        try (FakeAnode anode = new FakeAnode(); Connection connection = Driver.rest(server)) {
            assertEquals(0, connection.createStatement().executeUpdate("CREATE ANODE '" + anode.address() + "'"));
            assertEquals(4, Driver.rows(connection, "SHOW ANODES FULL").size());
        }
    }

    @Test
    void putsTheStatementIntoTheTextOfAnError() {
        SQLException failure = fails(Driver.root(), "DROP ANODE 5");
        assertEquals(0x431, Driver.code(failure));
        assertTrue(failure.getMessage().contains("DROP ANODE 5"), failure.getMessage());
    }

    @Test
    void refusesAWrongPassword() {
        assertEquals(0x357, Driver.code(fails(Driver.with("password", "no"), "select 1")));
    }

    @Test
    void servesAVersionTheWebSocketDriverRefuses() throws Exception {
        server.close();
        server = StandIn.start(StandIn.Options.standard().ofVersion("3.3.4.8"));
        assertEquals(List.of(List.of("3.3.4.8")), rows("select server_version()"));
    }

    @Test
    void readsCompressedStatements() throws Exception {
        try (Connection connection = DriverManager.getConnection(server.restUrl(), Driver.with("enableCompression", "true"))) {
            assertEquals(2, Driver.rows(connection, "select * from foo.t").size());
        }
    }

    @Test
    void failsWithAnHttpStatus() {
        server.faults().failRest(503);
        assertEquals(0x231f, Driver.code(fails(Driver.root(), "select 1")));
    }

    @Test
    void cutsRowsSilently() throws Exception {
        server.faults().cutRestRows(1);
        assertEquals(1, rows("select * from foo.t").size());
    }

    @Test
    void wantsAToken() throws Exception {
        server.close();
        server = StandIn.start(StandIn.Options.standard().withToken("abc"));
        assertTrue(fails(Driver.root(), "select 1").getErrorCode() != 0);
        try (Connection connection = DriverManager.getConnection(server.restUrl(), Driver.with("token", "abc"))) {
            assertEquals(1, Driver.rows(connection, "select 1").size());
        }
    }
}
