package org.anodeconsole.console.cluster;

import atlantafx.base.theme.Styles;
import javafx.beans.binding.Bindings;
import javafx.event.ActionEvent;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Tooltip;
import javafx.stage.Window;
import org.anodeconsole.console.language.Messages;
import org.anodeconsole.console.language.Problem;
import org.anodeconsole.console.language.ProblemException;
import org.jspecify.annotations.Nullable;

/** Adds or changes a connection profile. */
final class ProfileDialog extends Dialog<ButtonType> {
    private final ProfileEditorViewModel model;
    private final Messages messages;

    ProfileDialog(ProfileEditorViewModel model, ProfileFiles files, Messages messages, @Nullable Window owner) {
        this.model = model;
        this.messages = messages;
        initOwner(owner);
        setResizable(true);
        setTitle(messages.text(model.isNew() ? "cluster.editor.title.new" : "cluster.editor.title.edit"));
        ProfilePane pane = new ProfilePane(model, files, messages);
        getDialogPane().setContent(pane);
        // The theme keeps dialogs narrow.
        getDialogPane().setMaxWidth(Double.MAX_VALUE);
        ButtonType save = new ButtonType(messages.text("cluster.editor.save"), ButtonData.OTHER);
        ButtonType cancel = new ButtonType(messages.text("cluster.cancel"), ButtonData.CANCEL_CLOSE);
        getDialogPane().getButtonTypes().setAll(save, cancel);
        arrangeSave((Button) getDialogPane().lookupButton(save));
        getDialogPane().lookupButton(cancel).setId("cluster-editor-cancel");
        model.shownProperty().subscribe(certificate -> {
            if (certificate != null) {
                FingerprintDialog question = new FingerprintDialog(
                        certificate, messages, getDialogPane().getScene().getWindow(), () -> model.accept(certificate));
                question.setOnHidden(event -> model.reject());
                question.show();
            }
        });
        setOnShown(event -> pane.first().requestFocus());
        setOnHidden(event -> {
            model.stop();
            model.secret.set("");
        });
    }

    private void arrangeSave(Button confirm) {
        confirm.setId("cluster-editor-save");
        confirm.getStyleClass().add(Styles.ACCENT);
        confirm.disableProperty().bind(
                Bindings.createBooleanBinding(() -> !model.findingsProperty().get().isEmpty(), model.findingsProperty()));
        // A disabled button shows no tooltip of its own, so the bar around it does.
        Tooltip why = new Tooltip();
        why.textProperty().bind(Bindings.createStringBinding(this::reason, model.findingsProperty()));
        confirm.accessibleHelpProperty().bind(why.textProperty());
        Tooltip.install(confirm.getParent(), why);
        confirm.addEventFilter(ActionEvent.ACTION, event -> {
            event.consume();
            if (model.save()) {
                close();
            }
        });
    }

    private String reason() {
        if (model.findingsProperty().get().isEmpty()) {
            return messages.text("cluster.editor.fine");
        }
        ProblemException first = model.findingsProperty().get().getFirst().problem();
        Problem problem = first.in(messages);
        return problem.what() + " " + problem.remedy();
    }
}
