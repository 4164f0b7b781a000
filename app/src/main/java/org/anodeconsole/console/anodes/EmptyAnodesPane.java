package org.anodeconsole.console.anodes;

import atlantafx.base.theme.Styles;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;
import org.anodeconsole.console.language.Messages;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** What a page shows while no anode is registered: what it is for, and the first step. */
public final class EmptyAnodesPane extends VBox {

    /**
     * @param key the messages {@code KEY.title} and {@code KEY.text}
     * @param buttonId the id of the button
     */
    public EmptyAnodesPane(String key, String buttonId, Messages messages, Runnable onRegister) {
        super(12);
        setAlignment(Pos.CENTER);
        IconPane icon = new IconPane();
        icon.show(Feather.SERVER, IconPane.Color.SUBTLE, 48);
        Label title = new Label();
        title.getStyleClass().add(Styles.TITLE_3);
        title.textProperty().bind(messages.bind(key + ".title"));
        Label text = new Label();
        text.textProperty().bind(messages.bind(key + ".text"));
        text.getStyleClass().add(Styles.TEXT_MUTED);
        text.setWrapText(true);
        text.setTextAlignment(TextAlignment.CENTER);
        text.setMaxWidth(460);
        Button register = new Button();
        register.setId(buttonId);
        register.setGraphic(new FontIcon(Feather.PLUS));
        register.textProperty().bind(messages.bind("anodes.action.register"));
        register.getStyleClass().add(Styles.ACCENT);
        register.setOnAction(event -> onRegister.run());
        getChildren().addAll(icon, title, text, register);
    }
}
