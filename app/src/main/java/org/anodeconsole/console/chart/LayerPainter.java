package org.anodeconsole.console.chart;

import java.util.BitSet;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineJoin;

/** Paints the layers of a chart into the plot rectangle. */
final class LayerPainter {
    private static final double LINE_WIDTH = 1.6;
    static final double FAINT = 0.55;
    private static final double FAINT_DOT = 5;
    private static final double RING = 9;

    private final GraphicsContext gc;
    private final ChartColors colors;
    private final PlotGeometry geometry;
    private final DenseRaster dense;

    /** @param dense takes the outlines of dense lines; to be flushed after the last layer */
    LayerPainter(GraphicsContext gc, ChartColors colors, PlotGeometry geometry, DenseRaster dense) {
        this.dense = dense;
        this.gc = gc;
        this.colors = colors;
        this.geometry = geometry;
    }

    void paint(ChartLayer layer) {
        Color color = colors.series(layer.colour());
        gc.setLineDashes();
        gc.setLineJoin(StrokeLineJoin.ROUND);
        if (!(layer instanceof ChartLayer.Line)) {
            dense.flush(gc);
        }
        switch (layer) {
            case ChartLayer.Line line -> paintLine(line, color);
            case ChartLayer.Forecast forecast -> paintForecast(forecast, color);
            case ChartLayer.Windows windows -> paintWindows(windows, color);
        }
        gc.setLineDashes();
    }

    /** Rings lie on top of the lines they belong to. */
    void paintRings(ChartLayer layer) {
        if (layer instanceof ChartLayer.Windows windows) {
            paintRings(windows.rings(), colors.series(layer.colour()));
        }
    }

    private void paintLine(ChartLayer.Line line, Color full) {
        LineShapes shapes = LineShapes.of(line.series(), geometry, LINE_WIDTH);
        Color color = line.faint() ? ChartColors.faded(full, FAINT) : full;
        if (shapes.outlines().isEmpty()) {
            dense.flush(gc);
        }
        gc.setStroke(color);
        gc.setFill(color);
        gc.setLineWidth(LINE_WIDTH);
        shapes.polylines().forEach(s -> gc.strokePolyline(s.xs(), s.ys(), s.count()));
        shapes.outlines().forEach(s -> dense.paint(s, color));
        if (line.faint()) {
            gc.setFill(full);
            shapes.corners(FAINT_DOT + 1).forEach(d -> gc.fillOval(d.x() - FAINT_DOT / 2, d.y() - FAINT_DOT / 2, FAINT_DOT, FAINT_DOT));
        } else {
            shapes.dots().forEach(d -> gc.fillOval(d.x() - 2, d.y() - 2, 4, 4));
        }
    }

    private void paintForecast(ChartLayer.Forecast forecast, Color color) {
        gc.setFill(ChartColors.faded(color, 0.2));
        BandShapes.of(forecast, geometry).forEach(s -> gc.fillPolygon(s.xs(), s.ys(), s.count()));
        LineShapes mean = LineShapes.of(forecast.mean(), geometry, LINE_WIDTH);
        gc.setStroke(color);
        gc.setFill(color);
        gc.setLineWidth(2);
        gc.setLineDashes(6, 4);
        mean.polylines().forEach(s -> gc.strokePolyline(s.xs(), s.ys(), s.count()));
        mean.outlines().forEach(s -> gc.fillPolygon(s.xs(), s.ys(), s.count()));
        if (mean.polylines().isEmpty()) {
            mean.dots().forEach(d -> gc.fillOval(d.x() - 2.5, d.y() - 2.5, 5, 5));
        }
    }

    private void paintWindows(ChartLayer.Windows windows, Color color) {
        for (WindowSpans.Span span : WindowSpans.of(windows, geometry)) {
            double width = span.right() - span.left();
            gc.setFill(ChartColors.faded(color, 0.22));
            gc.fillRect(span.left(), geometry.top(), width, geometry.height());
            // A solid cap: the window is seen without telling colours apart.
            gc.setFill(color);
            gc.fillRect(span.left(), geometry.top(), width, 4);
        }
    }

    private void paintRings(ChartSeries points, Color color) {
        gc.setLineWidth(2);
        int across = (int) (geometry.width() / 2) + 1;
        BitSet painted = new BitSet();
        int from = points.firstAtOrAfter(geometry.times().from());
        int to = points.firstAtOrAfter(geometry.times().to() + 1);
        for (int i = from; i < to; i++) {
            double x = geometry.x(points.time(i));
            double y = geometry.y(points.value(i));
            if (Double.isNaN(y) || !geometry.contains(x, y)) {
                continue;
            }
            // Rings on top of each other would look the same and a million of them would take seconds.
            int cell = (int) ((y - geometry.top()) / 2) * across + (int) ((x - geometry.left()) / 2);
            if (!painted.get(cell)) {
                painted.set(cell);
                gc.setStroke(colors.background());
                gc.strokeOval(x - RING / 2 - 1, y - RING / 2 - 1, RING + 2, RING + 2);
                gc.setStroke(color);
                gc.strokeOval(x - RING / 2, y - RING / 2, RING, RING);
            }
        }
    }
}
