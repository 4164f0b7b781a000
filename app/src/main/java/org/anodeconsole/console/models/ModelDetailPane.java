package org.anodeconsole.console.models;

import atlantafx.base.theme.Styles;
import java.util.function.Function;
import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.anodeconsole.console.language.Messages;
import org.jspecify.annotations.Nullable;

/** What the selected model says about itself. */
final class ModelDetailPane extends VBox {
    private final ModelsViewModel model;
    private final Messages messages;
    private final Label title = new Label();
    private final GridPane grid = new GridPane(12, 6);
    private final Label fault = new Label();

    ModelDetailPane(ModelsViewModel model, Messages messages) {
        super(8);
        this.model = model;
        this.messages = messages;
        title.setId("models-title");
        title.setWrapText(true);
        title.getStyleClass().add(Styles.TEXT_BOLD);
        title.setMinHeight(Region.USE_PREF_SIZE);
        fault.setId("models-fault");
        fault.setWrapText(true);
        fault.setMinHeight(Region.USE_PREF_SIZE);
        fault.getStyleClass().add(Styles.WARNING);
        fault.managedProperty().bind(fault.visibleProperty());
        ColumnConstraints values = new ColumnConstraints();
        values.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().addAll(new ColumnConstraints(), values);
        row(0, "models.detail.algorithms", shown -> ModelTexts.word(String.join(", ", shown.algorithms())));
        row(1, "models.detail.license", shown -> ModelTexts.word(shown.license()));
        row(2, "models.detail.source", shown -> ModelTexts.word(shown.source()));
        row(3, "models.detail.folder", shown -> shown.onThisComputer().map(lies -> lies.folder().toString()).orElse("–"));
        row(4, "models.detail.need", shown -> shown.onThisComputer()
                .map(lies -> messages.text("models.detail.needText", lies.memoryNeeded() >> 20)).orElse("–"));
        row(5, "models.column.loadTime", shown -> ModelTexts.millis(shown.running().loadMillis(), messages));
        row(6, "models.column.memory", shown -> ModelTexts.bytes(shown.running().memory()));
        setMinWidth(300);
        getChildren().addAll(title, grid, fault);
        model.selectedProperty().subscribe(this::show);
        messages.localeProperty().subscribe(locale -> show(model.selectedProperty().get()));
    }

    private void row(int index, String key, Function<ModelRow, String> words) {
        Label name = new Label();
        name.setMinWidth(Region.USE_PREF_SIZE);
        name.getStyleClass().add(Styles.TEXT_MUTED);
        name.textProperty().bind(messages.bind(key));
        Label value = new Label();
        value.setWrapText(true);
        value.setMinHeight(Region.USE_PREF_SIZE);
        name.setLabelFor(value);
        GridPane.setValignment(name, VPos.TOP);
        grid.add(name, 0, index);
        grid.add(value, 1, index);
        Runnable update = () -> {
            ModelRow shown = model.selectedProperty().get();
            value.setText(shown == null ? "" : words.apply(shown));
        };
        model.selectedProperty().subscribe(update);
        messages.localeProperty().subscribe(update);
        update.run();
    }

    private void show(@Nullable ModelRow row) {
        setVisible(row != null);
        if (row != null) {
            title.setText(row.title().isBlank() ? row.name() : row.title());
            fault.setText(row.fault());
            fault.setVisible(!row.usable());
        }
    }
}
