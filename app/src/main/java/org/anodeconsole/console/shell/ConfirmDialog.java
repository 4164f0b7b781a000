package org.anodeconsole.console.shell;

import atlantafx.base.theme.Styles;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.stage.Window;
import org.anodeconsole.console.language.Messages;

/** Asks whether something is to be done, naming it; staying as it is is the default. */
final class ConfirmDialog extends Dialog<ButtonType> {

    /** @param key of its texts: {@code key + ".question"} and {@code key + ".verb"} */
    ConfirmDialog(String key, ObservableValue<String> concerned, Runnable onConfirmed, Messages messages, Window owner) {
        initOwner(owner);
        setTitle(messages.text(key + ".verb"));
        setHeaderText(messages.text(key + ".question"));
        setContentText(concerned.getValue());
        ButtonType go = new ButtonType(messages.text(key + ".verb"), ButtonData.OTHER);
        ButtonType cancel = new ButtonType(messages.text("shell.cancel"), ButtonData.CANCEL_CLOSE);
        getDialogPane().getButtonTypes().setAll(go, cancel);
        getDialogPane().setMinWidth(480);
        Button confirm = (Button) getDialogPane().lookupButton(go);
        confirm.setId("confirm-go");
        confirm.getStyleClass().add(Styles.DANGER);
        Button stay = (Button) getDialogPane().lookupButton(cancel);
        stay.setId("confirm-cancel");
        stay.setDefaultButton(true);
        setResultConverter(button -> {
            if (button == go) {
                onConfirmed.run();
            }
            return button;
        });
    }
}
