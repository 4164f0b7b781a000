package org.anodeconsole.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.anodeconsole.console.cluster.AnalysisOptions;
import org.anodeconsole.console.cluster.AnalysisSql;
import org.anodeconsole.console.cluster.Rows;
import org.anodeconsole.console.cluster.SchemaBrowser;
import org.anodeconsole.console.cluster.SeriesSelection;
import org.anodeconsole.console.cluster.SeriesSelection.Aggregate;
import org.anodeconsole.console.cluster.SeriesSelection.IntervalUnit;
import org.anodeconsole.console.cluster.SeriesSelection.Thinning;
import org.anodeconsole.console.cluster.ServerVersion;
import org.anodeconsole.console.cluster.TimePrecision;
import org.anodeconsole.console.language.ProblemException;
import org.anodeconsole.standin.data.Column;
import org.anodeconsole.standin.data.DataType;
import net.jqwik.api.Example;

/** The SQL the console builds, read by the stand-in's parser and answered by a real anode. */
class ClusterSqlTest {
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static TestCluster cluster;
    private static LiveAnode anode;
    private static final AnalysisSql SQL = new AnalysisSql(ServerVersion.parse("3.3.6.6"));

    @BeforeContainer
    static void start() throws Exception {
        cluster = new TestCluster();
        anode = new LiveAnode();
        cluster.registry().register(anode.address());
    }

    @AfterContainer
    static void stop() throws Exception {
        anode.close();
        cluster.close();
    }

    private static Rows ask(String sql) throws Exception {
        return cluster.session().query(sql, LIMIT, 100_000);
    }

    @Example
    void browsesFromTheDatabasesToTheColumns() throws Exception {
        SchemaBrowser browser = new SchemaBrowser(cluster.session());
        List<String> databases = browser.databases().stream().map(SchemaBrowser.Database::name).toList();
        assertTrue(databases.containsAll(List.of("energy", "power", "weather")), databases.toString());
        assertEquals(List.of("meters"), browser.superTables("power"));
        assertEquals(List.of("d1001", "d1002"), browser.childTables("power", "meters", "", 0).tables().subList(0, 2));
        assertEquals(List.of("d1003"), browser.childTables("power", "meters", "003", 0).tables());
        assertEquals(List.of("load"), browser.plainTables("energy", "", 0).tables());
        List<SchemaBrowser.Column> columns = browser.columns("power", "d1001");
        assertEquals("ts", columns.getFirst().name());
        assertEquals(List.of("current", "voltage", "phase"), columns.stream().filter(c -> !c.tag() && c.isNumber()).map(SchemaBrowser.Column::name).toList());
        assertTrue(browser.tags("power", "d1001").contains(new SchemaBrowser.Tag("location", "California.SanFrancisco")));
    }

    @Example
    void forecastsTheLastRowsOfWholeNumbersWithFractions() throws Exception {
        SeriesSelection load = SeriesSelection.all("energy", TimePrecision.MS, "load", "ts", "megawatts", "INT").last(480);
        Rows history = ask(SQL.read(load));
        assertEquals(480, history.rows().size());
        Instant last = (Instant) history.rows().getLast().getFirst();
        assertTrue(((Instant) history.rows().getFirst().getFirst()).isBefore(last), "in ascending order");
        Rows forecast = ask(SQL.forecast(load, new AnalysisOptions("holtwinters", Map.of("period", "48", "trend", "add", "seasonal", "add"), 48, 0.9, false)));
        assertEquals(48, forecast.rows().size());
        assertEquals(last.plusSeconds(1_800), forecast.rows().getFirst().getFirst());
        double value = Rows.number(forecast.rows().getFirst().get(1));
        assertTrue(value > 15_000 && value < 45_000 && value != Math.rint(value), "not cut to a whole number: " + value);
        assertTrue(Rows.number(forecast.rows().getFirst().get(2)) < value && Rows.number(forecast.rows().getFirst().get(3)) > value);
    }

    @Example
    void thinsOutAndLeavesMissingValuesAway() throws Exception {
        SeriesSelection daily = SeriesSelection.all("weather", TimePrecision.MS, "temperature", "ts", "celsius", "DOUBLE")
                .thinned(new Thinning(Aggregate.AVG, 1, IntervalUnit.DAYS)).last(100);
        Rows rows = ask(SQL.read(daily));
        assertEquals(100, rows.rows().size());
        assertTrue(rows.rows().stream().noneMatch(row -> Double.isNaN(Rows.number(row.get(1)))));
        assertEquals(10, ask(SQL.forecast(daily, new AnalysisOptions("arima", Map.of(), 10, 0.95, false))).rows().size());
    }

    @Example
    void findsAnomaliesInASpan() throws Exception {
        Instant from = Instant.parse("2025-01-01T00:00:00Z");
        SeriesSelection current = SeriesSelection.all("power", TimePrecision.MS, "d1001", "ts", "current", "FLOAT")
                .between(Optional.of(from), Optional.of(from.plusSeconds(60 * 1_499)));
        assertEquals(1_500, ask(SQL.read(current)).rows().size());
        Rows windows = ask(SQL.anomalies(current, new AnalysisOptions("ksigma", Map.of("k", "3"), 0, 0, false)));
        assertFalse(windows.rows().isEmpty());
        assertEquals(from.plusSeconds(60 * 500), windows.rows().getFirst().getFirst());
    }

    @Property(tries = 150)
    void readsTablesWithHostileNames(@ForAll("names") String table, @ForAll("names") String column) throws Exception {
        List<Object[]> rows = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            rows.add(new Object[] {1_000L * i, (double) i});
        }
        cluster.server().catalogue().dropDatabase("hostile");
        cluster.server().catalogue().putTable("hostile", null, table, List.of(),
                List.of(Column.timestamp("t s"), Column.of(column, DataType.DOUBLE)), rows);
        SchemaBrowser browser = new SchemaBrowser(cluster.session());
        assertEquals(List.of(table), browser.plainTables("hostile", table.substring(0, Math.min(20, table.length())), 0).tables());
        assertEquals(column, browser.columns("hostile", table).get(1).name());
        SeriesSelection selection = SeriesSelection.all("hostile", TimePrecision.MS, table, "t s", column, "DOUBLE").last(5);
        assertEquals(5, ask(SQL.read(selection)).rows().size());
    }

    @Property(tries = 150)
    void writesTextsTheServerReadsBack(@ForAll("texts") String text) throws Exception {
        try {
            SchemaBrowser.Page none = new SchemaBrowser(cluster.session()).childTables("power", text, "", 0);
            assertEquals(text.equals("meters") ? 6 : 0, none.tables().size());
        } catch (ProblemException e) {
            assertEquals("cluster.sql.text", e.key(), "only what cannot be written is refused: " + text);
        }
    }

    @Provide
    Arbitrary<String> names() {
        return Arbitraries.strings().withChars('\'', '"', '\\', '%', '_', ';', '-', ',', '=', ' ', '(', ')', '*', '.', 'a', 'z', '0', '温')
                .ofMinLength(1).ofMaxLength(20);
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings().withChars('\'', '"', '\\', '`', '%', '_', ';', '-', '\n', '\t', ' ', 'a', '温', '\0').ofMaxLength(25);
    }
}
