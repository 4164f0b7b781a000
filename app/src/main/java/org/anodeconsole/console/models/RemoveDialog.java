package org.anodeconsole.console.models;

import atlantafx.base.theme.Styles;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.stage.Window;
import org.anodeconsole.console.language.Messages;
import org.jspecify.annotations.Nullable;

/** Asks whether a model is to be removed, naming it and its folder. */
final class RemoveDialog extends Dialog<ButtonType> {

    RemoveDialog(ModelRow row, Messages messages, @Nullable Window owner, Runnable onConfirmed) {
        initOwner(owner);
        setTitle(messages.text("models.remove.title"));
        setHeaderText(messages.text("models.remove.question", row.name()));
        setContentText(messages.text(
                "models.remove.meaning", row.onThisComputer().map(lies -> lies.folder().toString()).orElse("")));
        ButtonType remove = new ButtonType(messages.text("models.remove.confirm"), ButtonData.OK_DONE);
        ButtonType cancel = new ButtonType(messages.text("models.cancel"), ButtonData.CANCEL_CLOSE);
        getDialogPane().getButtonTypes().setAll(remove, cancel);
        getDialogPane().setMinWidth(460);
        Button confirm = (Button) getDialogPane().lookupButton(remove);
        confirm.setId("models-remove-confirm");
        confirm.getStyleClass().add(Styles.DANGER);
        confirm.setDefaultButton(false);
        Button stay = (Button) getDialogPane().lookupButton(cancel);
        stay.setId("models-remove-cancel");
        stay.setDefaultButton(true);
        setResultConverter(button -> {
            if (button == remove) {
                onConfirmed.run();
            }
            return button;
        });
    }
}
