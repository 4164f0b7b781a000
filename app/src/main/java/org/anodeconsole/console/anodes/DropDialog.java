package org.anodeconsole.console.anodes;

import atlantafx.base.theme.Styles;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.stage.Window;
import org.anodeconsole.console.language.Messages;
import org.jspecify.annotations.Nullable;

/** Asks whether anodes are to be dropped, naming them and the deed. */
final class DropDialog extends Dialog<ButtonType> {

    DropDialog(List<Anode> anodes, Messages messages, @Nullable Window owner, Runnable onConfirmed) {
        initOwner(owner);
        boolean one = anodes.size() == 1;
        Anode first = anodes.getFirst();
        setTitle(messages.text("anodes.drop.title"));
        setHeaderText(one
                ? messages.text("anodes.drop.question.one", String.valueOf(first.id()), first.url())
                : messages.text("anodes.drop.question.many", anodes.size()));
        setContentText(messages.text(
                anodes.stream().anyMatch(Anode::offline) ? "anodes.drop.meaning.offline" : "anodes.drop.meaning"));
        ButtonType drop = new ButtonType(
                one ? messages.text("anodes.drop.confirm.one") : messages.text("anodes.drop.confirm.many", anodes.size()),
                ButtonData.OK_DONE);
        ButtonType cancel = new ButtonType(messages.text("anodes.cancel"), ButtonData.CANCEL_CLOSE);
        getDialogPane().getButtonTypes().setAll(drop, cancel);
        getDialogPane().setMinWidth(460);
        Button confirm = (Button) getDialogPane().lookupButton(drop);
        confirm.setId("drop-confirm");
        confirm.getStyleClass().add(Styles.DANGER);
        confirm.setDefaultButton(false);
        Button stay = (Button) getDialogPane().lookupButton(cancel);
        stay.setId("drop-cancel");
        stay.setDefaultButton(true);
        setResultConverter(button -> {
            if (button == drop) {
                onConfirmed.run();
            }
            return button;
        });
    }
}
