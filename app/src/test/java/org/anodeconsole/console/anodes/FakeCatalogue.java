package org.anodeconsole.console.anodes;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.anodeconsole.console.cluster.ClusterException;
import org.anodeconsole.console.cluster.Rows;
import org.anodeconsole.console.cluster.ScriptedSession;
import org.jspecify.annotations.Nullable;

/** What a cluster keeps of anodes. It calls none: a test says what they would answer. */
final class FakeCatalogue implements ScriptedSession.Script {
    static final String LOST = "the answer is lost";

    /** One anode of the catalogue. */
    private record Entry(String url, String status, List<String> algorithms, Instant updated) {}

    private final Map<Integer, Entry> entries = new TreeMap<>();
    private int last;
    private long clock = 1_700_000_000_000L;
    List<String> offered = List.of("forecast:holtwinters", "anomaly-detection:iqr");
    String failure = "";
    int failureCode;

    synchronized int add(String url, String status, String... algorithms) {
        entries.put(++last, new Entry(url, status, List.of(algorithms), Instant.ofEpochMilli(clock++)));
        return last;
    }

    @Override
    public synchronized Rows answer(String sql) throws ClusterException {
        if (!failure.isEmpty() && !failure.equals(LOST) && sql.startsWith(failure)) {
            throw new ClusterException(failureCode, "anodes.server.old", "no", "plant", "1");
        }
        if (sql.equals("SHOW ANODES")) {
            return new Rows(columns("id", "url", "status", "create_time", "update_time"), anodes(), false);
        }
        if (sql.equals("SHOW ANODES FULL")) {
            return new Rows(columns("id", "type", "algo"), algorithms(), false);
        }
        change(sql);
        if (failure.equals(LOST)) {
            throw new ClusterException(0x231e, "anodes.server.old", "timeout", "plant", "1");
        }
        return new Rows(List.of(), List.of(), false);
    }

    private void change(String sql) throws ClusterException {
        if (sql.startsWith("CREATE ANODE '")) {
            add(sql.substring("CREATE ANODE '".length(), sql.length() - 1), "ready", offered.toArray(String[]::new));
        } else if (sql.startsWith("UPDATE ANODE ")) {
            int id = Integer.parseInt(sql.substring("UPDATE ANODE ".length()));
            Entry old = entries.get(id);
            entries.put(id, new Entry(old.url(), old.status(), offered, Instant.ofEpochMilli(clock++)));
        } else if (sql.startsWith("DROP ANODE ")) {
            entries.remove(Integer.parseInt(sql.substring("DROP ANODE ".length())));
        } else {
            throw new ClusterException(0x2600, "anodes.server.old", sql, "plant", "1");
        }
    }

    private List<List<@Nullable Object>> anodes() {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        entries.forEach((id, entry) -> rows.add(new ArrayList<>(List.of(id, entry.url(), entry.status(), Instant.EPOCH, entry.updated()))));
        return rows;
    }

    private List<List<@Nullable Object>> algorithms() {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        entries.forEach((id, entry) -> entry.algorithms().forEach(algorithm -> rows.add(new ArrayList<>(
                List.of(id, algorithm.substring(0, algorithm.indexOf(':')), algorithm.substring(algorithm.indexOf(':') + 1))))));
        return rows;
    }

    private static List<Rows.Column> columns(String... names) {
        return List.of(names).stream().map(name -> new Rows.Column(name, "VARCHAR")).toList();
    }
}
