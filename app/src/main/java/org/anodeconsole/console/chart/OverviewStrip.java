package org.anodeconsole.console.chart;

import java.util.function.Supplier;
import javafx.scene.Cursor;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** The whole span in miniature under the plot, with the visible part as a frame to drag; a press elsewhere moves it there. */
final class OverviewStrip extends Region {
    static final double HEIGHT = 36;
    private static final double LINE_WIDTH = 1;

    private final ChartViewModel view;
    private final Supplier<ChartColors> colors;
    private final Supplier<PlotGeometry> plot;
    private final Canvas data = new Canvas();
    private final Canvas frame = new Canvas();
    private boolean dataStale = true;
    private @Nullable PlotGeometry painted;
    private double grabbedAt;

    OverviewStrip(ChartViewModel view, Supplier<ChartColors> colors, Supplier<PlotGeometry> plot) {
        this.view = view;
        this.colors = colors;
        this.plot = plot;
        setManaged(false);
        setCursor(Cursor.H_RESIZE);
        getChildren().addAll(data, frame);
        setOnMousePressed(this::press);
        setOnMouseDragged(event -> moveTo(fraction(event.getX()) - grabbedAt));
    }

    void redraw() {
        dataStale = true;
        requestLayout();
    }

    void redrawFrame() {
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        PlotGeometry current = geometry();
        if (data.getWidth() != getWidth() || data.getHeight() != getHeight()) {
            data.setWidth(getWidth());
            data.setHeight(getHeight());
            frame.setWidth(getWidth());
            frame.setHeight(getHeight());
            dataStale = true;
        }
        // The plot above moves its edge when the labels of its values grow.
        if (dataStale || !current.equals(painted)) {
            dataStale = false;
            painted = current;
            paintData(current);
        }
        paintFrame(current);
    }

    private PlotGeometry geometry() {
        PlotGeometry above = plot.get();
        return new PlotGeometry(above.left(), 2, above.width(), Math.max(1, getHeight() - 4), view.axis().full(), view.dataRange(view.axis().full()));
    }

    private void paintData(PlotGeometry geometry) {
        GraphicsContext gc = data.getGraphicsContext2D();
        ChartColors palette = colors.get();
        gc.setFill(palette.background());
        gc.fillRect(0, 0, getWidth(), getHeight());
        for (ChartLayer layer : view.visibleLayers()) {
            gc.setFill(palette.series(layer.colour()));
            gc.setStroke(palette.series(layer.colour()));
            gc.setLineWidth(LINE_WIDTH);
            switch (layer) {
                case ChartLayer.Line line -> paint(gc, line.series(), geometry);
                case ChartLayer.Forecast forecast -> paint(gc, forecast.mean(), geometry);
                case ChartLayer.Windows windows -> WindowSpans.of(windows, geometry)
                        .forEach(s -> gc.fillRect(s.left(), geometry.top(), s.right() - s.left(), 4));
            }
        }
    }

    private static void paint(GraphicsContext gc, ChartSeries series, PlotGeometry geometry) {
        LineShapes shapes = LineShapes.of(series, geometry, LINE_WIDTH);
        shapes.polylines().forEach(s -> gc.strokePolyline(s.xs(), s.ys(), s.count()));
        shapes.outlines().forEach(s -> gc.fillPolygon(s.xs(), s.ys(), s.count()));
    }

    private void paintFrame(PlotGeometry geometry) {
        GraphicsContext gc = frame.getGraphicsContext2D();
        gc.clearRect(0, 0, getWidth(), getHeight());
        ChartColors palette = colors.get();
        TimeRange visible = view.axis().visible();
        double left = geometry.x(visible.from());
        double right = geometry.x(visible.to());
        gc.setFill(ChartColors.faded(palette.background(), 0.65));
        gc.fillRect(geometry.left(), 0, left - geometry.left(), getHeight());
        gc.fillRect(right, 0, geometry.right() - right, getHeight());
        gc.setStroke(palette.mutedText());
        gc.setLineWidth(1);
        gc.strokeRect(Math.floor(left) + 0.5, 0.5, Math.max(2, Math.floor(right - left)), getHeight() - 1);
    }

    private void press(MouseEvent event) {
        double at = fraction(event.getX());
        TimeRange visible = view.axis().visible();
        double start = view.axis().full().fraction(visible.from());
        double length = (double) visible.span() / view.axis().full().span();
        boolean inside = at >= start && at <= start + length;
        grabbedAt = inside ? at - start : length / 2;
        moveTo(at - grabbedAt);
    }

    private double fraction(double x) {
        PlotGeometry geometry = geometry();
        return (x - geometry.left()) / geometry.width();
    }

    private void moveTo(double start) {
        TimeRange visible = view.axis().visible();
        view.axis().show(visible.shifted(view.axis().full().at(start) - visible.from()));
    }
}
