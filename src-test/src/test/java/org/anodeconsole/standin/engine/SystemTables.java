package org.anodeconsole.standin.engine;

import static org.anodeconsole.standin.data.Column.nchar;
import static org.anodeconsole.standin.data.Column.timestamp;
import static org.anodeconsole.standin.data.Column.varchar;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.anodeconsole.standin.data.Column;
import org.anodeconsole.standin.data.DataType;
import org.anodeconsole.standin.data.TaosError;

/**
 * The tables of information_schema that a console reads. Columns are those of a 3.3.6 server, rows are made from the catalogue
 * when they are asked for. The schema's own tables are not listed in ins_tables.
 */
final class SystemTables {
    static final String SCHEMA = "information_schema";
    static final String PERFORMANCE = "performance_schema";

    private static final List<Column> DATABASES = DatabaseRows.COLUMNS;
    private static final List<Column> STABLES = List.of(
            varchar("stable_name", 192), varchar("db_name", 64), timestamp("create_time"), whole("columns"), whole("tags"),
            timestamp("last_update"), varchar("table_comment", 1024), varchar("watermark", 64), varchar("max_delay", 64),
            varchar("rollup", 128));
    private static final List<Column> TABLES = List.of(
            varchar("table_name", 192), varchar("db_name", 64), timestamp("create_time"), whole("columns"),
            varchar("stable_name", 192), Column.of("uid", DataType.BIGINT), whole("vgroup_id"), whole("ttl"),
            varchar("table_comment", 1024), varchar("type", 21));
    private static final List<Column> COLUMNS = List.of(
            varchar("table_name", 192), varchar("db_name", 64), varchar("table_type", 21), varchar("col_name", 64),
            varchar("col_type", 32), whole("col_length"), whole("col_precision"), whole("col_scale"), whole("col_nullable"));
    private static final List<Column> TAGS = List.of(
            varchar("table_name", 192), varchar("db_name", 64), varchar("stable_name", 192), varchar("tag_name", 64),
            varchar("tag_type", 32), nchar("tag_value", 16384));
    private static final List<Column> ANODES = List.of(
            whole("id"), varchar("url", 128), varchar("status", 10), timestamp("create_time"), timestamp("update_time"));
    private static final List<Column> ANODES_FULL = List.of(whole("id"), varchar("type", 24), varchar("algo", 64));

    private final Catalogue catalogue;
    private final AnodeRegister anodes;
    private final ClusterFacts facts;

    SystemTables(Catalogue catalogue, AnodeRegister anodes, ClusterFacts facts) {
        this.catalogue = catalogue;
        this.anodes = anodes;
        this.facts = facts;
    }

    static boolean isSchema(String database) {
        return SCHEMA.equals(database) || PERFORMANCE.equals(database);
    }

    private static Column whole(String name) {
        return Column.of(name, DataType.INT);
    }

    Relation relation(String table, Environment environment) {
        return switch (table) {
            case "ins_databases" -> Relation.ofColumns(DATABASES, DatabaseRows.rows(catalogue));
            case "ins_stables" -> Relation.ofColumns(STABLES, eachDatabase(SystemTables::stables));
            case "ins_tables" -> Relation.ofColumns(TABLES, eachDatabase(SystemTables::tables));
            case "ins_columns" -> Relation.ofColumns(COLUMNS, eachDatabase(SystemTables::columns));
            case "ins_tags" -> Relation.ofColumns(TAGS, eachDatabase(SystemTables::tags));
            case "ins_anodes" -> {
                denied(environment.faults().anodesDenied());
                yield Relation.ofColumns(ANODES, anodes.all().stream().map(anode -> new Object[] {
                    anode.id(), anode.url(), anodes.status(anode), anode.created(), anode.updated()}).toList());
            }
            case "ins_anodes_full" -> {
                denied(environment.faults().anodesDenied());
                yield Relation.ofColumns(ANODES_FULL, anodes.all().stream().flatMap(anode -> anode.algorithms().stream()
                        .map(algorithm -> new Object[] {anode.id(), algorithm.type(), algorithm.name()})).toList());
            }
            case "ins_cluster", "ins_dnodes", "ins_mnodes", "ins_vgroups", "ins_grants", "ins_users", "ins_user_privileges" -> {
                denied(environment.faults().systemDenied());
                yield facts.relation(table);
            }
            case "perf_queries" -> facts.relation(table);
            default -> throw new TaosError(0x2603, "Table does not exist: " + table);
        };
    }

    List<Object[]> variables() {
        return facts.variables();
    }

    static void denied(boolean yes) {
        if (yes) {
            throw TaosError.permissionDenied();
        }
    }

    private interface Listing {
        Stream<Object[]> rows(Database database);
    }

    private List<Object[]> eachDatabase(Listing listing) {
        List<Object[]> rows = new ArrayList<>();
        catalogue.databases().forEach(database -> listing.rows(database).forEach(rows::add));
        return rows;
    }

    private static Stream<Object[]> stables(Database database) {
        return database.stables().stream().map(shape -> new Object[] {
            shape.stable(), database.name(), shape.created(), (long) shape.columns().size(), (long) shape.tags().size(),
            shape.created(), null, null, null, null});
    }

    private static Stream<Object[]> tables(Database database) {
        return database.tables().stream().map(table -> new Object[] {
            table.name(), database.name(), table.created(), (long) table.columns().size(), table.stable(),
            Integer.toUnsignedLong(table.name().hashCode()), 2L, 0L, null, type(table)});
    }

    private static String type(StoredTable table) {
        return table.stable() == null ? "NORMAL_TABLE" : "CHILD_TABLE";
    }

    private static Stream<Object[]> columns(Database database) {
        Stream<Object[]> stables = database.stables().stream().flatMap(shape -> Stream.concat(
                shape.columns().stream(), shape.tagColumns().stream()).map(column ->
                columnRow(shape.stable(), database.name(), "SUPER_TABLE", column)));
        Stream<Object[]> tables = database.tables().stream().flatMap(table -> table.columns().stream().map(column ->
                columnRow(table.name(), database.name(), type(table), column)));
        return Stream.concat(stables, tables);
    }

    private static Object[] columnRow(String table, String database, String kind, Column column) {
        return new Object[] {table, database, kind, column.name(), declared(column), (long) column.length(), null, null, null};
    }

    static String declared(Column column) {
        return column.type().isText() ? column.type().sqlName() + "(" + column.length() + ")" : column.type().sqlName();
    }

    private static Stream<Object[]> tags(Database database) {
        return database.tables().stream().flatMap(table -> table.tags().stream().map(tag -> new Object[] {
            table.name(), database.name(), table.stable(), tag.column().name(), declared(tag.column()),
            tag.value() == null ? null : tag.value().toString()}));
    }
}
