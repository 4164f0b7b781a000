package org.anodeconsole.standin.engine;

import static org.anodeconsole.standin.data.Column.varchar;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.anodeconsole.standin.data.Column;
import org.anodeconsole.standin.data.DataType;
import org.anodeconsole.standin.sql.Statement.Show;

/** SHOW and DESCRIBE: mostly a column or all of a system table. */
final class Shows {
    private final Environment environment;

    Shows(Environment environment) {
        this.environment = environment;
    }

    Relation run(Show show) {
        return switch (show.what()) {
            case "anodes" -> system("ins_anodes");
            case "anodes full" -> system("ins_anodes_full");
            case "databases" -> names(system("ins_databases"), "name", show.like());
            case "user databases" -> {
                Relation all = names(system("ins_databases"), "name", show.like());
                yield all.withRows(all.rows().stream().filter(row -> !SystemTables.isSchema((String) row[0])).toList());
            }
            case "stables" -> names(of(show, "ins_stables"), "stable_name", show.like());
            case "tables" -> names(of(show, "ins_tables"), "table_name", show.like());
            case "child tables" -> names(kind(of(show, "ins_tables"), "CHILD_TABLE"), "table_name", show.like());
            case "normal tables" -> names(kind(of(show, "ins_tables"), "NORMAL_TABLE"), "table_name", show.like());
            case "views" -> Relation.ofColumns(List.of(varchar("view_name", 192)), List.of());
            case "vgroups" -> {
                database(show);
                yield system("ins_vgroups");
            }
            case "cluster", "dnodes", "mnodes", "grants", "users" -> system("ins_" + show.what());
            case "queries" -> system("perf_queries");
            case "cluster alive" -> {
                SystemTables.denied(environment.faults().systemDenied());
                yield Relation.ofColumns(List.of(Column.of("status", DataType.INT)),
                        List.<Object[]>of(new Object[] {(long) environment.faults().clusterAlive()}));
            }
            case "variables" -> Relation.ofColumns(
                    List.of(varchar("name", 32), varchar("value", 64), varchar("scope", 8), varchar("category", 8), varchar("info", 64)),
                    environment.system().variables());
            case "tags" -> tags(show);
            case "create database" -> created(show.database(), "CREATE DATABASE `" + database(show).name() + "` PRECISION '"
                    + database(show).precision().word() + "'");
            default -> created(show.table(), declaration(table(show.database(), show.table())));
        };
    }

    private Relation system(String table) {
        return environment.system().relation(table, environment);
    }

    private Database database(Show show) {
        return environment.catalogue().database(show.database() == null ? environment.session().database() : show.database());
    }

    /** Rows of one database of a system table whose second column is the database. */
    private Relation of(Show show, String table) {
        String database = database(show).name();
        Relation all = system(table);
        return all.withRows(all.rows().stream().filter(row -> database.equals(row[1])).toList());
    }

    private static Relation kind(Relation tables, String kind) {
        int at = tables.indexOf("type");
        return tables.withRows(tables.rows().stream().filter(row -> kind.equals(row[at])).toList());
    }

    private static Relation names(Relation relation, String column, String like) {
        int at = relation.indexOf(column);
        List<Object[]> rows = relation.rows().stream()
                .filter(row -> like == null || Operators.likePattern((String) row[at], like))
                .map(row -> new Object[] {row[at]})
                .toList();
        return Relation.ofColumns(List.of(relation.fields().get(at).column()), rows);
    }

    private Relation tags(Show show) {
        Relation all = system("ins_tags");
        String database = database(show).name();
        return all.withRows(all.rows().stream().filter(row -> row[0].equals(show.table()) && row[1].equals(database)).toList());
    }

    private Relation table(String database, String table) {
        String found = database == null ? environment.session().database() : database;
        return SystemTables.isSchema(found)
                ? environment.system().relation(table, environment)
                : environment.catalogue().database(found).relation(table);
    }

    private static Relation created(String name, String text) {
        return Relation.ofColumns(
                List.of(varchar("Table", 194), varchar("Create Table", 65_519)), List.<Object[]>of(new Object[] {name, text}));
    }

    private static String declaration(Relation table) {
        String columns = joined(table, Field.Kind.DATA);
        String tags = joined(table, Field.Kind.TAG);
        return "CREATE " + (table.tagsInStar() ? "STABLE" : "TABLE") + " `" + table.name() + "` (" + columns + ")"
                + (tags.isEmpty() ? "" : " TAGS (" + tags + ")");
    }

    private static String joined(Relation table, Field.Kind kind) {
        return table.fields().stream()
                .filter(field -> field.kind() == kind)
                .map(field -> "`" + field.name() + "` " + SystemTables.declared(field.column()))
                .collect(Collectors.joining(", "));
    }

    /** Name, type, length, note, and three columns about compression. */
    Relation describe(String database, String table) {
        List<Column> columns = List.of(
                varchar("field", 64), varchar("type", 20), Column.of("length", DataType.INT), varchar("note", 16),
                varchar("encode", 12), varchar("compress", 12), varchar("level", 12));
        List<Object[]> rows = new ArrayList<>();
        for (Field field : table(database, table).fields()) {
            if (field.kind() != Field.Kind.HIDDEN) {
                boolean tag = field.kind() == Field.Kind.TAG;
                DataType type = field.column().type();
                Stream<String> packing = tag ? Stream.of("disabled", "disabled", "disabled") : packing(type);
                rows.add(Stream.concat(
                        Stream.of(field.name(), type.sqlName(), (long) field.column().length(), tag ? "TAG" : ""), packing).toArray());
            }
        }
        return Relation.ofColumns(columns, rows);
    }

    private static Stream<String> packing(DataType type) {
        return switch (type) {
            case TIMESTAMP -> Stream.of("delta-i", "lz4", "medium");
            case FLOAT, DOUBLE -> Stream.of("delta-d", "lz4", "medium");
            case BOOL -> Stream.of("bit-packing", "zstd", "medium");
            case VARCHAR, NCHAR -> Stream.of("disabled", "zstd", "medium");
            default -> Stream.of("simple8b", "lz4", "medium");
        };
    }
}
