package org.anodeconsole.standin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.anodeconsole.standin.data.Column;
import org.anodeconsole.standin.data.DataType;
import org.anodeconsole.standin.engine.Tag;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** FORECAST and ANOMALY_WINDOW through the real driver, with an anode whose answers are written here. */
class AnalysisStatementsTest {
    private static final long T = 1_700_000_000_000L;
    private static final String FORECAST = """
            {"rows":3,"res":[[1700000660000,1700000720000,1700000780000],[1.9,2.9,3.9],[0.5,1.5,2.5],[3.5,4.5,5.5]]}""";

    private StandIn server;
    private FakeAnode anode;
    private Connection connection;

    @BeforeEach
    void start() throws Exception {
        start("3.3.6.6");
    }

    private void start(String version) throws Exception {
        server = StandIn.start(StandIn.Options.patient().ofVersion(version));
        anode = new FakeAnode();
        anode.answer("/forecast", FORECAST);
        List<Object[]> rows = new ArrayList<>();
        for (int i = 0; i < 11; i++) {
            rows.add(new Object[] {T + 60_000L * i, i, i == 3 ? null : (Object) (i / 8.0), "text", true});
        }
        List<Column> columns = List.of(Column.timestamp("ts"), Column.of("i32", DataType.INT), Column.of("d", DataType.DOUBLE),
                Column.varchar("s", 8), Column.of("b", DataType.BOOL));
        server.catalogue().putTable("foo", "meters", "d0", List.of(Tag.of("gid", 1)), columns, rows);
        server.catalogue().putTable("foo", "meters", "d1", List.of(Tag.of("gid", 2)), columns, rows.subList(0, 9));
        connection = Driver.webSocket(server);
        Driver.run(connection, "CREATE ANODE '" + anode.address() + "'");
        Driver.run(connection, "USE foo");
    }

    @AfterEach
    void stop() throws Exception {
        connection.close();
        anode.close();
        server.close();
    }

    private List<List<Object>> rows(String sql) throws SQLException {
        return Driver.rows(connection, sql);
    }

    private void fails(int code, String sql) {
        SQLException failure = assertThrows(SQLException.class, () -> rows(sql));
        assertEquals(code, Driver.code(failure), sql + ": " + failure.getMessage());
    }

    private JsonNode lastRequest(String path) throws Exception {
        return new ObjectMapper().readTree(anode.asked(path).getLast().body());
    }

    @Test
    void sendsAForecastAsARealServerDoes() throws Exception {
        String sql = "SELECT _frowts, FORECAST(d, 'algo=Arima,rows=3,conf=0.8,wncheck=0') AS fc, _flow, _fhigh FROM d0";
        assertEquals(
                List.of(new Timestamp(1_700_000_720_000L), 2.9, 1.5f, 4.5f), rows(sql).get(1));
        JsonNode sent = lastRequest("/forecast");
        assertEquals("[[\"ts\",\"TIMESTAMP\",8],[\"val\",\"DOUBLE\",8]]", sent.get("schema").toString());
        assertEquals(T, sent.get("data").get(0).get(0).longValue());
        assertEquals(0.5, sent.get("data").get(1).get(4).doubleValue());
        assertEquals(0, sent.get("data").get(1).get(3).doubleValue(), "null goes as 0");
        assertEquals("algo=Arima,rows=3,conf=0.8,wncheck=0", sent.get("option").asText());
        assertEquals("arima", sent.get("algo").asText());
        assertEquals("ms", sent.get("prec").asText());
        assertEquals(0, sent.get("wncheck").intValue());
        assertEquals(1, sent.get("return_conf").intValue());
        assertEquals(3, sent.get("forecast_rows").intValue());
        assertEquals(0.8, sent.get("conf").doubleValue());
        assertEquals(60_000, sent.get("every").longValue());
        assertEquals(T + 660_000, sent.get("start").longValue());
        assertEquals(11, sent.get("rows").intValue());
        assertEquals(List.of("_frowts TIMESTAMP", "fc DOUBLE", "_flow FLOAT", "_fhigh FLOAT"), Driver.columns(server, sql.replace("d0", "foo.d0")));
    }

    @Test
    void asksForNoBoundsWhenNoneAreSelected() throws Exception {
        anode.answer("/forecast", "{\"rows\":1,\"res\":[[1700000660000],[1.0]]}");
        assertEquals(1, rows("select _frowts, forecast(d) from d0").size());
        assertEquals(0, lastRequest("/forecast").get("return_conf").intValue());
        assertEquals("holtwinters", lastRequest("/forecast").get("algo").asText());
        assertEquals(0.95, lastRequest("/forecast").get("conf").doubleValue());
    }

    @Test
    void cutsForecastsOfWholeNumbersUnlessCast() throws Exception {
        assertEquals(1, rows("select forecast(i32,'algo=arima,rows=3') f, _flow from d0").getFirst().getFirst());
        assertEquals(1.9, rows("select forecast(i32+0.0,'algo=arima,rows=3') f, _flow from d0").getFirst().getFirst());
        assertEquals(1.9, rows("select forecast(cast(i32 as double),'algo=arima,rows=3') f, _flow from d0").getFirst().getFirst());
    }

    @Test
    void passesRowsInTheOrderTheyCome() throws Exception {
        rows("select forecast(i32,'algo=arima,rows=3') f, _flow from (select ts, i32 from d0 order by ts desc limit 10)");
        assertEquals(10, lastRequest("/forecast").get("data").get(1).get(0).intValue());
        rows("select forecast(i32,'algo=arima,rows=3') f, _flow from "
                + "(select ts, i32 from (select ts, i32 from d0 where d is not null order by ts desc limit 10) order by ts)");
        assertEquals(0, lastRequest("/forecast").get("data").get(1).get(0).intValue());
        rows("select forecast(v,'algo=arima,rows=3') f, _flow from (select _wstart, avg(d) v from d0 interval(1m))");
        assertEquals(11, lastRequest("/forecast").get("rows").intValue());
    }

    @Test
    void mergesTheChildrenOfASuperTable() throws Exception {
        rows("select forecast(i32,'algo=arima,rows=3') f, _flow from meters");
        JsonNode times = lastRequest("/forecast").get("data").get(0);
        assertEquals(20, times.size());
        assertEquals(times.get(0), times.get(1));
    }

    @Test
    void chartsHistoryAndForecastInOneResult() throws Exception {
        anode.answer("/forecast", "{\"rows\":1,\"res\":[[1700000660000],[1.5]]}");
        List<List<Object>> rows = rows("select ts, d from d0 union all select _frowts, forecast(d,'algo=arima,rows=1') from d0");
        assertEquals(12, rows.size());
        assertEquals(List.of(new Timestamp(1_700_000_660_000L), 1.5), rows.getLast());
    }

    @Test
    void failsWithTheCodesOfARealServer() throws Exception {
        fails(0x443, "select forecast(d,'algo=ces') from d0");
        fails(0x2803, "select forecast(d,'rows=3') from d0");
        fails(0x2802, "select forecast(s,'algo=arima') from d0");
        fails(0x449, "select forecast(d,'algo=arima') from d1");
        fails(0x446, "select forecast(d,'algo=arima,rows=1025') from d0");
        fails(0xFFFF, "select forecast(d,'algo=arima,rows=abc') from d0");
        fails(0x44A, "select forecast(d,i32,'algo=arima') from d0");
        fails(0x264F, "select forecast(d,'algo=arima') from d0 interval(1m)");
        fails(0x2700, "select count(*), forecast(d,'algo=arima') from d0");
        fails(0x260C, "select ts, forecast(d,'algo=arima') from d0");
        fails(0x2684, "select _wstart from d0 anomaly_window(d, 'k=2')");
        fails(0x2682, "select _wstart from d0 anomaly_window(s, 'algo=iqr')");
        fails(0x2683, "select _wstart from meters anomaly_window(gid, 'algo=iqr')");
        fails(0x2667, "select d from d0 anomaly_window(d, 'algo=iqr')");
        assertEquals(List.of(), rows("select forecast(d,'algo=arima') from d0 where ts < 0"), "no rows, no forecast, no error");
        assertEquals(List.of(), rows("select forecast(d,'algo=arima,rows=0') from d0"));
        assertEquals(List.of(), anode.asked("/forecast"), "all this is found before the anode is asked");
    }

    @Test
    void translatesWhatTheAnodeSays() throws Exception {
        String sql = "select forecast(d,'algo=arima,rows=3,timeout=1') from d0";
        anode.answer("/forecast", "{\"rows\":-1,\"msg\":\"white noise can not be check\"}");
        fails(0x445, sql);
        anode.answer("/forecast", "<html>");
        fails(0x445, sql);
        anode.answer("/forecast", "oops");
        fails(0x11B, sql);
        anode.answer("/forecast", "");
        fails(0x440, sql);
        anode.answer("/forecast", FORECAST);
        fails(0x11B, sql);
        anode.delay(Duration.ofSeconds(4));
        fails(0x441, sql);
        anode.close();
        fails(0x441, sql);
    }

    @Test
    void countsTheInput() throws Exception {
        List<Object[]> rows = new ArrayList<>();
        for (int i = 0; i < 40_001; i++) {
            rows.add(new Object[] {T + i, 1.0});
        }
        server.catalogue().putTable("foo", null, "long", List.of(), List.of(Column.timestamp("ts"), Column.of("v", DataType.DOUBLE)), rows);
        fails(0x446, "select forecast(v,'algo=arima') from foo.`long`");
        fails(0x446, "select count(*) from foo.`long` anomaly_window(v,'algo=iqr')");
    }

    @Test
    void forecastsOfPartitionsKillTheServer() throws Exception {
        assertThrows(
                SQLException.class,
                () -> Driver.impatientRows(server, "select forecast(d,'algo=arima') from foo.meters partition by tbname"));
        assertEquals("PARTITION BY with FORECAST", server.crashed());
        assertEquals(List.of(), anode.asked("/forecast"));
    }

    @Test
    void fillsOnlyTheLastOfTwoForecasts() throws Exception {
        List<Object> first = rows("select forecast(d,'algo=arima,rows=3'), forecast(d,'algo=holtwinters,rows=3'), _flow from d0").getFirst();
        assertEquals(List.of(0.0, 1.9, 0.5f), first);
        assertEquals(1, anode.asked("/forecast").size());
        assertEquals("holtwinters", lastRequest("/forecast").get("algo").asText());
    }

    @Test
    void findsWindowsWithAggregatesInThem() throws Exception {
        anode.answer("/anomaly-detect", "{\"rows\":2,\"res\":[[" + T + "," + (T + 120_000) + "],[" + (T + 300_000) + "," + (T + 300_000) + "]]}");
        assertEquals(
                List.of(
                        List.of(new Timestamp(T), new Timestamp(T + 120_000), 120_000L, 3L, 1.0),
                        List.of(new Timestamp(T + 300_000), new Timestamp(T + 300_001), 1L, 1L, 5.0)),
                rows("select _wstart, _wend, _wduration, count(*), avg(i32) from d0 anomaly_window(i32, 'algo=ksigma,k=2')"));
        JsonNode sent = lastRequest("/anomaly-detect");
        assertEquals("[\"val\",\"INT\",4]", sent.get("schema").get(1).toString());
        assertEquals("ksigma", sent.get("algo").asText());
        assertTrue(sent.path("return_conf").isMissingNode());
        assertEquals(4, rows("select tbname, _wstart from meters partition by tbname anomaly_window(i32)").size());
        assertEquals("iqr", lastRequest("/anomaly-detect").get("algo").asText());
        anode.answer("/anomaly-detect", "{\"rows\":0,\"res\":{},\"msg\":\"it failed\"}");
        assertEquals(List.of(), rows("select _wstart from d0 anomaly_window(i32)"), "an algorithm's failure is silent");
    }

    @Test
    void theHighestIdServes() throws Exception {
        try (FakeAnode other = new FakeAnode()) {
            other.answer("/forecast", FORECAST);
            Driver.run(connection, "CREATE ANODE '" + other.address() + "'");
            rows("select forecast(d,'algo=arima,rows=3'), _flow from d0");
            assertEquals(1, other.asked("/forecast").size());
            Driver.run(connection, "DROP ANODE 2");
            rows("select forecast(d,'algo=arima,rows=3'), _flow from d0");
            assertEquals(1, anode.asked("/forecast").size());
        }
    }

    @Test
    void sendsConfidenceInTheScaleOfItsVersion() throws Exception {
        rows("select forecast(d,'algo=arima,rows=3,conf=95'), _flow from d0");
        assertEquals(0.95, lastRequest("/forecast").get("conf").doubleValue(), "out of range is the default");
        stop();
        start("3.3.6.0");
        rows("select forecast(d,'algo=arima,rows=3,conf=80'), _flow from d0");
        assertEquals(80, lastRequest("/forecast").get("conf").intValue());
        stop();
        start("3.3.8.8");
        assertEquals(1.9, rows("select forecast(i32,'algo=arima,rows=3') f, _flow from d0").getFirst().getFirst());
        anode.answer("/forecast", "{\"rows\":-1,\"msg\":\"white noise data not processed\"}");
        fails(0x447, "select forecast(d,'algo=arima') from d0");
    }
}
