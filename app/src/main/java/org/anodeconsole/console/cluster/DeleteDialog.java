package org.anodeconsole.console.cluster;

import atlantafx.base.theme.Styles;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.stage.Window;
import org.anodeconsole.console.language.Messages;
import org.jspecify.annotations.Nullable;

/** Asks whether a connection is to be deleted, naming it. */
final class DeleteDialog extends Dialog<ButtonType> {
    DeleteDialog(ClusterProfile profile, Messages messages, @Nullable Window owner, Runnable onConfirmed) {
        initOwner(owner);
        setTitle(messages.text("cluster.delete.title"));
        setHeaderText(messages.text("cluster.delete.question", profile.name()));
        setContentText(messages.text("cluster.delete.meaning"));
        ButtonType delete = new ButtonType(messages.text("cluster.delete.title"), ButtonData.OTHER);
        ButtonType cancel = new ButtonType(messages.text("cluster.cancel"), ButtonData.CANCEL_CLOSE);
        getDialogPane().getButtonTypes().setAll(delete, cancel);
        getDialogPane().setMinWidth(440);
        Button confirm = (Button) getDialogPane().lookupButton(delete);
        confirm.setId("cluster-delete-confirm");
        confirm.getStyleClass().add(Styles.DANGER);
        Button stay = (Button) getDialogPane().lookupButton(cancel);
        stay.setId("cluster-delete-cancel");
        stay.setDefaultButton(true);
        setResultConverter(button -> {
            if (button == delete) {
                onConfirmed.run();
            }
            return button;
        });
    }
}
