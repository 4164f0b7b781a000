package org.anodeconsole.console.services.statistics;

import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.anodeconsole.console.chart.ChartLayer;
import org.anodeconsole.console.chart.ChartModel;
import org.anodeconsole.console.language.Messages;
import org.anodeconsole.console.tasks.TaskRunner;
import org.jspecify.annotations.Nullable;

/** The statistics of one anode, kept up to date while somebody looks. Belongs to the window's thread. */
public final class StatisticsViewModel {
    private static final double MICROS_PER_MILLI = 1_000;
    private static final double MEBIBYTE = 1 << 20;

    private final StatisticsReader reader;
    private final Supplier<String> configuration;
    private final TaskRunner runner;
    private final Messages messages;
    private final InstantSource clock;
    private final StatisticsHistory history = new StatisticsHistory();
    private final ObservableList<Worker> workers = FXCollections.observableArrayList();
    private final ObjectProperty<StatisticsMetric> metric = new SimpleObjectProperty<>(StatisticsMetric.RATE);
    private final ReadOnlyObjectWrapper<@Nullable Throwable> failure = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable StatisticsAddress> address = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyLongWrapper samples = new ReadOnlyLongWrapper();
    private boolean asking;

    /** @param configuration the path of the taosanode.ini on the reader's host */
    public StatisticsViewModel(
            StatisticsReader reader, Supplier<String> configuration, TaskRunner runner, Messages messages, InstantSource clock) {
        this.reader = reader;
        this.configuration = configuration;
        this.runner = runner;
        this.messages = messages;
        this.clock = clock;
    }

    public ObservableList<Worker> workers() {
        return workers;
    }

    public ObjectProperty<StatisticsMetric> metricProperty() {
        return metric;
    }

    /** Why the last question failed, or null. */
    public ReadOnlyObjectProperty<@Nullable Throwable> failureProperty() {
        return failure.getReadOnlyProperty();
    }

    /** How often it was told something; changes with everything that is shown. */
    public ReadOnlyLongProperty samplesProperty() {
        return samples.getReadOnlyProperty();
    }

    /** Asks once more, unless it is being asked. */
    public void update() {
        if (asking) {
            return;
        }
        asking = true;
        String ini = configuration.get();
        runner.runQuietly("statistics", progress -> reader.read(ini))
                .whenDone(answer -> {
                    asking = false;
                    history.add(clock.instant(), answer.statistics());
                    address.set(answer.address());
                    failure.set(null);
                    take(answer.statistics().workers());
                    samples.set(samples.get() + 1);
                })
                .whenCancelled(() -> asking = false)
                .whenFailed(cause -> {
                    asking = false;
                    workers.clear();
                    failure.set(cause);
                });
    }

    /** Rows stay where they are, so that a selection stays, too. */
    private void take(List<Worker> now) {
        for (int i = 0; i < now.size(); i++) {
            if (i >= workers.size()) {
                workers.add(now.get(i));
            } else if (!workers.get(i).equals(now.get(i))) {
                workers.set(i, now.get(i));
            }
        }
        workers.remove(now.size(), workers.size());
    }

    /** The totals in one line. */
    public StringBinding summary() {
        return Bindings.createStringBinding(this::totals, samples, failure, messages.localeProperty());
    }

    private String totals() {
        Statistics latest = history.latest();
        if (latest == null) {
            return "";
        }
        double rate = history.latestRate();
        return messages.text(
                "services.statistics.summary",
                latest.requests(),
                Double.isNaN(rate) ? "–" : messages.text("services.statistics.perSecond", rate),
                latest.exceptions(),
                latest.busy(),
                latest.workers().size(),
                latest.averageMicros() / MICROS_PER_MILLI,
                latest.residentBytes() / MEBIBYTE,
                latest.waiting());
    }

    /** Where the numbers come from. */
    public StringBinding source() {
        return Bindings.createStringBinding(
                () -> {
                    StatisticsAddress from = address.get();
                    Statistics latest = history.latest();
                    return from == null || latest == null
                            ? ""
                            : messages.text("services.statistics.source", from.toString(), latest.version());
                },
                samples, messages.localeProperty());
    }

    /** The chosen metric over time. */
    public ChartModel chart() {
        String name = messages.text("services.statistics.metric." + metric.get());
        return ChartModel.of(new ChartLayer.Line("metric-" + metric.get(), name, metric.get().ordinal(), history.series(metric.get())))
                .withTitles("", messages.text("services.statistics.unit." + metric.get()))
                .withZone(ZoneId.systemDefault());
    }
}
