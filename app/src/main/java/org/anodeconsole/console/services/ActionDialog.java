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

/** Asks whether an action is to be performed although something speaks against it. */
final class ActionDialog extends Dialog<ButtonType> {

    ActionDialog(ServiceAction action, Problem concern, Messages messages, @Nullable Window owner, Consumer<Boolean> answer) {
        initOwner(owner);
        setTitle(messages.text("services.confirm.title"));
        setHeaderText(concern.what());
        setContentText(concern.remedy());
        String verb = messages.text(action == ServiceAction.START ? "services.confirm.start" : "services.action." + action);
        ButtonType go = new ButtonType(verb, ButtonData.OK_DONE);
        ButtonType cancel = new ButtonType(messages.text("services.confirm.cancel"), ButtonData.CANCEL_CLOSE);
        getDialogPane().getButtonTypes().setAll(go, cancel);
        getDialogPane().setMinWidth(480);
        Button confirm = (Button) getDialogPane().lookupButton(go);
        confirm.setId("start-anyway");
        confirm.getStyleClass().add(Styles.DANGER);
        confirm.setDefaultButton(false);
        Button stay = (Button) getDialogPane().lookupButton(cancel);
        stay.setId("start-cancel");
        stay.setDefaultButton(true);
        setResultConverter(button -> button);
        setOnHidden(event -> answer.accept(getResult() == go));
    }
}
