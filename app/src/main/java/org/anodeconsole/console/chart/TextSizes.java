package org.anodeconsole.console.chart;

import javafx.scene.text.Font;
import javafx.scene.text.Text;

/** Measures text in the chart's font. Used on the JavaFX thread only. */
final class TextSizes {
    private final Text probe = new Text();
    private double lineHeight;

    TextSizes(Font font) {
        use(font);
    }

    void use(Font font) {
        probe.setFont(font);
        probe.setText("0");
        lineHeight = Math.ceil(probe.getLayoutBounds().getHeight());
    }

    Font font() {
        return probe.getFont();
    }

    double lineHeight() {
        return lineHeight;
    }

    double width(String text) {
        probe.setText(text);
        return Math.ceil(probe.getLayoutBounds().getWidth());
    }
}
