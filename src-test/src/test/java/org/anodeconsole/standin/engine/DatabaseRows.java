package org.anodeconsole.standin.engine;

import static org.anodeconsole.standin.data.Column.of;
import static org.anodeconsole.standin.data.Column.timestamp;
import static org.anodeconsole.standin.data.Column.varchar;

import java.util.ArrayList;
import java.util.List;
import org.anodeconsole.standin.data.Column;
import org.anodeconsole.standin.data.DataType;

/** ins_databases with its 37 columns; the settings of every database are the defaults. */
final class DatabaseRows {
    static final List<Column> COLUMNS = List.of(
            varchar("name", 64), timestamp("create_time"), of("vgroups", DataType.INT), of("ntables", DataType.BIGINT),
            of("replica", DataType.TINYINT), varchar("strict", 4), varchar("duration", 10), varchar("keep", 32),
            of("buffer", DataType.INT), of("pagesize", DataType.INT), of("pages", DataType.INT), of("minrows", DataType.INT),
            of("maxrows", DataType.INT), of("comp", DataType.TINYINT), varchar("precision", 2), varchar("status", 10),
            varchar("retentions", 60), of("single_stable", DataType.BOOL), varchar("cachemodel", 11),
            of("cachesize", DataType.INT), of("wal_level", DataType.TINYINT), of("wal_fsync_period", DataType.INT),
            of("wal_retention_period", DataType.INT), of("wal_retention_size", DataType.BIGINT),
            of("stt_trigger", DataType.SMALLINT), of("table_prefix", DataType.SMALLINT), of("table_suffix", DataType.SMALLINT),
            of("tsdb_pagesize", DataType.INT), of("keep_time_offset", DataType.INT), of("s3_chunkpages", DataType.INT),
            varchar("s3_keeplocal", 10), of("s3_compact", DataType.TINYINT), of("with_arbitrator", DataType.TINYINT),
            varchar("encrypt_algorithm", 16), varchar("compact_interval", 12), varchar("compact_time_range", 24),
            varchar("compact_time_offset", 4));

    private DatabaseRows() {}

    /** First the two schemas of the server itself, of which most is null. */
    static List<Object[]> rows(Catalogue catalogue) {
        List<Object[]> rows = new ArrayList<>();
        rows.add(schema(SystemTables.SCHEMA, 38L));
        rows.add(schema(SystemTables.PERFORMANCE, 5L));
        catalogue.databases().forEach(database -> rows.add(new Object[] {
            database.name(), database.created(), 2L, (long) database.tables().size(), 1L, "on", "10d", "3650d,3650d,3650d", 256L, 4L,
            256L, 100L, 4096L, 2L, database.precision().word(), "ready", null, false, "none", 1L, 1L, 3000L, 3600L, 0L, 2L, 0L, 0L,
            4L, 0L, 131072L, "525600m", 1L, 0L, "none", "0d", "0d,0d", "0h"}));
        return rows;
    }

    private static Object[] schema(String name, long tables) {
        Object[] row = new Object[COLUMNS.size()];
        row[0] = name;
        row[3] = tables;
        row[14] = "ms";
        row[15] = "ready";
        return row;
    }
}
