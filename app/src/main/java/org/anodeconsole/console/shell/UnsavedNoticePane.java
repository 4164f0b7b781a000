package org.anodeconsole.console.shell;

import java.io.IOException;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.anodeconsole.console.hosts.FileProblem;
import org.anodeconsole.console.language.Messages;
import org.anodeconsole.console.settings.SettingsStore;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Says at the top of the window that the settings cannot be saved, and why. Once dismissed, it stays away until they could be. */
final class UnsavedNoticePane extends HBox {
    private final SettingsStore settings;
    private final Messages messages;

    UnsavedNoticePane(SettingsStore settings, Messages messages) {
        super(10);
        this.settings = settings;
        this.messages = messages;
        setId("unsaved-notice");
        getStyleClass().add("window-notice");
        setAlignment(Pos.CENTER_LEFT);
        managedProperty().bind(visibleProperty());
        setVisible(false);
        Label words = new Label();
        words.setId("unsaved-words");
        words.textProperty().bind(words());
        words.setWrapText(true);
        Tooltip detail = new Tooltip();
        detail.textProperty().bind(Bindings.createStringBinding(
                () -> String.valueOf(settings.unsavedProperty().get()), settings.unsavedProperty()));
        words.setTooltip(detail);
        words.setMaxWidth(Double.MAX_VALUE);
        setHgrow(words, Priority.ALWAYS);
        getChildren().setAll(
                new FontIcon(Feather.ALERT_TRIANGLE), words,
                button("unsaved-again", "shell.unsaved.again", settings::save),
                button("unsaved-dismiss", "shell.unsaved.dismiss", () -> setVisible(false)));
        settings.unsavedProperty().addListener((source, before, after) -> {
            if (before == null || after == null) {
                setVisible(after != null);
            }
        });
    }

    private StringBinding words() {
        return Bindings.createStringBinding(
                () -> {
                    IOException reason = settings.unsavedProperty().get();
                    if (reason == null) {
                        return "";
                    }
                    return messages.text(
                            "shell.unsaved.notice", FileProblem.of(settings.file().toString(), reason).in(messages).what());
                },
                settings.unsavedProperty(), messages.localeProperty());
    }

    private Button button(String id, String key, Runnable deed) {
        Button button = new Button();
        button.setId(id);
        button.setMinWidth(USE_PREF_SIZE);
        button.textProperty().bind(messages.bind(key));
        button.setOnAction(event -> deed.run());
        return button;
    }
}
