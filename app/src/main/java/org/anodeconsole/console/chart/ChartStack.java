package org.anodeconsole.console.chart;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/**
 * Charts one above the other that zoom, pan and point together, with one overview below the last. A single one is an ordinary
 * chart. They share the height they are given; when it is less than they need, the stack wants to be scrolled.
 */
public final class ChartStack extends VBox {
    private static final double GAP = 6;
    private static final double SMALLEST = 190;

    private final ObservableValue<ChartTexts> texts;
    private final TimeAxisModel axis = new TimeAxisModel();
    private final List<TimeSeriesChart> charts = new ArrayList<>();
    private @Nullable SpanListener spans;

    public ChartStack(ObservableValue<ChartTexts> texts) {
        super(GAP);
        this.texts = texts;
        show(List.of(ChartModel.EMPTY));
    }

    /** Shows these charts, the first on top; what the user hid in one of them stays hidden. */
    public void show(List<ChartModel> models) {
        while (charts.size() < models.size()) {
            charts.add(create());
        }
        while (charts.size() > Math.max(1, models.size())) {
            // Emptied, it no longer has a say in what the others show.
            charts.removeLast().show(ChartModel.EMPTY);
        }
        for (int i = 0; i < charts.size(); i++) {
            TimeSeriesChart chart = charts.get(i);
            chart.showOverview(i == charts.size() - 1);
            chart.setMinHeight(charts.size() == 1 ? USE_COMPUTED_SIZE : SMALLEST);
            chart.show(i < models.size() ? models.get(i) : ChartModel.EMPTY);
        }
        if (getChildren().size() != charts.size()) {
            getChildren().setAll(charts);
        }
    }

    private TimeSeriesChart create() {
        TimeSeriesChart chart = new TimeSeriesChart(texts, axis);
        chart.setId(charts.isEmpty() ? "chart" : "chart-" + (charts.size() + 1));
        chart.drawSpansFor(spans);
        setVgrow(chart, Priority.ALWAYS);
        return chart;
    }

    /** A span of time that belongs to the charts even where none has data; null for the data’s own. */
    public void cover(@Nullable TimeRange times) {
        axis.contribute(this, times);
    }

    /** Shows everything there is in all charts. */
    public void showAll() {
        axis.showAll();
    }

    /** Shows a span of time in all charts, as far as they have it. */
    public void show(TimeRange times) {
        axis.show(times);
    }

    /** Lets the user draw spans of time by dragging in any of the charts, or, with null, pan again. */
    public void drawSpansFor(@Nullable SpanListener listener) {
        spans = listener;
        charts.forEach(chart -> chart.drawSpansFor(listener));
    }

    /** The charts shown, the first on top. */
    public List<TimeSeriesChart> charts() {
        return List.copyOf(charts);
    }
}
