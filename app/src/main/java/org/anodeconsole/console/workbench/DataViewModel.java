package org.anodeconsole.console.workbench;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.anodeconsole.console.chart.ChartLayer;
import org.anodeconsole.console.chart.ChartSeries;
import org.anodeconsole.console.language.Messages;
import org.anodeconsole.console.tasks.Progress;
import org.anodeconsole.console.tasks.RunningTask;
import org.anodeconsole.console.tasks.TaskRunner;
import org.jspecify.annotations.Nullable;

/** The data set on the table: a sample, a CSV file with its layout, or rows of a cluster. */
public final class DataViewModel {
    /**
     * A data set that has been read.
     *
     * @param points the series as charts draw it, prepared away from the window's thread
     * @param period the season that stands out, in rows
     * @param labels known anomalies, epoch milliseconds
     * @param file where it was read from, or null for a sample
     * @param layout how it was read, or null for a sample
     * @param table the rows of a cluster it is, or null
     */
    public record Opened(
            TimeSeries series, ChartSeries points, SeriesProfile profile, Optional<Integer> period, List<Notice> notices, List<long[]> labels, @Nullable CsvSource file,
            @Nullable CsvLayout layout, @Nullable ClusterTable table) {
        static Opened of(TimeSeries series, List<Notice> notices, List<long[]> labels, @Nullable CsvSource file, @Nullable CsvLayout layout) {
            return of(series, notices, labels, file, layout, null);
        }

        static Opened of(TimeSeries series, List<Notice> notices, ClusterTable table) {
            return of(series, notices, List.of(), null, null, table);
        }

        private static Opened of(
                TimeSeries series, List<Notice> notices, List<long[]> labels, @Nullable CsvSource file, @Nullable CsvLayout layout,
                @Nullable ClusterTable table) {
            SeriesProfile profile = SeriesProfile.of(series);
            List<Notice> all = new ArrayList<>(
                    Stream.of(notices, ofSeries(series, profile), ofAnalysis(series)).flatMap(List::stream).distinct().toList());
            if (notices.stream().anyMatch(notice -> notice.kind() == Notice.Kind.VALUES_MISSING)) {
                all.removeIf(notice -> notice.kind() == Notice.Kind.GAPS_DROPPED);
            }
            return new Opened(
                    series, ChartSeries.of(series.millis(), series.values()), profile, SuggestedPeriod.of(series, profile), all, labels, file,
                    layout, table);
        }

        private static List<Notice> ofSeries(TimeSeries series, SeriesProfile profile) {
            List<Notice> found = new ArrayList<>();
            int ahead = series.size() - series.firstAtOrAfter(Instant.now().toEpochMilli() + 1);
            if (ahead > 0) {
                found.add(Notice.of(Notice.Kind.TIMES_AHEAD, ahead));
            }
            if (profile.constant() && series.size() > 1) {
                found.add(Notice.of(Notice.Kind.VALUES_CONSTANT));
            }
            return found;
        }

        /** What an analysis will make of the series, or why it cannot be analysed. */
        private static List<Notice> ofAnalysis(TimeSeries series) {
            try {
                // Calendar steps show in the profile already.
                return AnalysisSeries.of(series).notices().stream().filter(n -> n.kind() != Notice.Kind.CALENDAR_STEPS).toList();
            } catch (UnusableDataException e) {
                return List.of(e.notice());
            }
        }

        /** Whether there are more rows than an anode takes, and no cluster to ask for fewer. */
        boolean isTooLong() {
            return table == null && notices.stream().anyMatch(notice -> notice.kind() == Notice.Kind.TOO_MANY_VALUES);
        }
    }

    private final TaskRunner tasks;
    private final Messages messages;
    private final ZoneId zone;
    private final ReadOnlyObjectWrapper<@Nullable Opened> opened = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable CsvPreview> preview = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Throwable> failure = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper reading = new ReadOnlyBooleanWrapper();
    private @Nullable RunningTask<?> current;

    /** @param zone for CSV times that name no zone */
    public DataViewModel(TaskRunner tasks, Messages messages, ZoneId zone) {
        this.tasks = tasks;
        this.messages = messages;
        this.zone = zone;
    }

    public ReadOnlyObjectProperty<@Nullable Opened> openedProperty() {
        return opened.getReadOnlyProperty();
    }

    /** How the CSV file opened last is read, before it is and also when it cannot be; null for data from elsewhere. */
    public ReadOnlyObjectProperty<@Nullable CsvPreview> previewProperty() {
        return preview.getReadOnlyProperty();
    }

    /** Why the last data set could not be read, or null. */
    public ReadOnlyObjectProperty<@Nullable Throwable> failureProperty() {
        return failure.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty readingProperty() {
        return reading.getReadOnlyProperty();
    }

    public void openSample(SampleSeries sample) {
        String name = messages.text(sample.key());
        open(tasks.runQuietly(name, progress -> Opened.of(sample.load(), List.of(), sample.labels(), null, null)));
    }

    /**
     * Puts a series on the table that is at hand already.
     *
     * @param then is done when it is there
     */
    void open(TimeSeries series, List<ChartLayer.Window> labels, Runnable then) {
        List<long[]> spans = labels.stream().map(window -> new long[] {window.from(), window.to()}).toList();
        open(tasks.runQuietly(series.name(), progress -> Opened.of(series, List.of(), spans, null, null)), then);
    }

    /** Reads a CSV file in the layout that is guessed for it. */
    public void openCsv(Path file) {
        sniff(CsvSource.file(file), CsvDialect.GUESSED);
    }

    /** Reads rows of a cluster's table. */
    public void openTable(ClusterTable table) {
        openTable(table, () -> {});
    }

    /** @param then is done when the rows are there */
    void openTable(ClusterTable table, Runnable then) {
        open(tasks.run(messages.text("workbench.reading", table.name()), progress -> ClusterSeriesReader.read(table, zone)), then);
    }

    /** The zone of times that name none. */
    ZoneId zone() {
        return zone;
    }

    /** Keeps as many of the latest rows as an anode takes. */
    public void keepLatest() {
        Opened before = opened.get();
        if (before != null && before.isTooLong()) {
            TimeSeries latest = before.series().tail(AnalysisSeries.MOST_ROWS);
            open(tasks.runQuietly(latest.name(), progress -> Opened.of(latest, List.of(), before.labels(), before.file(), before.layout())));
        }
    }

    /** Reads the CSV file opened last again, written as the user says. */
    void changeDialect(CsvDialect dialect) {
        CsvPreview before = preview.get();
        if (before != null) {
            sniff(before.source(), dialect);
        }
    }

    /** Reads the CSV file opened last again in another layout. */
    public void changeLayout(CsvLayout layout) {
        CsvPreview before = preview.get();
        Opened shown = opened.get();
        if (before != null && shown != null && before.source() == shown.file() && layout.equals(shown.layout())) {
            preview.set(before.with(layout));
            failure.set(null);
        } else if (before != null) {
            read(before.with(layout));
        }
    }

    private void sniff(CsvSource source, CsvDialect said) {
        follow(tasks.runQuietly(messages.text("workbench.reading", source.name()), progress -> new CsvSniffer(zone).sniff(source, said)), this::read);
    }

    private void read(CsvPreview guess) {
        preview.set(guess);
        CsvSource source = guess.source();
        open(tasks.run(messages.text("workbench.reading", source.name()), progress -> read(source, guess.layout(), progress)));
    }

    private static Opened read(CsvSource source, CsvLayout layout, Progress progress) throws UnusableDataException {
        CsvSeriesReader.Result result = CsvSeriesReader.read(source, layout, (bytes, total) -> {
            progress.fraction(total == 0 ? 1 : (double) bytes / total);
            return !progress.cancelled();
        });
        return Opened.of(result.series(), result.notices(), List.of(), source, layout);
    }

    private void open(RunningTask<Opened> task) {
        open(task, () -> {});
    }

    private void open(RunningTask<Opened> task, Runnable then) {
        follow(task, data -> {
            show(data);
            then.run();
        });
    }

    private void show(Opened data) {
        if (data.file() == null) {
            preview.set(null);
        }
        failure.set(null);
        opened.set(data);
    }

    /** Waits for a task; one waited for before is stopped. */
    private <T> void follow(RunningTask<T> task, Consumer<T> then) {
        RunningTask<?> before = current;
        if (before != null) {
            before.cancel();
        }
        current = task;
        reading.set(true);
        task.whenDone(found -> {
            if (ended(task)) {
                then.accept(found);
                reading.set(current != null);
            }
        });
        task.whenFailed(problem -> {
            if (ended(task)) {
                failure.set(problem);
                reading.set(false);
            }
        });
        task.whenCancelled(() -> {
            if (ended(task)) {
                reading.set(false);
            }
        });
    }

    /** Whether the task that ended is the one asked for last. */
    private boolean ended(RunningTask<?> task) {
        if (current != task) {
            return false;
        }
        current = null;
        return true;
    }
}
