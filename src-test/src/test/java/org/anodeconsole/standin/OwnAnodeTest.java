package org.anodeconsole.standin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Timestamp;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The project's own anode behind the stand-in: registered, listed, forecasting the sample tables. */
@Timeout(180)
class OwnAnodeTest {
    @TempDir
    private static Path directory;

    private static AnodeProcess anode;
    private static StandIn server;
    private static Connection connection;

    @BeforeAll
    static void register() throws Exception {
        anode = new AnodeProcess(directory);
        server = StandIn.start(StandIn.Options.patient());
        SampleTables.putInto(server.catalogue());
        connection = Driver.webSocket(server);
        Driver.run(connection, "CREATE ANODE '" + anode.address() + "'");
    }

    @AfterAll
    static void stop() throws Exception {
        connection.close();
        server.close();
        anode.close();
    }

    @Test
    void isReadyAndOffersWhatItLists() throws Exception {
        assertEquals("ready", Driver.rows(connection, "SHOW ANODES").getFirst().get(2));
        List<Object> names = Driver.rows(connection, "SHOW ANODES FULL").stream().map(List::getLast).toList();
        assertTrue(names.containsAll(List.of(
                "ksigma", "iqr", "grubbs", "lof", "shesd", "arima", "holtwinters", "tdtsfm_1", "timemoe-fc")), names.toString());
    }

    @Test
    void forecastsADayOfTemperature() throws Exception {
        List<List<Object>> rows = Driver.rows(connection, "SELECT _frowts, FORECAST(celsius, 'algo=holtwinters,period=24,trend=add,"
                + "seasonal=add,rows=24,wncheck=0') AS fc, _flow, _fhigh FROM (SELECT ts, celsius FROM (SELECT ts, celsius FROM "
                + "weather.temperature WHERE celsius IS NOT NULL ORDER BY ts DESC LIMIT 480) ORDER BY ts)");
        assertEquals(24, rows.size());
        assertEquals(new Timestamp(1_735_689_600_000L + 8760 * 3_600_000L), rows.getFirst().getFirst());
        for (List<Object> row : rows) {
            double value = (Double) row.get(1);
            assertTrue((Float) row.get(2) <= value && value <= (Float) row.get(3), row.toString());
            assertTrue(value > -15 && value < 20, row.toString());
        }
    }

    @Test
    void findsTheSpikesOfEveryMeter() throws Exception {
        List<List<Object>> rows = Driver.rows(connection, "SELECT tbname, _wstart, COUNT(*), MAX(`current`) FROM power.meters "
                + "PARTITION BY tbname ANOMALY_WINDOW(`current`, 'algo=ksigma,k=3,wncheck=0')");
        for (int child = 0; child < 6; child++) {
            String table = "d" + (1001 + child);
            assertTrue(rows.stream().anyMatch(row -> row.getFirst().equals(table) && (Float) row.get(3) > 15), table + " in " + rows);
        }
    }
}
