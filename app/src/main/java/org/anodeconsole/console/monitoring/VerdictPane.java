package org.anodeconsole.console.monitoring;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.anodeconsole.console.anodes.IconPane;
import org.anodeconsole.console.language.Messages;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/** A verdict: an icon and its name, with the advice as tooltip. */
final class VerdictPane extends HBox {
    private final IconPane icon = new IconPane();
    private final Label word = new Label();
    private final Tooltip advice = new Tooltip();

    VerdictPane() {
        super(6);
        setAlignment(Pos.CENTER_LEFT);
        word.setWrapText(true);
        advice.setWrapText(true);
        advice.setMaxWidth(420);
        getChildren().addAll(icon, word);
        Tooltip.install(this, advice);
    }

    /** Shows a verdict in the language chosen now. */
    void show(Verdict verdict, Messages messages) {
        icon.show(shape(verdict.level()), color(verdict.level()));
        word.setText(messages.text(verdict.key()));
        advice.setText(messages.text(verdict.key() + ".advice"));
    }

    /** The words it shows. */
    String word() {
        return word.getText();
    }

    private static Ikon shape(Verdict.Level level) {
        return switch (level) {
            case GOOD -> Feather.CHECK_CIRCLE;
            case DOUBTFUL -> Feather.ALERT_CIRCLE;
            case BAD -> Feather.X_CIRCLE;
            case UNKNOWN -> Feather.HELP_CIRCLE;
        };
    }

    private static IconPane.Color color(Verdict.Level level) {
        return switch (level) {
            case GOOD -> IconPane.Color.SUCCESS;
            case DOUBTFUL -> IconPane.Color.WARNING;
            case BAD -> IconPane.Color.DANGER;
            case UNKNOWN -> IconPane.Color.SUBTLE;
        };
    }
}
