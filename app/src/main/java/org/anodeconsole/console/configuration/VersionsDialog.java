package org.anodeconsole.console.configuration;

import java.util.Optional;
import javafx.event.ActionEvent;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.stage.Window;
import org.anodeconsole.console.language.Messages;
import org.jspecify.annotations.Nullable;

/** Compares versions of the file, and puts one back into the editor. */
final class VersionsDialog extends Dialog<ButtonType> {

    VersionsDialog(VersionsViewModel model, Messages messages, @Nullable Window owner, String style) {
        initOwner(owner);
        setResizable(true);
        setTitle(messages.text("configuration.versions"));
        getDialogPane().getStylesheets().add(style);
        getDialogPane().setContent(new VersionsPane(model, messages));
        getDialogPane().setMaxWidth(Double.MAX_VALUE);
        getDialogPane().setMinWidth(720);
        getDialogPane().setPrefSize(820, 580);
        ButtonType restore = new ButtonType(messages.text("configuration.versions.restore"), ButtonData.OTHER);
        ButtonType close = new ButtonType(messages.text("configuration.close"), ButtonData.CANCEL_CLOSE);
        getDialogPane().getButtonTypes().setAll(restore, close);
        Button put = (Button) getDialogPane().lookupButton(restore);
        put.setId("versions-restore");
        put.disableProperty().bind(model.olderProperty().map(Optional::isEmpty));
        put.addEventFilter(ActionEvent.ACTION, event -> {
            event.consume();
            model.restore(this::close);
        });
        getDialogPane().lookupButton(close).setId("versions-close");
        model.load();
    }
}
