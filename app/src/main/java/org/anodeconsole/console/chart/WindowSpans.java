package org.anodeconsole.console.chart;

import java.util.ArrayList;
import java.util.List;

/** Where shaded windows lie on the screen; windows that touch on the screen become one, so a million cost no more than a thousand. */
final class WindowSpans {
    private static final double NARROWEST = 3;

    /** From x {@code left} to x {@code right}. */
    record Span(double left, double right) {}

    private WindowSpans() {}

    static List<Span> of(ChartLayer.Windows layer, PlotGeometry geometry) {
        List<Span> spans = new ArrayList<>();
        List<ChartLayer.Window> windows = layer.windows();
        for (int i = layer.firstEndingAtOrAfter(geometry.times().from());
                i < windows.size() && windows.get(i).from() <= geometry.times().to();
                i++) {
            add(spans, span(windows.get(i), geometry));
        }
        return spans;
    }

    private static Span span(ChartLayer.Window window, PlotGeometry geometry) {
        double left = geometry.x(window.from());
        double right = geometry.x(window.to());
        double widen = Math.max(0, NARROWEST - (right - left)) / 2;
        return new Span(Math.max(geometry.left(), left - widen), Math.min(geometry.right(), right + widen));
    }

    private static void add(List<Span> spans, Span next) {
        if (!spans.isEmpty() && next.left() <= spans.getLast().right()) {
            Span last = spans.removeLast();
            spans.add(new Span(last.left(), Math.max(last.right(), next.right())));
        } else {
            spans.add(next);
        }
    }
}
