package org.anodeconsole.console.chart;

import java.util.List;
import javafx.scene.paint.Color;

/** The colours a chart is painted with, as the style sheet has them at this moment. */
record ChartColors(
        Color background, Color grid, Color axis, Color text, Color mutedText, Color now, Color panel, List<Color> series) {
    ChartColors {
        series = List.copyOf(series);
    }

    Color series(int index) {
        return series.get(Math.floorMod(index, series.size()));
    }

    static Color faded(Color color, double opacity) {
        return color.deriveColor(0, 1, 1, opacity);
    }
}
