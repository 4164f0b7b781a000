package org.anodeconsole.console.anodes;

import atlantafx.base.theme.Styles;
import javafx.event.ActionEvent;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Tooltip;
import javafx.stage.Window;
import org.anodeconsole.console.language.Messages;
import org.jspecify.annotations.Nullable;

/** Registers an anode: address, checks, and the button they unlock. */
final class RegisterDialog extends Dialog<ButtonType> {

    RegisterDialog(RegisterViewModel model, Messages messages, @Nullable Window owner) {
        initOwner(owner);
        setResizable(true);
        titleProperty().bind(messages.bind("anodes.register.title"));
        RegisterPane pane = new RegisterPane(model, messages);
        getDialogPane().setContent(pane);
        ButtonType register = new ButtonType(messages.text("anodes.register.confirm"), ButtonData.OTHER);
        ButtonType cancel = new ButtonType(messages.text("anodes.cancel"), ButtonData.CANCEL_CLOSE);
        getDialogPane().getButtonTypes().setAll(register, cancel);
        Button confirm = (Button) getDialogPane().lookupButton(register);
        confirm.setId("register-confirm");
        confirm.getStyleClass().add(Styles.ACCENT);
        confirm.textProperty().bind(messages.bind("anodes.register.confirm"));
        confirm.disableProperty().bind(model.registrable().not());
        confirm.accessibleHelpProperty().bind(model.explanation());
        // A disabled button shows no tooltip of its own, so the bar around it does.
        Tooltip why = new Tooltip();
        why.textProperty().bind(model.explanation());
        Tooltip.install(confirm.getParent(), why);
        confirm.addEventFilter(ActionEvent.ACTION, event -> {
            event.consume();
            model.register();
        });
        model.registrable().subscribe(can -> {
            if (can) {
                confirm.requestFocus();
            }
        });
        Button stay = (Button) getDialogPane().lookupButton(cancel);
        stay.setId("register-cancel");
        stay.textProperty().bind(messages.bind("anodes.cancel"));
        model.resultProperty().subscribe(anode -> {
            if (anode != null) {
                close();
            }
        });
        // What a step found may take more lines than the window has room for.
        model.reportProperty().subscribe(report -> {
            if (report != null) {
                getDialogPane().getScene().getWindow().sizeToScene();
            }
        });
        setOnShown(event -> pane.address().requestFocus());
        setOnHidden(event -> model.stop());
    }
}
