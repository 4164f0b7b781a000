package org.anodeconsole.console.chart;

import java.util.List;
import java.util.function.Supplier;
import javafx.geometry.VPos;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;

/**
 * One row for each layer of windows, time running as in the plot above: who flags what is seen at a glance, where shades in
 * the plot would cover each other. Takes room only when there are two such layers or more.
 */
final class HeatStrip extends Region {
    private static final double ROW = 18;
    private static final double GAP = 2;
    private static final int FEWEST_ROWS = 2;

    private final ChartViewModel view;
    private final Supplier<ChartColors> colors;
    private final Supplier<PlotGeometry> plot;
    private final TextSizes sizes;
    private final Canvas canvas = new Canvas();

    HeatStrip(ChartViewModel view, Supplier<ChartColors> colors, Supplier<PlotGeometry> plot, TextSizes sizes) {
        this.view = view;
        this.colors = colors;
        this.plot = plot;
        this.sizes = sizes;
        setManaged(false);
        setMouseTransparent(true);
        getChildren().add(canvas);
    }

    /** The height its rows need; 0 when there are too few to compare. */
    double height() {
        int rows = rows().size();
        return rows < FEWEST_ROWS ? 0 : rows * ROW + GAP;
    }

    private List<ChartLayer.Windows> rows() {
        return view.visibleLayers().stream()
                .filter(ChartLayer.Windows.class::isInstance)
                .map(ChartLayer.Windows.class::cast)
                .toList();
    }

    @Override
    protected void layoutChildren() {
        canvas.setWidth(getWidth());
        canvas.setHeight(getHeight());
        GraphicsContext gc = canvas.getGraphicsContext2D();
        ChartColors palette = colors.get();
        gc.setFill(palette.background());
        gc.fillRect(0, 0, getWidth(), getHeight());
        double top = 0;
        for (ChartLayer.Windows row : rows()) {
            paint(gc, palette, row, top);
            top += ROW;
        }
    }

    private void paint(GraphicsContext gc, ChartColors palette, ChartLayer.Windows row, double top) {
        PlotGeometry geometry = plot.get();
        double height = ROW - GAP;
        Color color = palette.series(row.colour());
        gc.setFill(ChartColors.faded(color, 0.12));
        gc.fillRect(geometry.left(), top, geometry.width(), height);
        gc.setFill(color);
        for (WindowSpans.Span span : WindowSpans.of(row, geometry)) {
            gc.fillRect(span.left(), top, span.right() - span.left(), height);
        }
        paintName(gc, palette, row.name(), geometry.left() + 4, top, height);
    }

    /** On a plate of its own: it must be readable on whatever is flagged there. */
    private void paintName(GraphicsContext gc, ChartColors palette, String name, double left, double top, double height) {
        gc.setFont(sizes.font());
        gc.setFill(ChartColors.faded(palette.background(), 0.8));
        gc.fillRect(left - 2, top + 1, sizes.width(name) + 4, height - 2);
        gc.setFill(palette.text());
        gc.setTextAlign(TextAlignment.LEFT);
        gc.setTextBaseline(VPos.CENTER);
        gc.fillText(name, left, top + height / 2);
    }
}
