package org.anodeconsole.console.services;

import atlantafx.base.theme.Styles;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.anodeconsole.console.language.Messages;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Which rights are missing: the commands for somebody who has them, and a rule that gives them, both to be copied. */
final class RightsPane extends VBox {
    private static final int MOST_ROWS = 8;

    private final Messages messages;

    RightsPane(RightsException rights, Messages messages) {
        super(6);
        this.messages = messages;
        setId("services-rights");
        getStyleClass().addAll("callout", Styles.WARNING);
        Label what = new Label(rights.in(messages).what(), new FontIcon(Feather.LOCK));
        what.getStyleClass().add(Styles.TEXT_BOLD);
        what.setWrapText(true);
        what.setMinHeight(USE_PREF_SIZE);
        getChildren().add(what);
        copyable("services.rights.commands", String.join("\n", rights.commands()), "services-rights-commands");
        if (!rights.polkitRule().isEmpty()) {
            copyable("services.rights.rule", rights.polkitRule(), "services-rights-rule");
        }
    }

    private void copyable(String titleKey, String content, String id) {
        Label title = new Label(messages.text(titleKey));
        title.setWrapText(true);
        title.setMinHeight(USE_PREF_SIZE);
        TextArea text = new TextArea(content);
        text.setId(id);
        text.setEditable(false);
        text.getStyleClass().add("log-text");
        text.setPrefRowCount((int) Math.clamp(content.lines().count(), 1, MOST_ROWS));
        text.setAccessibleText(title.getText());
        title.setLabelFor(text);
        Button copy = new Button(messages.text("services.rights.copy"), new FontIcon(Feather.COPY));
        copy.setId(id + "-copy");
        copy.setMinWidth(USE_PREF_SIZE);
        copy.setOnAction(event -> {
            ClipboardContent clip = new ClipboardContent();
            clip.putString(content + "\n");
            Clipboard.getSystemClipboard().setContent(clip);
        });
        HBox.setHgrow(text, Priority.ALWAYS);
        List<Node> parts = List.of(title, new HBox(8, text, copy));
        getChildren().addAll(parts);
    }
}
