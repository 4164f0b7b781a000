package org.anodeconsole.console.anodes;

import javafx.beans.binding.StringBinding;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.StackPane;
import org.anodeconsole.console.language.Messages;

/** A button that can be disabled for a reason. What is around it says the reason, since a disabled control shows no tooltip. */
public final class GuardedButtonPane extends StackPane {

    /** @param reason key of the message that says why it is disabled, empty when it is not */
    public GuardedButtonPane(Button button, StringBinding reason, Messages messages) {
        super(button);
        button.disableProperty().bind(reason.isNotEmpty());
        Tooltip why = new Tooltip();
        reason.subscribe(key -> {
            why.textProperty().unbind();
            if (key.isEmpty()) {
                Tooltip.uninstall(this, why);
            } else {
                why.textProperty().bind(messages.bind(key));
                Tooltip.install(this, why);
            }
        });
    }
}
