package org.anodeconsole.console.chart;

import java.math.BigDecimal;
import java.time.ZonedDateTime;
import java.util.Locale;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.TextAlignment;

/** Paints grid, tick labels and axis titles. */
final class AxisPainter {
    private static final double BETWEEN_TIMES = 72;
    private static final double BETWEEN_VALUES = 44;

    private final GraphicsContext gc;
    private final ChartColors colors;
    private final TextSizes sizes;
    private final Locale locale;

    AxisPainter(GraphicsContext gc, ChartColors colors, TextSizes sizes, Locale locale) {
        this.gc = gc;
        this.colors = colors;
        this.sizes = sizes;
        this.locale = locale;
    }

    static NumberTicks valueTicks(ValueRange values, double height) {
        return NumberTicks.of(values, (int) Math.clamp(height / BETWEEN_VALUES, 2, 12));
    }

    void paint(PlotGeometry geometry, ChartModel model) {
        gc.setFont(sizes.font());
        gc.setLineWidth(1);
        gc.setLineDashes();
        paintValues(geometry);
        paintTimes(geometry, model);
        gc.setStroke(colors.axis());
        gc.strokeRect(Math.floor(geometry.left()) + 0.5, Math.floor(geometry.top()) + 0.5, Math.floor(geometry.width()), Math.floor(geometry.height()));
        paintTitles(geometry, model);
    }

    private void paintValues(PlotGeometry geometry) {
        NumberTicks ticks = valueTicks(geometry.values(), geometry.height());
        gc.setTextAlign(TextAlignment.RIGHT);
        gc.setTextBaseline(VPos.CENTER);
        for (BigDecimal tick : ticks.values()) {
            double y = Math.floor(geometry.y(tick.doubleValue())) + 0.5;
            gc.setStroke(colors.grid());
            gc.strokeLine(geometry.left(), y, geometry.right(), y);
            gc.setFill(colors.mutedText());
            gc.fillText(ticks.label(tick, locale), geometry.left() - 7, y);
        }
    }

    private void paintTimes(PlotGeometry geometry, ChartModel model) {
        TimeTicks ticks = TimeTicks.of(geometry.times(), model.zone(), (int) Math.max(2, geometry.width() / BETWEEN_TIMES));
        gc.setTextAlign(TextAlignment.CENTER);
        gc.setTextBaseline(VPos.TOP);
        String shown = "";
        double freeFrom = Double.NEGATIVE_INFINITY;
        for (ZonedDateTime tick : ticks.times()) {
            double x = Math.floor(geometry.x(TimeTicks.millis(tick))) + 0.5;
            gc.setStroke(colors.grid());
            gc.strokeLine(x, geometry.top(), x, geometry.bottom() + 4);
            gc.setFill(colors.mutedText());
            gc.fillText(ticks.label(tick, locale), x, geometry.bottom() + 6);
            String context = ticks.context(tick, locale);
            if (!context.equals(shown) && x >= freeFrom) {
                gc.setFill(colors.text());
                gc.fillText(context, x, geometry.bottom() + 6 + sizes.lineHeight());
                shown = context;
                freeFrom = x + sizes.width(context) + 12;
            }
        }
    }

    private void paintTitles(PlotGeometry geometry, ChartModel model) {
        gc.setFill(colors.text());
        if (!model.valueTitle().isEmpty()) {
            // Horizontal and above the axis: it can be read without turning one's head.
            gc.setTextAlign(TextAlignment.LEFT);
            gc.setTextBaseline(VPos.BOTTOM);
            gc.fillText(model.valueTitle(), 4, geometry.top() - 5);
        }
        if (!model.timeTitle().isEmpty()) {
            gc.setTextAlign(TextAlignment.RIGHT);
            gc.setTextBaseline(VPos.BOTTOM);
            gc.fillText(model.timeTitle(), geometry.right(), geometry.top() - 5);
        }
    }
}
