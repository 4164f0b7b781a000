package org.anodeconsole.console.shell;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.anodeconsole.console.language.Messages;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** What came of the last action on the settings page, and the way back from a reset. */
final class SettingsNoticePane extends HBox {
    SettingsNoticePane(SettingsViewModel model, Messages messages) {
        super(10);
        setAlignment(Pos.CENTER_LEFT);
        Label words = new Label();
        words.setId("settings-notice");
        words.setWrapText(true);
        words.setMaxWidth(Double.MAX_VALUE);
        words.textProperty().bind(model.noticeProperty());
        HBox.setHgrow(words, Priority.ALWAYS);
        Button undo = new Button(null, new FontIcon(Feather.CORNER_UP_LEFT));
        undo.setId("settings-undo");
        undo.textProperty().bind(messages.bind("settings.reset.undo"));
        undo.setMinWidth(USE_PREF_SIZE);
        undo.visibleProperty().bind(model.beforeResetProperty().isNotNull());
        undo.managedProperty().bind(undo.visibleProperty());
        undo.setOnAction(event -> model.undoReset());
        getChildren().setAll(words, undo);
        visibleProperty().bind(model.noticeProperty().isNotEmpty());
        managedProperty().bind(visibleProperty());
    }
}
