package org.anodeconsole.standin.engine;

import static org.anodeconsole.standin.data.Column.of;
import static org.anodeconsole.standin.data.Column.timestamp;
import static org.anodeconsole.standin.data.Column.varchar;

import java.util.Collection;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.anodeconsole.standin.data.DataType;
import org.anodeconsole.standin.data.Precision;

/** A cluster of one dnode whose mnode leads. Ports and times are made up, names of columns and their widths measured. */
final class ClusterFacts {
    static final long CLUSTER_ID = 564_010_562_318_443_989L;

    private final ServerGeneration generation;
    private final ClusterClock clock;
    private final Accounts accounts;
    private final long started;
    private final Collection<RunningQuery> running = new ConcurrentLinkedQueue<>();

    /** A statement that has not been answered yet. */
    record RunningQuery(String user, String sql, long started) {}

    ClusterFacts(ServerGeneration generation, ClusterClock clock, Accounts accounts) {
        this.generation = generation;
        this.clock = clock;
        this.accounts = accounts;
        this.started = clock.now(Precision.MS);
    }

    Collection<RunningQuery> running() {
        return running;
    }

    Relation relation(String table) {
        return switch (table) {
            case "ins_cluster" -> Relation.ofColumns(
                    List.of(of("id", DataType.BIGINT), varchar("name", 40), of("uptime", DataType.INT), timestamp("create_time"),
                            varchar("version", 10), timestamp("expire_time")),
                    one(CLUSTER_ID, "5d1f6a2e-7c00-4b5e-9a63-0f4c1d9e8b27", (clock.now(Precision.MS) - started) / 1000, started,
                            "community", null));
            case "ins_dnodes" -> Relation.ofColumns(
                    List.of(of("id", DataType.INT), varchar("endpoint", 134), of("vnodes", DataType.SMALLINT),
                            of("support_vnodes", DataType.SMALLINT), varchar("status", 10), timestamp("create_time"),
                            timestamp("reboot_time"), varchar("note", 256)),
                    one(1L, "localhost:6030", 2L, 16L, "ready", started, started, ""));
            case "ins_mnodes" -> Relation.ofColumns(
                    List.of(of("id", DataType.INT), varchar("endpoint", 134), varchar("role", 12), varchar("status", 9),
                            timestamp("create_time"), timestamp("role_time")),
                    one(1L, "localhost:6030", "leader", "ready", started, started));
            case "ins_grants" -> Relation.ofColumns(
                    List.of(varchar("version", 9), varchar("expire_time", 19), varchar("service_time", 19), varchar("expired", 5),
                            varchar("state", 9), varchar("timeseries", 43), varchar("dnodes", 21), varchar("cpu_cores", 13)),
                    one("community", "unlimited", "unlimited", "false", "ungranted", "unlimited", "unlimited", "unlimited"));
            case "ins_users" -> Relation.ofColumns(
                    List.of(varchar("name", 24), of("super", DataType.TINYINT), of("enable", DataType.TINYINT),
                            of("sysinfo", DataType.TINYINT), of("createdb", DataType.TINYINT), timestamp("create_time"),
                            varchar("allowed_host", 49152)),
                    accounts.names().stream().map(name ->
                            new Object[] {name, name.equals("root") ? 1L : 0L, 1L, 1L, 1L, started, "127.0.0.1"}).toList());
            case "perf_queries" -> Relation.ofColumns(
                    List.of(varchar("kill_id", 26), varchar("user", 24), of("exec_usec", DataType.BIGINT), varchar("sql", 2048)),
                    running.stream().map(query -> new Object[] {
                        Integer.toHexString(System.identityHashCode(query)) + ":1", query.user(),
                        (clock.now(Precision.MS) - query.started()) * 1000, query.sql()}).toList());
            default -> Relation.ofColumns(
                    List.of(of("vgroup_id", DataType.INT), varchar("db_name", 64), of("tables", DataType.INT), varchar("v1_status", 10)),
                    one(2L, "power", 0L, "leader"));
        };
    }

    List<Object[]> variables() {
        return List.<Object[]>of(
                new Object[] {"statusInterval", "1", "server", "cluster", ""},
                new Object[] {"timezone", "UTC (UTC, +0000)", "both", "cluster", ""},
                new Object[] {"version", generation.version(), "server", "cluster", ""});
    }

    private static List<Object[]> one(Object... row) {
        return List.<Object[]>of(row);
    }
}
