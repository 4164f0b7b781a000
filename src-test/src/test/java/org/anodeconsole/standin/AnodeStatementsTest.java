package org.anodeconsole.standin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** CREATE, SHOW, UPDATE and DROP ANODE through the real driver. */
class AnodeStatementsTest {
    private StandIn server;
    private FakeAnode anode;
    private Connection connection;

    @BeforeEach
    void start() throws Exception {
        server = StandIn.start(StandIn.Options.patient());
        anode = new FakeAnode();
        connection = Driver.webSocket(server);
    }

    @AfterEach
    void stop() throws Exception {
        connection.close();
        anode.close();
        server.close();
    }

    private void run(String sql) throws SQLException {
        Driver.run(connection, sql);
    }

    private void fails(int code, String text, String sql) {
        SQLException failure = assertThrows(SQLException.class, () -> run(sql));
        assertEquals(code, Driver.code(failure), failure.getMessage());
        assertTrue(failure.getMessage().contains(text), failure.getMessage());
    }

    private List<List<Object>> rows(String sql) throws SQLException {
        return Driver.rows(connection, sql);
    }

    @Test
    void tellsItsVersion() throws Exception {
        assertEquals(List.of(List.of("3.3.6.6.alpha")), rows("SELECT server_version()"));
    }

    @Test
    void registersAnAnodeAndAsksItEachTimeItIsShown() throws Exception {
        run("CREATE ANODE '" + anode.address() + "'");
        assertEquals(1, anode.asked("/list").size());
        List<Object> row = rows("SHOW ANODES").getFirst();
        assertEquals(List.of(1, anode.address(), "ready"), row.subList(0, 3));
        assertEquals(1, anode.asked("/status").size());
        assertEquals(
                List.of("id INT", "url VARCHAR", "status VARCHAR", "create_time TIMESTAMP", "update_time TIMESTAMP"),
                Driver.columns(server, "SHOW ANODES"));
    }

    @Test
    void listsAlgorithmsFromItsStoreAnomalyDetectionFirst() throws Exception {
        run("CREATE ANODE '" + anode.address() + "'");
        anode.close();
        assertEquals(
                List.of(
                        List.of(1, "anomaly-detection", "iqr"), List.of(1, "anomaly-detection", "ksigma"),
                        List.of(1, "forecast", "arima"), List.of(1, "forecast", "holtwinters")),
                rows("SHOW ANODES FULL"));
    }

    @Test
    void refusesTheSameTextTwiceButTakesAnotherSpelling() throws Exception {
        String port = anode.address().substring("127.0.0.1:".length());
        run("CREATE ANODE 'localhost:" + port + "'");
        fails(0x430, "Anode already exists", "CREATE ANODE 'LOCALHOST:" + port + "'");
        run("CREATE ANODE '" + anode.address() + "'");
        run("CREATE ANODE 'http://" + anode.address() + "'");
        assertEquals(3, rows("SHOW ANODES").size());
    }

    @Test
    void neverUsesAnIdAgain() throws Exception {
        run("CREATE ANODE '" + anode.address() + "'");
        run("DROP ANODE 1");
        run("CREATE ANODE '" + anode.address() + "'");
        assertEquals(2, rows("SHOW ANODES").getFirst().getFirst());
    }

    @Test
    void failsWithTheCodesOfARealServer() throws Exception {
        fails(0x441, "Analysis service can't access", "CREATE ANODE '127.0.0.1:1'");
        fails(0x432, "Anode too long url", "CREATE ANODE '" + "h".repeat(128) + "'");
        fails(0x431, "Anode not there", "UPDATE ANODE 9");
        fails(0x431, "Anode not there", "DROP ANODE 9");
        fails(0x115, "Invalid message", "DROP ANODE 0");
        fails(0x2600, "syntax error", "DROP ANODE -1");
        fails(0x2600, "syntax error", "CREATE ANODE IF NOT EXISTS 'a:1'");
        fails(0x2600, "syntax error", "DROP ANODE IF EXISTS 1");
    }

    @Test
    void refusesListsThatDoNotFitTheServer() throws Exception {
        for (var bad : List.of(
                List.of(0x433, FakeAnode.LIST.replace("1.0", "2.0")),
                List.of(0x434, FakeAnode.LIST.replace("0.1", "0")),
                List.of(0x435, FakeAnode.LIST.replace("anomaly-detection", "imputation")),
                List.of(0x437, FakeAnode.LIST.replace("arima", "a".repeat(65))),
                List.of(0x440, ""),
                List.of(0x445, "<!doctype html>"),
                List.of(0x11B, "Internal Server Error"))) {
            anode.answer("/list", (String) bad.getLast());
            fails((int) bad.getFirst(), "", "CREATE ANODE '" + anode.address() + "'");
        }
        assertEquals(List.of(), rows("SHOW ANODES"));
    }

    @Test
    void showsAnyWordOfStatusAndOfflineForNoUsableAnswer() throws Exception {
        run("CREATE ANODE '" + anode.address() + "'");
        anode.answer("/status", "{\"protocol\":0.1,\"status\":\"warming up the models\"}");
        assertEquals("warming up the models", rows("SHOW ANODES").getFirst().get(2));
        anode.answer("/status", "{\"protocol\":3,\"status\":\"ready\"}");
        assertEquals("offline", rows("SHOW ANODES").getFirst().get(2));
        anode.answer("/status", "{\"protocol\":1,\"status\":\"ready\"}");
        anode.delay(Duration.ofSeconds(30));
        assertEquals("offline", rows("SHOW ANODES").getFirst().get(2));
    }

    @Test
    void asksAnAddressTooLongForItsStatusAtAnotherPlace() throws Exception {
        String path = "/" + "x".repeat(121 - anode.address().length());
        anode.answer(path + "/list", FakeAnode.LIST);
        anode.answer(path + "/status", "{\"protocol\":1.0,\"status\":\"ready\"}");
        run("CREATE ANODE '" + anode.address() + path + "'");
        assertEquals("offline", rows("SHOW ANODES").getFirst().get(2));
        assertEquals(1, anode.asked(path + "/stat").size());
    }

    @Test
    void waitsATenthOfASecondUnlessToldOtherwise() throws Exception {
        anode.delay(Duration.ofSeconds(2));
        try (StandIn hasty = StandIn.start(StandIn.Options.standard()); Connection other = Driver.webSocket(hasty)) {
            hasty.anodes().put(anode.address(), List.of("forecast"), List.of("arima"));
            assertEquals("offline", Driver.rows(other, "SHOW ANODES").getFirst().get(2));
            SQLException failure = assertThrows(SQLException.class, () -> Driver.run(other, "UPDATE ANODE 1"));
            assertEquals(0x441, Driver.code(failure));
        }
    }

    @Test
    void updatesOneAnodeOrAllUntilTheFirstThatFails() throws Exception {
        run("CREATE ANODE '" + anode.address() + "'");
        server.anodes().put("127.0.0.1:1", List.of("forecast"), List.of("arima"));
        run("CREATE ANODE 'http://" + anode.address() + "'");
        anode.answer("/list", FakeAnode.LIST.replace("ksigma", "lof"));
        fails(0x441, "Analysis service can't access", "UPDATE ALL ANODES");
        assertEquals(1L, rows("SELECT COUNT(*) FROM information_schema.ins_anodes_full WHERE algo = 'lof'").getFirst().getFirst());
        run("UPDATE ANODE 3");
        assertEquals(
                List.of(List.of(1), List.of(3)),
                rows("SELECT id FROM information_schema.ins_anodes_full WHERE algo = 'lof' ORDER BY id"));
    }

    @Test
    void aLongAlgorithmNameKillsTheServer() throws Exception {
        anode.answer("/list", FakeAnode.LIST.replace("arima", "a".repeat(62)));
        assertThrows(SQLException.class, () -> Driver.impatientRows(server, "CREATE ANODE '" + anode.address() + "'"));
        assertTrue(server.crashed().contains("62"));
        assertThrows(SQLException.class, () -> Driver.rows(server, "SHOW ANODES"));
        server.restart();
        assertEquals(List.of(), Driver.rows(server, "SHOW ANODES"));
    }
}
