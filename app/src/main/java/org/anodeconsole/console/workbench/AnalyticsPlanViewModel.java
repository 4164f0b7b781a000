package org.anodeconsole.console.workbench;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import org.anodeconsole.console.cluster.ClusterSession;
import org.anodeconsole.console.cluster.SchemaBrowser;
import org.anodeconsole.console.cluster.SchemaBrowser.Column;
import org.anodeconsole.console.cluster.SeriesSelection;
import org.anodeconsole.console.cluster.ServerVersion;
import org.anodeconsole.console.language.Messages;
import org.anodeconsole.console.language.ProblemException;
import org.anodeconsole.console.tasks.TaskRunner;
import org.anodeconsole.console.workbench.AnalyticsIni.Part;
import org.anodeconsole.console.workbench.AnalyticsIni.Table;
import org.jspecify.annotations.Nullable;

/** A comparison planned in an {@code analytics.ini}: says what is in it and runs it, on the data shown or on the rows it names. */
public final class AnalyticsPlanViewModel {
    private static final long LARGEST = 1 << 20;

    /** A file that was read. */
    record Planned(String file, AnalyticsIni ini) {}

    private final WorkbenchViewModel workbench;
    private final TaskRunner tasks;
    private final Messages messages;
    private final ObservableValue<@Nullable ClusterSession> session;
    private final ReadOnlyObjectWrapper<@Nullable Planned> planned = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Throwable> failure = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper shownBlocked = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper tableBlocked = new ReadOnlyStringWrapper("");

    /** @param session of the cluster in use; null for none */
    public AnalyticsPlanViewModel(
            WorkbenchViewModel workbench, TaskRunner tasks, Messages messages, ObservableValue<@Nullable ClusterSession> session) {
        this.workbench = workbench;
        this.tasks = tasks;
        this.messages = messages;
        this.session = session;
        shownBlocked.bind(Bindings.createStringBinding(
                () -> workbench.data().openedProperty().get() == null ? "workbench.blocked.noData" : withoutAnode(),
                workbench.data().openedProperty(), workbench.settings().anodeProperty()));
        tableBlocked.bind(Bindings.createStringBinding(
                () -> session.getValue() == null ? "workbench.cluster.notConnected" : table().isEmpty() ? "workbench.analyticsIni.noTable" : withoutAnode(),
                session, planned, workbench.settings().anodeProperty()));
    }

    private String withoutAnode() {
        return workbench.settings().anodeProperty().get() == null ? "workbench.blocked.noAnode" : "";
    }

    /** What was read last; null for nothing. */
    ReadOnlyObjectProperty<@Nullable Planned> plannedProperty() {
        return planned.getReadOnlyProperty();
    }

    /** Why a file could not be read or run, or null. */
    ReadOnlyObjectProperty<@Nullable Throwable> failureProperty() {
        return failure.getReadOnlyProperty();
    }

    /** The key of the reason why it cannot be run on the data shown; empty when it can. */
    ReadOnlyStringProperty shownBlockedProperty() {
        return shownBlocked.getReadOnlyProperty();
    }

    /** The key of the reason why the rows it names cannot be opened; empty when they can. */
    ReadOnlyStringProperty tableBlockedProperty() {
        return tableBlocked.getReadOnlyProperty();
    }

    Optional<Table> table() {
        Planned plan = planned.get();
        return plan == null ? Optional.empty() : plan.ini().table();
    }

    /** Reads a file; nothing runs yet. */
    void read(Path file) {
        dismiss();
        String name = String.valueOf(file.getFileName());
        tasks.run(messages.text("workbench.reading", name), progress ->
                        new Planned(name, ExperimentViewModel.contentOf(file, LARGEST, (in, called) -> AnalyticsIniReader.read(in.readAllBytes(), called))))
                .whenDone(planned::set)
                .whenFailed(failure::set);
    }

    /** Puts the file away; what runs goes on. */
    void dismiss() {
        planned.set(null);
        failure.set(null);
    }

    /** Runs a part of the plan on the rows of the data shown that lie in its span. */
    void runOnDataShown(Part part) {
        DataViewModel.Opened opened = workbench.data().openedProperty().get();
        if (opened == null) {
            return;
        }
        failure.set(null);
        TimeSeries series = opened.series();
        Optional<Instant> from = part.from().map(time -> time.in(series.zone()));
        Optional<Instant> to = part.to().map(time -> time.in(series.zone()));
        int first = from.map(time -> series.firstAtOrAfter(time.toEpochMilli())).orElse(0);
        int end = to.map(time -> series.firstAtOrAfter(time.toEpochMilli() + 1)).orElse(series.size());
        ClusterTable table = opened.table();
        if (first >= end) {
            failure.set(new ProblemException("workbench.analyticsIni.noRows", "", series.name(), text(part.from()), text(part.to())));
        } else if (end - first == series.size()) {
            run(part);
        } else if (table != null) {
            SeriesSelection limited = table.selection().between(from, to);
            workbench.data().openTable(new ClusterTable(table.session(), table.version(), limited), () -> run(part));
        } else {
            workbench.data().open(part(series, first, end), List.copyOf(workbench.labels().windows()), () -> run(part));
        }
    }

    private static String text(Optional<IniTime> time) {
        return time.map(IniTime::text).orElse("–");
    }

    private static TimeSeries part(TimeSeries series, int first, int end) {
        return new TimeSeries(
                series.name(), series.source(), Arrays.copyOfRange(series.times(), first, end), series.precision(),
                Arrays.copyOfRange(series.values(), first, end), series.zone());
    }

    /** Opens the rows the file names in the cluster in use and runs a part of the plan on them. */
    void openTableAndRun(Part part) {
        ClusterSession in = session.getValue();
        table().filter(named -> in != null).ifPresent(named -> {
            failure.set(null);
            tasks.run(messages.text("workbench.reading", named.name()), progress -> find(in, named, part, workbench.data().zone()))
                    .whenDone(rows -> workbench.data().openTable(rows, () -> run(part)))
                    .whenFailed(failure::set);
        });
    }

    private static ClusterTable find(ClusterSession session, Table named, Part part, ZoneId zone) throws ProblemException, InterruptedException {
        SchemaBrowser browser = new SchemaBrowser(session);
        SchemaBrowser.Database database = browser.databases().stream().filter(each -> each.name().equals(named.database())).findFirst()
                .orElseThrow(() -> new ProblemException("workbench.analyticsIni.noDatabase", "", named.database(), session.name()));
        List<Column> columns = browser.columns(named.database(), named.table());
        List<Column> numbers = columns.stream().filter(column -> !column.tag() && column.isNumber()).toList();
        Column column = numbers.stream().filter(each -> named.column().isEmpty() || each.name().equals(named.column())).findFirst()
                .orElseThrow(() -> new ProblemException(
                        "workbench.analyticsIni.noColumn", "", named.name(), named.column(), String.join(", ", numbers.stream().map(Column::name).toList())));
        SeriesSelection rows = SeriesSelection.all(
                        named.database(), database.precision(), named.table(), columns.getFirst().name(), column.name(), column.type())
                .between(part.from().map(time -> time.in(zone)), part.to().map(time -> time.in(zone)));
        return new ClusterTable(session, ServerVersion.parse(session.server().version()), rows);
    }

    private void run(Part part) {
        DataViewModel.Opened opened = workbench.data().openedProperty().get();
        if (opened == null) {
            return;
        }
        TimeSeries series = opened.series();
        if (!part.labels().isEmpty()) {
            int last = part.labels().getLast();
            if (last >= series.size()) {
                failure.set(new ProblemException("workbench.analyticsIni.label", "", last, series.name(), series.size(), series.size() - 1));
                return;
            }
            workbench.labels().reset(part.labels().stream().mapToLong(series::millis).distinct().mapToObj(time -> new long[] {time, time}).toList());
        }
        workbench.run(part);
    }
}
