package org.anodeconsole.console.chart;

import java.util.ArrayList;
import java.util.List;
import org.anodeconsole.console.chart.LineShapes.Shape;

/** Walks the columns of a decimated line and closes one outline around each unbroken run of them. */
final class OutlineTracer {
    private final PlotGeometry geometry;
    private final double half;
    private final double columnWidth;
    private final List<Shape> polylines = new ArrayList<>();
    private final List<Shape> outlines = new ArrayList<>();

    OutlineTracer(PlotGeometry geometry, double lineWidth) {
        this.geometry = geometry;
        this.half = lineWidth / 2;
        this.columnWidth = geometry.width() / geometry.columns();
    }

    LineShapes trace(Decimation columns) {
        int runStart = -1;
        int previous = -1;
        for (int c = 0; c < columns.columns(); c++) {
            if (Double.isNaN(columns.low(c))) {
                continue;
            }
            boolean joined = previous >= 0 && isJoined(columns, previous, c);
            if (runStart >= 0 && !(joined && previous == c - 1)) {
                close(columns, runStart, previous);
                runStart = c;
                if (joined) {
                    bridge(columns, previous, c);
                }
            }
            runStart = runStart < 0 ? c : runStart;
            previous = c;
        }
        if (runStart >= 0) {
            close(columns, runStart, previous);
        }
        return new LineShapes(polylines, outlines, List.of());
    }

    /** Whether the line runs on from one column to the next that holds values: no gap at the edges nor in columns between. */
    private static boolean isJoined(Decimation columns, int previous, int next) {
        return columns.end(previous) == columns.start(next)
                && !Double.isNaN(columns.leaving(previous))
                && !Double.isNaN(columns.entering(next));
    }

    private void bridge(Decimation columns, int previous, int next) {
        polylines.add(new Shape(
                new double[] {middle(previous), middle(next)},
                new double[] {geometry.y(columns.leaving(previous)), geometry.y(columns.entering(next))},
                2));
    }

    /** Closes the outline of the columns {@code first} to {@code last}: steps as wide as a column, so that a lone spike is as solid as any. */
    private void close(Decimation columns, int first, int last) {
        int corners = 4 * (last - first + 1);
        double[] xs = new double[corners];
        double[] ys = new double[corners];
        for (int c = first; c <= last; c++) {
            int over = 2 * (c - first);
            int under = corners - 2 - over;
            // Reaching back to where the line comes from closes the gap between columns whose values do not overlap.
            double from = c == first ? columns.low(c) : columns.leaving(c - 1);
            xs[over] = xs[under + 1] = geometry.left() + c * columnWidth;
            xs[over + 1] = xs[under] = geometry.left() + (c + 1) * columnWidth;
            ys[over] = ys[over + 1] = geometry.y(Math.max(columns.high(c), from)) - half;
            ys[under] = ys[under + 1] = geometry.y(Math.min(columns.low(c), from)) + half;
        }
        outlines.add(new Shape(xs, ys, corners));
    }

    private double middle(int column) {
        return geometry.left() + (column + 0.5) * columnWidth;
    }
}
