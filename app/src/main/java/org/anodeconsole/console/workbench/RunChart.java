package org.anodeconsole.console.workbench;

import java.util.ArrayList;
import java.util.List;
import org.anodeconsole.console.chart.ChartLayer;
import org.anodeconsole.console.chart.ChartModel;
import org.anodeconsole.console.chart.ChartSeries;

/** Puts a data set and the results of runs on it into one chart. */
final class RunChart {
    private static final int HISTORY_COLOUR = 0;
    private static final int LABEL_COLOUR = 7;
    private static final int RUN_COLOURS = 6;

    private RunChart() {}

    static ChartModel of(DataViewModel.Opened opened, List<RunViewModel> runs, List<ChartLayer.Window> labels, String labelsName) {
        TimeSeries series = opened.series();
        ChartSeries points = opened.points();
        ChartLayer.Line history = new ChartLayer.Line("history", series.name(), HISTORY_COLOUR, points);
        List<ChartLayer> shaded = new ArrayList<>();
        List<ChartLayer> forecasts = new ArrayList<>();
        if (!labels.isEmpty()) {
            shaded.add(new ChartLayer.Windows("labels", labelsName, LABEL_COLOUR, labels));
        }
        for (RunViewModel run : runs.reversed()) {
            String id = "run-" + run.number();
            int colour = 1 + (run.number() - 1) % RUN_COLOURS;
            String name = run.number() + " " + run.request().algorithm() + (run.request().way() == RunWay.CLUSTER ? " SQL" : "");
            switch (run.result()) {
                case RunResult.Detected detected -> shaded.add(new ChartLayer.Windows(id, name, colour, detected.windows()));
                case RunResult.Forecasted f -> forecasts.add(new ChartLayer.Forecast(id, name, colour, f.mean(), f.lower(), f.upper()));
                case null -> {
                    // Still running, failed or cancelled: nothing to draw.
                }
            }
        }
        List<ChartLayer> layers = new ArrayList<>(shaded);
        layers.add(history);
        layers.addAll(forecasts);
        ChartModel model = ChartModel.of(layers.toArray(ChartLayer[]::new)).withTitles("", series.name()).withZone(series.zone());
        return forecasts.isEmpty() || points.isEmpty() ? model : model.withNow(lastKnown(points, runs));
    }

    /** Where the latest forecast began to look ahead. */
    private static long lastKnown(ChartSeries points, List<RunViewModel> runs) {
        int heldOut = runs.stream()
                .filter(run -> run.result() instanceof RunResult.Forecasted)
                .findFirst()
                .map(run -> run.request().holdOut())
                .orElse(0);
        return points.time(Math.max(0, points.size() - 1 - heldOut));
    }
}
