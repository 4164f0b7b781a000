package org.anodeconsole.console.workbench;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.anodeconsole.console.chart.ChartLayer;
import org.anodeconsole.console.chart.ChartModel;
import org.anodeconsole.console.chart.ChartSeries;
import org.anodeconsole.console.chart.TimeRange;
import org.anodeconsole.console.language.Messages;

/** Puts a data set and the results of runs on it into one chart, or into a chart for each run. */
final class RunChart {
    private static final int HISTORY_COLOUR = 0;
    private static final int LABEL_COLOUR = 7;
    private static final int RUN_COLOURS = 6;
    private static final int HISTORY_SHARE = 4;

    private final DataViewModel.Opened opened;
    private final List<ChartLayer.Window> labels;
    private final Messages messages;

    RunChart(DataViewModel.Opened opened, List<ChartLayer.Window> labels, Messages messages) {
        this.opened = opened;
        this.labels = labels;
        this.messages = messages;
    }

    /** A chart for each run that has a result, in the order they were started; the data alone when none has. */
    List<ChartModel> stacked(List<RunViewModel> runs) {
        List<RunViewModel> drawn = runs.reversed().stream().filter(run -> run.result() != null).toList();
        return drawn.isEmpty() ? List.of(of(List.of())) : drawn.stream().map(run -> of(List.of(run))).toList();
    }

    /** One chart of everything. @param runs the latest first */
    ChartModel of(List<RunViewModel> runs) {
        TimeSeries series = opened.series();
        List<ChartLayer> shaded = new ArrayList<>();
        List<ChartLayer> forecasts = new ArrayList<>();
        if (!labels.isEmpty()) {
            shaded.add(new ChartLayer.Windows("labels", messages.text("workbench.labels"), LABEL_COLOUR, labels));
        }
        for (RunViewModel run : runs.reversed()) {
            String id = "run-" + run.number();
            int colour = 1 + (run.number() - 1) % RUN_COLOURS;
            String name = run.number() + " " + run.request().algorithm() + (run.request().way() == RunWay.CLUSTER ? " SQL" : "");
            switch (run.result()) {
                case RunResult.Detected detected -> shaded.add(new ChartLayer.Windows(id, name, colour, detected.windows(), detected.singles()));
                case RunResult.Forecasted f -> forecasts.add(new ChartLayer.Forecast(id, name, colour, f.mean(), f.lower(), f.upper()));
                case null -> {
                    // Still running, failed or cancelled: nothing to draw.
                }
            }
        }
        int known = opened.points().size() - (forecasts.isEmpty() ? 0 : heldOut(runs));
        List<ChartLayer> layers = new ArrayList<>(shaded);
        layers.addAll(data(known));
        layers.addAll(forecasts);
        ChartModel model = ChartModel.of(layers.toArray(ChartLayer[]::new)).withTitles("", series.name()).withZone(series.zone());
        return forecasts.isEmpty() || known < 1 ? model : model.withNow(opened.points().time(known - 1));
    }

    /** What to look at to judge forecasts: them, and four times as much of what came before; empty when no chart has one. */
    static Optional<TimeRange> forecastSpan(List<ChartModel> models) {
        return models.stream().flatMap(model -> forecastSpan(model).stream()).reduce(TimeRange::union);
    }

    private static Optional<TimeRange> forecastSpan(ChartModel model) {
        Long now = model.now();
        TimeRange extent = model.extent();
        if (now == null || extent == null || extent.to() <= now) {
            return Optional.empty();
        }
        return Optional.of(TimeRange.around(Math.max(extent.from(), now - HISTORY_SHARE * (extent.to() - now)), extent.to()));
    }

    /** The rows a forecast knew, and those held out, joined to them. */
    private List<ChartLayer> data(int known) {
        ChartSeries points = opened.points();
        String name = opened.series().name();
        if (known < 1 || known == points.size()) {
            return List.of(new ChartLayer.Line("history", name, HISTORY_COLOUR, points));
        }
        return List.of(
                new ChartLayer.Line("history", name, HISTORY_COLOUR, points.slice(0, known)),
                new ChartLayer.Line(
                        "held-out", messages.text("workbench.heldOut", name), HISTORY_COLOUR, points.slice(known - 1, points.size()), true));
    }

    /** How many rows the latest forecast was not shown. */
    private static int heldOut(List<RunViewModel> runs) {
        return runs.stream()
                .filter(run -> run.result() instanceof RunResult.Forecasted)
                .findFirst()
                .map(run -> run.request().holdOut())
                .orElse(0);
    }
}
