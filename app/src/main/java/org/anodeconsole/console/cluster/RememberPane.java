package org.anodeconsole.console.cluster;

import atlantafx.base.theme.Styles;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.anodeconsole.console.language.Messages;

/** Whether a secret is to be remembered, and why that cannot be chosen where it cannot. */
final class RememberPane extends VBox {
    private final CheckBox box = new CheckBox();

    /** @param keyring the name of the keyring; empty when there is none */
    RememberPane(ObservableValue<Optional<String>> keyring, Messages messages) {
        super(2);
        box.setId("cluster-remember");
        box.textProperty().bind(messages.bind("cluster.remember"));
        box.disableProperty().bind(Bindings.createBooleanBinding(() -> keyring.getValue().isEmpty(), keyring));
        Label where = new Label();
        where.setWrapText(true);
        where.setMinHeight(USE_PREF_SIZE);
        where.getStyleClass().addAll(Styles.TEXT_MUTED, Styles.TEXT_SMALL);
        where.textProperty().bind(Bindings.createStringBinding(
                () -> keyring.getValue()
                        .map(name -> messages.text("cluster.remember.where", name))
                        .orElseGet(() -> messages.text("cluster.remember.nowhere")),
                keyring, messages.localeProperty()));
        box.accessibleHelpProperty().bind(where.textProperty());
        getChildren().addAll(box, where);
    }

    CheckBox box() {
        return box;
    }
}
