package org.anodeconsole.console.chart;

import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.TextAlignment;

/** Paints the crosshair and the panel with the values of all layers at its time. */
final class CrosshairPainter {
    private static final double PADDING = 8;
    private static final double SWATCH = 14;

    private final GraphicsContext gc;
    private final ChartColors colors;
    private final TextSizes sizes;

    CrosshairPainter(GraphicsContext gc, ChartColors colors, TextSizes sizes) {
        this.gc = gc;
        this.colors = colors;
        this.sizes = sizes;
    }

    /** Paints the line at {@code x}, a ring on each value, and the panel headed {@code title} beside the line. */
    void paint(PlotGeometry geometry, double x, String title, List<Reading> readings) {
        gc.setStroke(colors.mutedText());
        gc.setLineWidth(1);
        gc.setLineDashes(3, 3);
        double sharp = Math.floor(x) + 0.5;
        gc.strokeLine(sharp, geometry.top(), sharp, geometry.bottom());
        gc.setLineDashes();
        readings.forEach(reading -> paintDot(geometry, reading));
        paintPanel(geometry, x, title, readings);
    }

    private void paintDot(PlotGeometry geometry, Reading reading) {
        double x = geometry.x(reading.time());
        double y = geometry.y(reading.value());
        if (!Double.isNaN(y) && geometry.contains(x, y)) {
            gc.setFill(colors.background());
            gc.fillOval(x - 5, y - 5, 10, 10);
            gc.setFill(colors.series(reading.layer().colour()));
            gc.fillOval(x - 3.5, y - 3.5, 7, 7);
        }
    }

    private void paintPanel(PlotGeometry geometry, double x, String title, List<Reading> readings) {
        double names = readings.stream().mapToDouble(r -> sizes.width(r.layer().name())).max().orElse(0);
        double values = readings.stream().mapToDouble(r -> sizes.width(r.text())).max().orElse(0);
        double body = readings.isEmpty() ? 0 : SWATCH + names + (values > 0 ? 12 + values : 0);
        double width = 2 * PADDING + Math.max(sizes.width(title), body);
        double height = 2 * PADDING + sizes.lineHeight() * (readings.size() + 1);
        double left = x + 14 + width <= geometry.right() ? x + 14 : Math.max(geometry.left(), x - 14 - width);
        double top = geometry.top() + 10;
        gc.setFill(ChartColors.faded(colors.panel(), 0.94));
        gc.fillRoundRect(left, top, width, height, 8, 8);
        gc.setStroke(colors.axis());
        gc.strokeRoundRect(Math.floor(left) + 0.5, Math.floor(top) + 0.5, width, height, 8, 8);
        gc.setFont(sizes.font());
        gc.setTextBaseline(VPos.TOP);
        gc.setTextAlign(TextAlignment.LEFT);
        gc.setFill(colors.text());
        gc.fillText(title, left + PADDING, top + PADDING);
        for (int i = 0; i < readings.size(); i++) {
            paintRow(readings.get(i), left, top + PADDING + (i + 1) * sizes.lineHeight(), width);
        }
    }

    private void paintRow(Reading reading, double left, double top, double width) {
        gc.setFill(colors.series(reading.layer().colour()));
        gc.fillRoundRect(left + PADDING, top + sizes.lineHeight() / 2 - 4, 8, 8, 3, 3);
        gc.setFill(colors.mutedText());
        gc.setTextAlign(TextAlignment.LEFT);
        gc.fillText(reading.layer().name(), left + PADDING + SWATCH, top);
        gc.setFill(colors.text());
        gc.setTextAlign(TextAlignment.RIGHT);
        gc.fillText(reading.text(), left + width - PADDING, top);
        gc.setTextAlign(TextAlignment.LEFT);
    }
}
