package org.anodeconsole.ui;

import javafx.scene.Node;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import javafx.scene.text.Text;

/** How well a text can be told from what lies behind it, by the formula of WCAG 2.2, from 1 to 21. */
final class Contrast {
    private static final double LARGE = 24;
    private static final double LARGE_WHEN_BOLD = 18.66;

    private Contrast() {}

    /** The least contrast WCAG level AA asks for a text of this size. */
    static double least(Text text) {
        boolean bold = text.getFont().getStyle().contains("Bold");
        return text.getFont().getSize() >= (bold ? LARGE_WHEN_BOLD : LARGE) ? 3 : 4.5;
    }

    static double of(Text text, Color behindEverything) {
        Color back = background(text, behindEverything);
        Color front = over(colour(text.getFill(), Color.BLACK), back);
        double first = luminance(front);
        double second = luminance(back);
        return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
    }

    private static Color background(Node node, Color behindEverything) {
        Node parent = node.getParent();
        Color behind = parent == null ? behindEverything : background(parent, behindEverything);
        if (node instanceof Region region && region.getBackground() != null) {
            for (BackgroundFill fill : region.getBackground().getFills()) {
                behind = over(colour(fill.getFill(), Color.TRANSPARENT), behind);
            }
        }
        return behind;
    }

    private static Color colour(Paint paint, Color otherwise) {
        return paint instanceof Color colour ? colour : otherwise;
    }

    private static Color over(Color front, Color back) {
        return back.interpolate(Color.color(front.getRed(), front.getGreen(), front.getBlue()), front.getOpacity());
    }

    private static double luminance(Color colour) {
        return 0.2126 * linear(colour.getRed()) + 0.7152 * linear(colour.getGreen()) + 0.0722 * linear(colour.getBlue());
    }

    private static double linear(double channel) {
        return channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
    }
}
