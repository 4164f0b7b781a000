package org.anodeconsole.console.configuration;

import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.stage.Window;
import org.anodeconsole.console.configuration.SaveViewModel.Phase;
import org.anodeconsole.console.language.Messages;
import org.jspecify.annotations.Nullable;

/** Shows a save until it is done or given up. */
final class SaveDialog extends Dialog<ButtonType> {

    SaveDialog(SaveViewModel model, Messages messages, @Nullable Window owner, String style, Runnable reload) {
        initOwner(owner);
        setResizable(true);
        setTitle(messages.text("configuration.save.title"));
        getDialogPane().getStylesheets().add(style);
        getDialogPane().setContent(new SavePane(model, messages, reload));
        getDialogPane().setMaxWidth(Double.MAX_VALUE);
        getDialogPane().setMinWidth(720);
        getDialogPane().setPrefSize(820, 560);
        ButtonType cancel = new ButtonType(messages.text("configuration.cancel"), ButtonData.CANCEL_CLOSE);
        getDialogPane().getButtonTypes().setAll(cancel);
        Button stay = (Button) getDialogPane().lookupButton(cancel);
        stay.setId("save-cancel");
        model.phaseProperty().subscribe(phase -> {
            stay.setDisable(phase == Phase.WORKING);
            stay.setText(messages.text(phase == Phase.BY_HAND ? "configuration.close" : "configuration.cancel"));
            if (phase == Phase.IDLE && isShowing()) {
                close();
            }
        });
        setOnHidden(event -> {
            if (model.phaseProperty().get() != Phase.WORKING) {
                model.cancel();
            }
        });
    }
}
