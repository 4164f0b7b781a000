package org.anodeconsole.console.shell;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.anodeconsole.console.language.Messages;
import org.anodeconsole.console.shell.BillOfMaterials.Component;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What this program is, its version, and the libraries in it with their licences. */
final class AboutPane extends VBox {
    private static final Logger LOG = LoggerFactory.getLogger(AboutPane.class);
    private static final double PICTURE = 56;

    private final Button copy = new Button();

    AboutPane(Messages messages, Image icon) {
        setId("about");
        getStyleClass().addAll("overlay-card", "about");
        ImageView picture = new ImageView(icon);
        picture.setFitWidth(PICTURE);
        picture.setFitHeight(PICTURE);
        Label product = new Label(messages.text("shell.product"));
        product.getStyleClass().add("title-3");
        Label version = new Label(messages.text("shell.about.version", version(messages), Runtime.version().toString(),
                System.getProperty("javafx.runtime.version", ""), System.getProperty("os.name"), System.getProperty("os.arch")));
        version.setId("about-version");
        version.setWrapText(true);
        Label licence = new Label(messages.text("shell.about.licence"));
        licence.setWrapText(true);
        HBox heading = new HBox(16, picture, new VBox(4, product, version, licence));
        copy.setId("about-copy");
        copy.setText(messages.text("shell.about.copy"));
        copy.setOnAction(event -> Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, version.getText())));
        getChildren().addAll(heading, libraries(messages), copy);
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
    }

    Node firstControl() {
        return copy;
    }

    private static String version(Messages messages) {
        String version = AboutPane.class.getPackage().getImplementationVersion();
        return version == null ? messages.text("shell.about.notPackaged") : version;
    }

    private static Node libraries(Messages messages) {
        TableView<Component> table = new TableView<>();
        table.setId("about-libraries");
        table.setAccessibleText(messages.text("shell.about.libraries"));
        table.setPlaceholder(new Label(messages.text("shell.about.notPackaged")));
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.getColumns().setAll(List.of(
                column(messages.text("shell.about.library"), Component::name),
                column(messages.text("shell.about.libraryVersion"), Component::version),
                column(messages.text("shell.about.libraryLicence"), Component::licences)));
        try {
            table.getItems().setAll(BillOfMaterials.components());
        } catch (IOException e) {
            LOG.warn("The bill of materials could not be read", e);
        }
        return table;
    }

    private static TableColumn<Component, String> column(String title, Function<Component, String> text) {
        TableColumn<Component, String> column = new TableColumn<>(title);
        column.setCellValueFactory(row -> new ReadOnlyStringWrapper(text.apply(row.getValue())));
        return column;
    }
}
