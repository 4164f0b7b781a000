package org.anodeconsole.console.cluster;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.anodeconsole.console.language.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * The databases of a cluster and what is in them. Tables are only ever asked for by database and kind, a page at a time: a
 * cluster can have millions.
 */
public final class SchemaBrowser {
    /** Tables on one page. */
    public static final int PAGE = 100;

    private static final int MOST_DATABASES = 10_000;
    private static final int MOST_SUPER_TABLES = 10_000;
    private static final int MOST_COLUMNS = 5_000;
    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final Set<String> OF_THE_SYSTEM = Set.of("information_schema", "performance_schema");

    private final ClusterSession session;

    public SchemaBrowser(ClusterSession session) {
        this.session = session;
    }

    /** A database of the user's. */
    public record Database(String name, TimePrecision precision) {}

    /** A column of a table. The first one is its time. */
    public record Column(String name, String type, boolean tag) {
        public boolean isNumber() {
            return SeriesSelection.isNumber(type);
        }
    }

    /** A tag of a child table and its value. */
    public record Tag(String name, String value) {}

    /**
     * Some tables.
     *
     * @param more whether there are more behind them
     */
    public record Page(List<String> tables, boolean more) {}

    /** By name, without those of the system. */
    public List<Database> databases() throws ProblemException, InterruptedException {
        return ask("SELECT `name`, `precision` FROM information_schema.ins_databases", MOST_DATABASES).stream()
                .filter(row -> !OF_THE_SYSTEM.contains(text(row, 0).toLowerCase(Locale.ROOT)))
                .map(row -> new Database(text(row, 0), TimePrecision.of(text(row, 1))))
                .sorted((a, b) -> a.name().compareTo(b.name()))
                .toList();
    }

    /** The names of the super tables of a database, in order. */
    public List<String> superTables(String database) throws ProblemException, InterruptedException {
        return ask("SELECT stable_name FROM information_schema.ins_stables WHERE db_name = " + SqlText.literal(database), MOST_SUPER_TABLES)
                .stream().map(row -> text(row, 0)).sorted().toList();
    }

    /**
     * A page of the child tables of a super table.
     *
     * @param filter what their names contain, possibly empty
     * @param skipped how many tables come before the page
     */
    public Page childTables(String database, String superTable, String filter, int skipped) throws ProblemException, InterruptedException {
        return tables(database, "stable_name = " + SqlText.literal(superTable), filter, skipped);
    }

    /** A page of the tables that belong to no super table. */
    public Page plainTables(String database, String filter, int skipped) throws ProblemException, InterruptedException {
        return tables(database, "type = 'NORMAL_TABLE'", filter, skipped);
    }

    private Page tables(String database, String kind, String filter, int skipped) throws ProblemException, InterruptedException {
        String like = filter.isEmpty() ? "" : " AND table_name LIKE " + SqlText.containing(filter);
        String sql = "SELECT table_name FROM information_schema.ins_tables WHERE db_name = " + SqlText.literal(database) + " AND " + kind + like
                + " ORDER BY table_name LIMIT " + (PAGE + 1) + " OFFSET " + skipped;
        List<String> found = ask(sql, PAGE + 1).stream().map(row -> text(row, 0)).toList();
        boolean more = found.size() > PAGE;
        return new Page(more ? found.subList(0, PAGE) : found, more);
    }

    /** Columns and, for a super table or its children, tags; in the table's order. */
    public List<Column> columns(String database, String table) throws ProblemException, InterruptedException {
        return ask("DESCRIBE " + SqlText.identifier(database, table), MOST_COLUMNS).stream()
                .map(row -> new Column(text(row, 0), text(row, 1), text(row, 3).toUpperCase(Locale.ROOT).contains("TAG")))
                .toList();
    }

    /** The tags of a child table; empty for a table without. */
    public List<Tag> tags(String database, String table) throws ProblemException, InterruptedException {
        return ask("SELECT tag_name, tag_value FROM information_schema.ins_tags WHERE db_name = " + SqlText.literal(database)
                        + " AND table_name = " + SqlText.literal(table), MOST_COLUMNS)
                .stream().map(row -> new Tag(text(row, 0), text(row, 1))).toList();
    }

    private List<List<@Nullable Object>> ask(String sql, int mostRows) throws ProblemException, InterruptedException {
        return session.query(sql, LIMIT, mostRows).rows();
    }

    private static String text(List<@Nullable Object> row, int column) {
        return column < row.size() ? Rows.text(row.get(column)) : "";
    }
}
