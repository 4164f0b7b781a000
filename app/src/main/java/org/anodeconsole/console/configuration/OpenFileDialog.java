package org.anodeconsole.console.configuration;

import java.util.List;
import java.util.function.BiConsumer;
import javafx.collections.FXCollections;
import javafx.geometry.Insets;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.stage.Window;
import org.anodeconsole.console.hosts.Host;
import org.anodeconsole.console.language.Messages;
import org.anodeconsole.console.page.InWords;
import org.jspecify.annotations.Nullable;

/** Asks for a file on one of the known hosts. */
final class OpenFileDialog extends Dialog<ButtonType> {

    OpenFileDialog(List<Host> hosts, Messages messages, @Nullable Window owner, BiConsumer<Host, String> onChosen) {
        initOwner(owner);
        setTitle(messages.text("configuration.other.title"));
        ComboBox<Host> host = new ComboBox<>(FXCollections.observableArrayList(hosts));
        host.setId("other-host");
        host.setMaxWidth(Double.MAX_VALUE);
        host.setConverter(new InWords<>(known -> known.name(messages)));
        host.getSelectionModel().selectFirst();
        TextField path = new TextField("/etc/taos/taosanode.ini");
        path.setId("other-path");
        path.setPrefColumnCount(36);
        GridPane fields = new GridPane(8, 8);
        fields.setPadding(new Insets(16));
        Label hostName = new Label(messages.text("configuration.other.host"));
        Label pathName = new Label(messages.text("configuration.other.path"));
        hostName.setLabelFor(host);
        pathName.setLabelFor(path);
        fields.addRow(0, hostName, host);
        fields.addRow(1, pathName, path);
        getDialogPane().setContent(fields);
        ButtonType open = new ButtonType(messages.text("configuration.other.open"), ButtonData.OK_DONE);
        ButtonType cancel = new ButtonType(messages.text("configuration.cancel"), ButtonData.CANCEL_CLOSE);
        getDialogPane().getButtonTypes().setAll(open, cancel);
        Button confirm = (Button) getDialogPane().lookupButton(open);
        confirm.setId("other-open");
        confirm.disableProperty().bind(path.textProperty().isEmpty().or(host.valueProperty().isNull()));
        setOnShown(event -> path.requestFocus());
        setResultConverter(button -> {
            Host chosen = host.getValue();
            if (button == open && chosen != null) {
                onChosen.accept(chosen, path.getText().strip());
            }
            return button;
        });
    }
}
