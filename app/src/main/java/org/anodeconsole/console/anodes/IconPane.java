package org.anodeconsole.console.anodes;

import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * An icon in one of the theme's colours. The colour is part of the icon's own style, because inside a button or a selected
 * row the theme's rules would win over a style class.
 */
public final class IconPane extends StackPane {

    /** The theme's colours that have a meaning. */
    public enum Color {
        SUCCESS("-color-success-fg"),
        WARNING("-color-warning-fg"),
        DANGER("-color-danger-fg"),
        SUBTLE("-color-fg-subtle");

        private final String token;

        Color(String token) {
            this.token = token;
        }
    }

    public void show(Ikon shape, Color color) {
        show(shape, color, 18);
    }

    /** Shows an icon of a size in pixels. */
    public void show(Ikon shape, Color color, int size) {
        FontIcon icon = new FontIcon(shape);
        // The icon keeps its font in its style, so the colour is added to it.
        icon.setStyle(icon.getStyle() + "; -fx-icon-color: " + color.token + "; -fx-icon-size: " + size + "px;");
        getChildren().setAll(icon);
    }
}
