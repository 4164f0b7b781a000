package org.anodeconsole.console.models;

import atlantafx.base.theme.Styles;
import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.anodeconsole.console.language.Messages;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Says plainly that a bundled model answers under the name of a better known one, and how to install that one. */
final class StandInPane extends VBox {
    private final ModelsViewModel model;
    private final Messages messages;
    private final Label words = new Label(null, new FontIcon(Feather.INFO));
    private final Label how = new Label();

    StandInPane(ModelsViewModel model, Messages messages) {
        super(4);
        this.model = model;
        this.messages = messages;
        setId("models-stand-in");
        getStyleClass().add("callout");
        words.setWrapText(true);
        words.setMinHeight(USE_PREF_SIZE);
        words.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(words, Priority.ALWAYS);
        Hyperlink more = new Hyperlink();
        more.setId("models-how");
        more.setMinWidth(USE_PREF_SIZE);
        how.setId("models-how-text");
        how.setWrapText(true);
        how.setMinHeight(USE_PREF_SIZE);
        how.textProperty().bind(messages.bind("models.how.text"));
        how.getStyleClass().add(Styles.TEXT_MUTED);
        how.setVisible(false);
        how.managedProperty().bind(how.visibleProperty());
        more.textProperty().bind(messages.bind("models.how"));
        more.setOnAction(event -> {
            how.setVisible(!how.isVisible());
            more.setVisited(false);
        });
        HBox line = new HBox(8, words, more);
        line.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(line, how);
        managedProperty().bind(visibleProperty());
        model.rows().addListener((ListChangeListener<ModelRow>) change -> show());
        messages.localeProperty().subscribe(this::show);
        show();
    }

    private void show() {
        List<ModelRow> standIns = model.standIns();
        setVisible(!standIns.isEmpty());
        if (!standIns.isEmpty()) {
            ModelRow first = standIns.getFirst();
            words.setText(messages.text("models.standIn", String.join(", ", model.answeredBy(first)), first.name()));
        }
    }
}
