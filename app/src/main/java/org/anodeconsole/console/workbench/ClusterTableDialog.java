package org.anodeconsole.console.workbench;

import atlantafx.base.theme.Styles;
import java.util.function.Consumer;
import javafx.geometry.Insets;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.stage.Window;
import org.anodeconsole.console.language.Messages;
import org.jspecify.annotations.Nullable;

/** Chooses rows of a cluster's table and opens them as a data set. */
final class ClusterTableDialog extends Dialog<ButtonType> {

    ClusterTableDialog(ClusterTableViewModel model, Messages messages, @Nullable Window owner, Consumer<ClusterTable> onChosen) {
        initOwner(owner);
        setResizable(true);
        titleProperty().bind(messages.bind("workbench.cluster.title"));
        ClusterTablePane pane = new ClusterTablePane(model, messages);
        pane.setPadding(new Insets(16, 16, 4, 16));
        getDialogPane().setContent(pane);
        ButtonType open = new ButtonType(messages.text("workbench.cluster.open"), ButtonData.OK_DONE);
        ButtonType cancel = new ButtonType(messages.text("workbench.cancel"), ButtonData.CANCEL_CLOSE);
        getDialogPane().getButtonTypes().setAll(open, cancel);
        Button confirm = (Button) getDialogPane().lookupButton(open);
        confirm.setId("cluster-open");
        confirm.getStyleClass().add(Styles.ACCENT);
        confirm.textProperty().bind(messages.bind("workbench.cluster.open"));
        confirm.disableProperty().bind(model.sqlProperty().isEmpty());
        Button stay = (Button) getDialogPane().lookupButton(cancel);
        stay.setId("cluster-cancel");
        stay.textProperty().bind(messages.bind("workbench.cancel"));
        setResultConverter(button -> {
            if (button == open) {
                model.chosen().ifPresent(onChosen);
            }
            return button;
        });
    }
}
