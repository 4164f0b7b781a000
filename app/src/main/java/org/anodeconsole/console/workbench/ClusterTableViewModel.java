package org.anodeconsole.console.workbench;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.Observable;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.anodeconsole.console.cluster.AnalysisSql;
import org.anodeconsole.console.cluster.ClusterSession;
import org.anodeconsole.console.cluster.SchemaBrowser;
import org.anodeconsole.console.cluster.SchemaBrowser.Column;
import org.anodeconsole.console.cluster.SchemaBrowser.Database;
import org.anodeconsole.console.cluster.SeriesSelection;
import org.anodeconsole.console.cluster.ServerVersion;
import org.anodeconsole.console.language.ProblemException;
import org.anodeconsole.console.tasks.TaskRunner;
import org.jspecify.annotations.Nullable;

/** Chooses rows of a cluster step by step: database, kind of table, table, column, rows. Belongs to the window's thread. */
public final class ClusterTableViewModel {
    /** Stands in the list of super tables for the tables that have none. */
    public static final String PLAIN = "";

    /** The server is asked when the user has typed no letter for so long. */
    private static final long WHILE_TYPING_MILLIS = 200;

    /** A table looked at closer. */
    private record Described(List<Column> columns, List<SchemaBrowser.Tag> tags) {}

    /** What the server said first. */
    private record Start(ServerVersion version, List<Database> databases) {}

    private final ClusterSession session;
    private final SchemaBrowser browser;
    private final TaskRunner tasks;
    private final RowChoiceViewModel rows;
    private final ObservableList<Database> databases = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable Database> database = new SimpleObjectProperty<>();
    private final ObservableList<String> superTables = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable String> superTable = new SimpleObjectProperty<>();
    private final StringProperty filter = new SimpleStringProperty("");
    private final ObservableList<String> tables = FXCollections.observableArrayList();
    private final ReadOnlyBooleanWrapper more = new ReadOnlyBooleanWrapper();
    private final ObjectProperty<@Nullable String> table = new SimpleObjectProperty<>();
    private final ObservableList<Column> columns = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable Column> column = new SimpleObjectProperty<>();
    private final ReadOnlyStringWrapper tags = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<@Nullable Throwable> failure = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper sql = new ReadOnlyStringWrapper("");
    private ServerVersion version = ServerVersion.parse("");
    private String timeColumn = "";
    /** Counts the questions; only the answer of the last one is wanted. Read by the questions themselves. */
    private volatile int asked;

    public ClusterTableViewModel(ClusterSession session, TaskRunner tasks, ZoneId zone) {
        this.session = session;
        this.browser = new SchemaBrowser(session);
        this.tasks = tasks;
        this.rows = new RowChoiceViewModel(zone);
        database.subscribe(this::readSuperTables);
        superTable.subscribe(kind -> readTables(0));
        filter.subscribe(text -> readTables(0));
        table.subscribe(this::readColumns);
        for (Observable choice : List.of(column, rows.rangeProperty(), rows.lastRowsProperty(), rows.fromProperty(), rows.toProperty(),
                rows.thinnedProperty(), rows.aggregateProperty(), rows.lengthProperty(), rows.unitProperty())) {
            choice.addListener(source -> write());
        }
        readDatabases();
    }

    private <T> void ask(TaskRunner.Work<T> question, Consumer<T> answer) {
        int mine = asked + 1;
        asked = mine;
        tasks.runQuietly("schema", question)
                .whenDone(found -> {
                    if (mine == asked) {
                        failure.set(null);
                        answer.accept(found);
                    }
                })
                .whenFailed(cause -> {
                    if (mine == asked) {
                        failure.set(cause);
                    }
                });
    }

    private void readDatabases() {
        ask(progress -> new Start(ServerVersion.parse(session.server().version()), browser.databases()), start -> {
            version = start.version();
            databases.setAll(start.databases());
            if (databases.size() == 1) {
                database.set(databases.getFirst());
            }
        });
    }

    private void readSuperTables(@Nullable Database chosen) {
        superTable.set(null);
        superTables.clear();
        if (chosen != null) {
            ask(progress -> browser.superTables(chosen.name()), found -> {
                superTables.setAll(found);
                superTables.add(PLAIN);
                superTable.set(superTables.getFirst());
            });
        }
    }

    private void readTables(int skipped) {
        Database in = database.get();
        String kind = superTable.get();
        String text = filter.get().strip();
        if (skipped == 0) {
            table.set(null);
            tables.clear();
            more.set(false);
        }
        if (in != null && kind != null) {
            int mine = asked + 1;
            ask(progress -> {
                if (!text.isEmpty() && skipped == 0) {
                    Thread.sleep(WHILE_TYPING_MILLIS);
                }
                return mine == asked ? page(in, kind, text, skipped) : new SchemaBrowser.Page(List.of(), false);
            }, page -> {
                tables.addAll(page.tables());
                more.set(page.more());
            });
        }
    }

    private SchemaBrowser.Page page(Database in, String kind, String text, int skipped) throws ProblemException, InterruptedException {
        return kind.equals(PLAIN)
                ? browser.plainTables(in.name(), text, skipped)
                : browser.childTables(in.name(), kind, text, skipped);
    }

    /** Reads the next page of tables. */
    public void showMore() {
        readTables(tables.size());
    }

    private void readColumns(@Nullable String chosen) {
        column.set(null);
        columns.clear();
        tags.set("");
        Database in = database.get();
        if (chosen != null && in != null) {
            ask(progress -> new Described(browser.columns(in.name(), chosen), browser.tags(in.name(), chosen)), this::describe);
        }
    }

    private void describe(Described found) {
        timeColumn = found.columns().isEmpty() ? "" : found.columns().getFirst().name();
        columns.setAll(found.columns().stream().filter(each -> !each.tag() && each.isNumber()).toList());
        tags.set(String.join(", ", found.tags().stream().map(tag -> tag.name() + " = " + tag.value()).toList()));
        column.set(columns.isEmpty() ? null : columns.getFirst());
    }

    private void write() {
        try {
            Optional<ClusterTable> chosen = choice();
            sql.set(chosen.isEmpty() ? "" : new AnalysisSql(version).read(chosen.get().selection()));
            failure.set(null);
        } catch (ProblemException e) {
            sql.set("");
            failure.set(e);
        }
    }

    private Optional<ClusterTable> choice() throws ProblemException {
        Database in = database.get();
        String chosen = table.get();
        Column of = column.get();
        return in == null || chosen == null || of == null
                ? Optional.empty()
                : Optional.of(new ClusterTable(session, version, rows.limit(
                        SeriesSelection.all(in.name(), in.precision(), chosen, timeColumn, of.name(), of.type()))));
    }

    /** What is chosen; empty while something is missing or wrong. */
    public Optional<ClusterTable> chosen() {
        try {
            return choice();
        } catch (ProblemException e) {
            failure.set(e);
            return Optional.empty();
        }
    }

    public ObservableList<Database> databases() {
        return databases;
    }

    public ObjectProperty<@Nullable Database> databaseProperty() {
        return database;
    }

    /** Names, and {@link #PLAIN} at the end. */
    public ObservableList<String> superTables() {
        return superTables;
    }

    public ObjectProperty<@Nullable String> superTableProperty() {
        return superTable;
    }

    /** What the names of the tables contain. */
    public StringProperty filterProperty() {
        return filter;
    }

    /** The tables read so far, by name. */
    public ObservableList<String> tables() {
        return tables;
    }

    public ReadOnlyBooleanProperty moreProperty() {
        return more.getReadOnlyProperty();
    }

    public ObjectProperty<@Nullable String> tableProperty() {
        return table;
    }

    /** The columns of numbers. */
    public ObservableList<Column> columns() {
        return columns;
    }

    public ObjectProperty<@Nullable Column> columnProperty() {
        return column;
    }

    /** The tags of the table with their values, in one line. */
    public ReadOnlyStringProperty tagsProperty() {
        return tags.getReadOnlyProperty();
    }

    public RowChoiceViewModel rows() {
        return rows;
    }

    /** Why the last question has no answer, or what is wrong with the choice; null for neither. */
    public ReadOnlyObjectProperty<@Nullable Throwable> failureProperty() {
        return failure.getReadOnlyProperty();
    }

    /** The SQL that reads what is chosen; empty while something is missing or wrong. */
    public ReadOnlyStringProperty sqlProperty() {
        return sql.getReadOnlyProperty();
    }
}
