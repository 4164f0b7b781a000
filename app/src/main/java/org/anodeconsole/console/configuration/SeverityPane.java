package org.anodeconsole.console.configuration;

import atlantafx.base.theme.Styles;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.anodeconsole.anode.config.Finding.Severity;
import org.anodeconsole.console.language.Messages;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** How bad a finding is, by shape and colour, and in words for those who see neither. */
final class SeverityPane extends StackPane {
    SeverityPane(Severity severity, Messages messages) {
        FontIcon icon = new FontIcon(switch (severity) {
            case ERROR -> Feather.X_CIRCLE;
            case WARNING -> Feather.ALERT_TRIANGLE;
            case INFO -> Feather.INFO;
        });
        icon.getStyleClass().add(style(severity));
        setAccessibleText(messages.text("configuration.severity." + severity));
        setMaxHeight(Region.USE_PREF_SIZE);
        getChildren().add(icon);
    }

    static String style(Severity severity) {
        return switch (severity) {
            case ERROR -> Styles.DANGER;
            case WARNING -> Styles.WARNING;
            case INFO -> Styles.ACCENT;
        };
    }
}
