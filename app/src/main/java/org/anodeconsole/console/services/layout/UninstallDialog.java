package org.anodeconsole.console.services.layout;

import atlantafx.base.theme.Styles;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.anodeconsole.console.language.Messages;
import org.jspecify.annotations.Nullable;

/** Says what the uninstaller removes and what it keeps, and runs it once the computer's name has been typed. */
final class UninstallDialog extends Dialog<ButtonType> {
    private static final double WIDTH = 560;

    UninstallDialog(LayoutViewModel model, Messages messages, @Nullable Window owner) {
        initOwner(owner);
        String name = model.hostName();
        setTitle(messages.text("services.uninstall.title"));
        setHeaderText(messages.text("services.uninstall.header", name));
        TextField typed = new TextField();
        typed.setId("uninstall-name");
        Label ask = text(messages.text("services.uninstall.type", name));
        ask.setLabelFor(typed);
        typed.setAccessibleText(ask.getText());
        VBox content = new VBox(10,
                list(messages.text("services.uninstall.removes"), "services.uninstall.removes.", LayoutViewModel.takenAway(), messages),
                list(messages.text("services.uninstall.keeps"), "services.uninstall.keeps.", LayoutViewModel.kept(), messages),
                ask, typed);
        content.setPrefWidth(WIDTH);
        getDialogPane().setContent(content);
        ButtonType remove = new ButtonType(messages.text("services.uninstall.verb"), ButtonData.OK_DONE);
        ButtonType cancel = new ButtonType(messages.text("services.confirm.cancel"), ButtonData.CANCEL_CLOSE);
        getDialogPane().getButtonTypes().setAll(remove, cancel);
        Button confirm = (Button) getDialogPane().lookupButton(remove);
        confirm.setId("uninstall-confirm");
        confirm.getStyleClass().add(Styles.DANGER);
        confirm.disableProperty().bind(Bindings.createBooleanBinding(
                () -> !model.isConfirmedBy(typed.getText()), typed.textProperty()));
        getDialogPane().lookupButton(cancel).setId("uninstall-cancel");
        setResultConverter(button -> button);
        setOnHidden(event -> {
            if (getResult() == remove) {
                model.uninstall(typed.getText());
            }
        });
        setOnShown(event -> typed.requestFocus());
    }

    private static VBox list(String title, String key, List<String> names, Messages messages) {
        Label heading = text(title);
        heading.getStyleClass().add(Styles.TEXT_BOLD);
        VBox box = new VBox(2, heading);
        for (String name : names) {
            box.getChildren().add(text("•  " + messages.text(key + name)));
        }
        return box;
    }

    private static Label text(String words) {
        Label label = new Label(words);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
