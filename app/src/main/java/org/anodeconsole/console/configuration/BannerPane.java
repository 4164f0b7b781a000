package org.anodeconsole.console.configuration;

import atlantafx.base.theme.Styles;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;

/** A bar above the file that says one thing and offers what to do about it. It takes no room while it has nothing to say. */
class BannerPane extends HBox {
    private final FontIcon icon = new FontIcon();
    private final Label words = new Label();
    private final HBox actions = new HBox(6);

    BannerPane(String id) {
        super(10);
        setId(id);
        setAlignment(Pos.CENTER_LEFT);
        getStyleClass().add("config-banner");
        words.setId(id + "-words");
        words.setWrapText(true);
        words.setMinHeight(Region.USE_PREF_SIZE);
        words.setMaxWidth(Double.MAX_VALUE);
        actions.setAlignment(Pos.CENTER_RIGHT);
        actions.setMinWidth(Region.USE_PREF_SIZE);
        HBox.setHgrow(words, Priority.ALWAYS);
        getChildren().addAll(icon, words, actions);
        managedProperty().bind(visibleProperty());
        setVisible(false);
    }

    final void say(Ikon shape, String style, String text, List<? extends Node> offers) {
        icon.setIconCode(shape);
        icon.getStyleClass().removeAll(Styles.SUCCESS, Styles.WARNING, Styles.DANGER, Styles.ACCENT);
        icon.getStyleClass().add(style);
        words.setText(text);
        actions.getChildren().setAll(offers);
        setVisible(true);
    }

    final void fallSilent() {
        setVisible(false);
    }

    static Button offer(String id, String text, Runnable action) {
        Button button = new Button(text);
        button.setId(id);
        button.getStyleClass().add(Styles.SMALL);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(event -> action.run());
        return button;
    }
}
