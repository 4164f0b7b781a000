package org.anodeconsole.console.services;

import atlantafx.base.theme.Styles;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.stage.Window;
import org.anodeconsole.console.language.Messages;
import org.anodeconsole.console.language.Problem;
import org.jspecify.annotations.Nullable;

/** Asks whether a service is to be started although something speaks against it. */
final class StartDialog extends Dialog<ButtonType> {

    StartDialog(Problem concern, Messages messages, @Nullable Window owner, Consumer<Boolean> answer) {
        initOwner(owner);
        setTitle(messages.text("services.confirmStart.title"));
        setHeaderText(concern.what());
        setContentText(concern.remedy());
        ButtonType start = new ButtonType(messages.text("services.confirmStart.start"), ButtonData.OK_DONE);
        ButtonType cancel = new ButtonType(messages.text("services.confirmStart.cancel"), ButtonData.CANCEL_CLOSE);
        getDialogPane().getButtonTypes().setAll(start, cancel);
        getDialogPane().setMinWidth(480);
        Button confirm = (Button) getDialogPane().lookupButton(start);
        confirm.setId("start-anyway");
        confirm.getStyleClass().add(Styles.DANGER);
        confirm.setDefaultButton(false);
        Button stay = (Button) getDialogPane().lookupButton(cancel);
        stay.setId("start-cancel");
        stay.setDefaultButton(true);
        setResultConverter(button -> button);
        setOnHidden(event -> answer.accept(getResult() == start));
    }
}
