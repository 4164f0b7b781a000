package org.anodeconsole.console.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.anodeconsole.console.cluster.SeriesSelection.Aggregate;
import org.anodeconsole.console.cluster.SeriesSelection.IntervalUnit;
import org.anodeconsole.console.cluster.SeriesSelection.Thinning;
import org.anodeconsole.console.language.ProblemException;
import org.junit.jupiter.api.Test;

class AnalysisSqlTest {
    private static final SeriesSelection SERIES =
            SeriesSelection.all("plant", TimePrecision.US, "d 0", "ts", "temp", "DOUBLE");

    private final AnalysisSql sql = new AnalysisSql(ServerVersion.parse("3.3.6.6.alpha"));

    private static AnalysisOptions options(String algorithm, Map<String, String> more) {
        return new AnalysisOptions(algorithm, more, 24, 0.9, true);
    }

    @Test
    void forecastsAColumnWithoutItsMissingValues() throws Exception {
        assertEquals("SELECT _frowts AS forecast_ts, FORECAST(`temp`, 'algo=holtwinters,rows=24,conf=0.9,period=12')"
                        + " AS forecast_value, _flow AS low, _fhigh AS high FROM `plant`.`d 0` WHERE `temp` IS NOT NULL",
                sql.forecast(SERIES, options("holtwinters", Map.of("period", "12"))));
    }

    @Test
    void takesTheLastRowsInAscendingOrder() throws Exception {
        assertEquals("SELECT `ts` AS ts, `temp` AS v FROM (SELECT `ts`, `temp` FROM (SELECT `ts`, `temp` FROM `plant`.`d 0`"
                        + " WHERE `temp` IS NOT NULL ORDER BY `ts` DESC LIMIT 500) ORDER BY `ts`)",
                sql.read(SERIES.last(500)));
    }

    @Test
    void thinsOutWithinARange() throws Exception {
        SeriesSelection thinned = SERIES.thinned(new Thinning(Aggregate.AVG, 5, IntervalUnit.MINUTES))
                .between(Optional.of(Instant.ofEpochSecond(1)), Optional.of(Instant.ofEpochSecond(2)));
        assertEquals("SELECT _wstart AS first_ts, _wend AS last_ts, COUNT(*) AS points FROM (SELECT _wstart AS ts, AVG(`temp`) AS v"
                        + " FROM `plant`.`d 0` WHERE `temp` IS NOT NULL AND `ts` >= 1000000 AND `ts` <= 2000000 INTERVAL(5m))"
                        + " ANOMALY_WINDOW(v, 'algo=iqr,wncheck=0')",
                sql.anomalies(thinned, new AnalysisOptions("iqr", Map.of(), 0, 0, false)));
    }

    @Test
    void castsWholeNumbersAndOnlyThose() throws Exception {
        SeriesSelection whole = SeriesSelection.all("d", TimePrecision.MS, "t", "ts", "n", "INT UNSIGNED");
        assertTrue(sql.forecast(whole, options("arima", Map.of())).contains("FORECAST(`n`+0.0, "));
        assertFalse(sql.forecast(whole.thinned(new Thinning(Aggregate.AVG, 1, IntervalUnit.HOURS)), options("arima", Map.of())).contains("+0.0"));
        assertTrue(sql.forecast(whole.thinned(new Thinning(Aggregate.MAX, 1, IntervalUnit.HOURS)), options("arima", Map.of())).contains("v+0.0"));
    }

    @Test
    void writesTheConfidenceAsTheServerReadsIt() throws Exception {
        AnalysisSql before = new AnalysisSql(ServerVersion.parse("3.3.6.0"));
        assertTrue(before.forecast(SERIES, options("arima", Map.of())).contains("conf=90"));
        assertTrue(sql.forecast(SERIES, options("arima", Map.of())).contains("conf=0.9"));
        assertTrue(new AnalysisSql(ServerVersion.parse("")).forecast(SERIES, options("arima", Map.of())).contains("conf=0.9"));
    }

    @Test
    void refusesWhatTheServerWouldRefuseOrCut() {
        assertEquals("cluster.sql.steps", key(() -> sql.forecast(SERIES, new AnalysisOptions("arima", Map.of(), 1_025, 0.9, true))));
        assertEquals("cluster.sql.longOptions", key(() -> sql.forecast(SERIES, options("arima", Map.of("k", "x".repeat(500))))));
        assertEquals("cluster.sql.option", key(() -> sql.forecast(SERIES, options("arima", Map.of("k", "1,rows=9")))));
        assertEquals("cluster.sql.tooFewRows", key(() -> sql.checkRows(9, true)));
        assertEquals("cluster.sql.tooManyRows", key(() -> sql.checkRows(40_001, true)));
        assertEquals("cluster.sql.tooManyRows", key(() -> new AnalysisSql(ServerVersion.parse("3.3.8.0")).checkRows(8_193, false)));
    }

    @Property
    void neverSplitsAForecastIntoGroupsNorWritesTwo(
            @ForAll @StringLength(min = 1, max = 20) String table, @ForAll @IntRange(min = 1, max = 1_024) int rows, @ForAll boolean last) {
        SeriesSelection series = SeriesSelection.all("d", TimePrecision.MS, table, "ts", "v", "INT");
        try {
            String text = sql.forecast(last ? series.last(rows) : series, new AnalysisOptions("arima", Map.of(), rows, 0.95, true));
            String withoutNames = text.replaceAll("`[^`]*`", "x");
            assertFalse(withoutNames.contains("PARTITION"), text);
            assertEquals(withoutNames.indexOf("FORECAST("), withoutNames.lastIndexOf("FORECAST("), text);
        } catch (ProblemException e) {
            assertEquals("cluster.sql.name", e.key());
        }
    }

    /** Something that may be refused. */
    private interface Check {
        void check() throws ProblemException;
    }

    private static String key(Check check) {
        return assertThrows(ProblemException.class, check::check).key();
    }
}
