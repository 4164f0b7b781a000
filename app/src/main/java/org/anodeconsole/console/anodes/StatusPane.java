package org.anodeconsole.console.anodes;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.anodeconsole.console.language.Messages;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/** The status of an anode: an icon and a word, so that colour never stands alone. */
public final class StatusPane extends HBox {
    private final Messages messages;
    private final IconPane icon = new IconPane();
    private final Label word = new Label();
    private final Tooltip explanation = new Tooltip();

    public StatusPane(Messages messages) {
        super(6);
        this.messages = messages;
        setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(icon, word);
        Tooltip.install(this, explanation);
    }

    /** Shows the status of an anode in the language chosen now. */
    public void show(Anode anode) {
        icon.show(shape(anode), color(anode));
        word.setText(word(anode));
        word.setAccessibleText(word.getText());
        explanation.setText(messages.text(
                anode.offline() ? "anodes.status.offline.meaning"
                        : anode.slow() ? "anodes.status.slow.meaning" : "anodes.status.answers.meaning"));
    }

    /** The word it shows. */
    public String word() {
        return word.getText();
    }

    private String word(Anode anode) {
        return switch (anode.status()) {
            case Anode.READY -> messages.text("anodes.status.ready");
            case Anode.OFFLINE -> messages.text("anodes.status.offline");
            default -> anode.status();
        };
    }

    private static Ikon shape(Anode anode) {
        return switch (anode.status()) {
            case Anode.READY -> Feather.CHECK_CIRCLE;
            case Anode.OFFLINE -> Feather.X_CIRCLE;
            default -> Feather.ALERT_CIRCLE;
        };
    }

    private static IconPane.Color color(Anode anode) {
        return switch (anode.status()) {
            case Anode.READY -> IconPane.Color.SUCCESS;
            case Anode.OFFLINE -> IconPane.Color.DANGER;
            default -> IconPane.Color.WARNING;
        };
    }
}
