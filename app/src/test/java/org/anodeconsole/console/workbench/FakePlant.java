package org.anodeconsole.console.workbench;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.anodeconsole.console.cluster.ClusterException;
import org.anodeconsole.console.cluster.Rows;
import org.anodeconsole.console.cluster.ScriptedSession;
import org.jspecify.annotations.Nullable;

/** A cluster with one database, one super table of 250 meters, and rows of a sine; FORECAST answers what the test says. */
final class FakePlant implements ScriptedSession.Script {
    static final int METERS = 250;
    static final int ROWS = 96;
    int forecastFailure;
    boolean findsNothing;
    double offset;

    @Override
    public Rows answer(String sql) throws ClusterException {
        if (sql.contains("ins_databases")) {
            return ScriptedSession.rows(List.of("name VARCHAR", "precision VARCHAR"),
                    List.of("information_schema", ""), List.of("power", "us"));
        }
        if (sql.contains("ins_stables")) {
            return ScriptedSession.rows(List.of("stable_name VARCHAR"), List.of("meters"));
        }
        if (sql.contains("ins_tables")) {
            return tables(sql);
        }
        if (sql.startsWith("DESCRIBE")) {
            return ScriptedSession.rows(List.of("field VARCHAR", "type VARCHAR", "length INT", "note VARCHAR"),
                    List.of("ts", "TIMESTAMP", 8, ""), List.of("voltage", "INT", 4, ""), List.of("label", "VARCHAR", 20, ""),
                    List.of("site", "VARCHAR", 20, "TAG"));
        }
        if (sql.contains("ins_tags")) {
            return ScriptedSession.rows(List.of("tag_name VARCHAR", "tag_value VARCHAR"), List.of("site", "Nord"));
        }
        if (sql.contains("FORECAST(")) {
            return forecast();
        }
        if (sql.contains("ANOMALY_WINDOW(")) {
            return ScriptedSession.rows(List.of("first_ts TIMESTAMP", "last_ts TIMESTAMP", "points BIGINT"),
                    findsNothing ? new List[0] : new List[] {List.of(time(10), time(12), 3L)});
        }
        return series();
    }

    private static Rows tables(String sql) {
        int limit = number(sql, "LIMIT ");
        int offset = number(sql, "OFFSET ");
        List<List<@Nullable Object>> rows = new ArrayList<>();
        IntStream.range(0, METERS).mapToObj(i -> "d%03d".formatted(i))
                .filter(name -> !sql.contains("LIKE") || name.contains("7"))
                .skip(offset).limit(limit)
                .forEach(name -> rows.add(new ArrayList<>(List.of(name))));
        return new Rows(List.of(new Rows.Column("table_name", "VARCHAR")), rows, false);
    }

    private static int number(String sql, String after) {
        return Integer.parseInt(sql.substring(sql.indexOf(after) + after.length()).split(" ")[0]);
    }

    private static Rows series() {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (int i = 0; i < ROWS; i++) {
            rows.add(new ArrayList<>(List.of(time(i), (int) Math.round(220 + 10 * Math.sin(i * Math.PI / 6)))));
        }
        return new Rows(List.of(new Rows.Column("ts", "TIMESTAMP"), new Rows.Column("v", "INT")), rows, false);
    }

    private Rows forecast() throws ClusterException {
        if (forecastFailure != 0) {
            throw new ClusterException(forecastFailure, "anodes.server.old", "Analysis failed since anode return error", "plant", "1");
        }
        return ScriptedSession.rows(
                List.of("forecast_ts TIMESTAMP", "forecast_value DOUBLE", "low FLOAT", "high FLOAT"),
                List.of(time(ROWS), 220.0 + offset, 210f, 230f), List.of(time(ROWS + 1), 225.0 + offset, 215f, 235f));
    }

    private static Instant time(int row) {
        return Instant.parse("2026-01-01T00:00:00Z").plusSeconds(3_600L * row).plusNanos(1_000);
    }
}
