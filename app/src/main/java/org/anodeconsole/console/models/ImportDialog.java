package org.anodeconsole.console.models;

import atlantafx.base.theme.Styles;
import javafx.event.ActionEvent;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Tooltip;
import javafx.stage.Window;
import org.anodeconsole.console.language.Messages;
import org.anodeconsole.console.models.ImportViewModel.Stage;
import org.jspecify.annotations.Nullable;

/** Imports a model: choose, look, import. Cancel ends what is under way, then closes. */
final class ImportDialog extends Dialog<ButtonType> {
    private final ImportViewModel model;

    ImportDialog(ImportViewModel model, Messages messages, ModelFileDialog files, @Nullable Window owner) {
        this.model = model;
        initOwner(owner);
        setResizable(true);
        titleProperty().bind(messages.bind("models.import.title"));
        ImportPane pane = new ImportPane(model, messages, files);
        getDialogPane().setContent(pane);
        ButtonType confirm = new ButtonType(messages.text("models.import.confirm"), ButtonData.OTHER);
        ButtonType cancel = new ButtonType(messages.text("models.cancel"), ButtonData.CANCEL_CLOSE);
        getDialogPane().getButtonTypes().setAll(confirm, cancel);
        prepare((Button) getDialogPane().lookupButton(confirm), messages);
        prepareCancel((Button) getDialogPane().lookupButton(cancel));
        model.stageProperty().subscribe(stage -> {
            if (stage == Stage.DONE) {
                close();
            }
        });
        model.failureProperty().subscribe(this::fit);
        model.sourceProperty().subscribe(this::fit);
        setOnShown(event -> pane.path().requestFocus());
        setOnHidden(event -> model.cancel());
    }

    private void prepare(Button confirm, Messages messages) {
        confirm.setId("models-import-confirm");
        confirm.getStyleClass().add(Styles.ACCENT);
        Tooltip why = new Tooltip();
        why.textProperty().bind(messages.bind("models.import.why"));
        Tooltip.install(confirm.getParent(), why);
        confirm.addEventFilter(ActionEvent.ACTION, event -> {
            event.consume();
            model.importIt();
        });
        model.stageProperty().subscribe(stage -> {
            confirm.setDisable(stage != Stage.READY);
            if (stage == Stage.READY) {
                confirm.requestFocus();
            }
        });
    }

    private void prepareCancel(Button cancel) {
        cancel.setId("models-import-cancel");
        cancel.addEventFilter(ActionEvent.ACTION, event -> {
            if (model.stageProperty().get() == Stage.IMPORTING) {
                event.consume();
                model.cancel();
            }
        });
    }

    /** What was found may take more lines than the window has room for. */
    private void fit() {
        if (getDialogPane().getScene() != null && getDialogPane().getScene().getWindow() != null && isShowing()) {
            getDialogPane().getScene().getWindow().sizeToScene();
        }
    }
}
