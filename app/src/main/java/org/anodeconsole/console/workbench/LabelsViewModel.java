package org.anodeconsole.console.workbench;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.anodeconsole.console.chart.ChartLayer.Window;

/** Spans of time known to be anomalous: those that came with the data, and those the user draws. */
public final class LabelsViewModel {
    private final ObservableList<Window> windows = FXCollections.observableArrayList();
    private final BooleanProperty drawing = new SimpleBooleanProperty();

    /** In order of time; no two touch. */
    public ObservableList<Window> windows() {
        return windows;
    }

    /** Whether dragging in the chart draws labels. */
    public BooleanProperty drawingProperty() {
        return drawing;
    }

    void reset(List<long[]> spans) {
        windows.setAll(spans.stream().map(span -> new Window(span[0], span[1])).toList());
        drawing.set(false);
    }

    /** Adds a label; what it touches becomes one with it. */
    public void add(long from, long to) {
        long first = from;
        long last = to;
        List<Window> kept = new ArrayList<>();
        for (Window window : windows) {
            if (window.to() < from || window.from() > to) {
                kept.add(window);
            } else {
                first = Math.min(first, window.from());
                last = Math.max(last, window.to());
            }
        }
        kept.add(new Window(first, last));
        kept.sort((a, b) -> Long.compare(a.from(), b.from()));
        windows.setAll(kept);
    }

    /** Removes the label at a time, if there is one. */
    public void removeAt(long time) {
        windows.removeIf(window -> window.from() <= time && time <= window.to());
    }

    public void clear() {
        windows.clear();
    }
}
