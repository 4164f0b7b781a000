package org.anodeconsole.console.models;

import atlantafx.base.theme.Styles;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.transformation.SortedList;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.StackPane;
import org.anodeconsole.console.language.Messages;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The table of models. */
final class ModelTablePane extends StackPane {
    private final Messages messages;
    private final TableView<ModelRow> table = new TableView<>();

    ModelTablePane(ModelsViewModel model, Messages messages) {
        this.messages = messages;
        table.setId("models-table");
        table.accessibleTextProperty().bind(messages.bind("models.table"));
        table.getStyleClass().addAll(Styles.STRIPED, Styles.BORDERED);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.setTableMenuButtonVisible(true);
        Label nothing = new Label();
        nothing.textProperty().bind(messages.bind("models.none"));
        table.setPlaceholder(nothing);
        SortedList<ModelRow> sorted = new SortedList<>(model.rows());
        sorted.comparatorProperty().bind(table.comparatorProperty());
        table.setItems(sorted);
        table.getColumns().setAll(List.of(
                name(),
                column("type", 120, row -> messages.text("models.type." + row.type()), Comparator.comparing(ModelRow::type)),
                column("size", 95, row -> ModelTexts.bytes(row.bytes()), Comparator.comparingLong(ModelRow::bytes)),
                column("context", 110, row -> ModelTexts.count(row.context()), Comparator.comparingLong(ModelRow::context)),
                column("horizon", 115, ModelTexts::horizon, Comparator.comparingLong(ModelRow::horizon)),
                column("license", 110, row -> ModelTexts.word(row.license()), Comparator.comparing(ModelRow::license)),
                column("origin", 115, row -> messages.text("models.origin." + row.origin()), Comparator.comparing(ModelRow::origin)),
                column("loaded", 140, row -> ModelTexts.loaded(row, messages),
                        Comparator.comparing(row -> row.running().loaded()))));
        table.getSelectionModel().selectedItemProperty().addListener((property, before, now) -> {
            if (now != null) {
                model.selectedProperty().set(now);
            }
        });
        model.selectedProperty().subscribe(this::select);
        messages.localeProperty().subscribe(table::refresh);
        getChildren().add(table);
    }

    private void select(@Nullable ModelRow row) {
        if (row == null) {
            table.getSelectionModel().clearSelection();
        } else if (!row.equals(table.getSelectionModel().getSelectedItem())) {
            table.getSelectionModel().select(row);
        }
    }

    private TableColumn<ModelRow, ModelRow> name() {
        TableColumn<ModelRow, ModelRow> column = column("name", 190, ModelRow::name, Comparator.comparing(ModelRow::name));
        column.setCellFactory(unused -> new TableCell<>() {
            private final FontIcon warning = new FontIcon(Feather.ALERT_TRIANGLE);
            private final Tooltip why = new Tooltip();

            @Override
            protected void updateItem(@Nullable ModelRow row, boolean empty) {
                super.updateItem(row, empty);
                boolean faulty = row != null && !empty && !row.usable();
                setText(row == null || empty ? null : row.name());
                warning.getStyleClass().setAll("ikonli-font-icon", Styles.WARNING);
                setGraphic(faulty ? warning : null);
                why.setText(row == null ? "" : row.fault());
                setTooltip(faulty ? why : null);
            }
        });
        return column;
    }

    private TableColumn<ModelRow, ModelRow> column(
            String title, double width, Function<ModelRow, String> words, Comparator<ModelRow> order) {
        TableColumn<ModelRow, ModelRow> column = new TableColumn<>();
        column.setId("models-column-" + title);
        column.textProperty().bind(messages.bind("models.column." + title));
        column.setCellValueFactory(features -> new ReadOnlyObjectWrapper<>(features.getValue()));
        column.setComparator(order);
        column.setMinWidth(width);
        column.setPrefWidth(width);
        column.setCellFactory(unused -> new TableCell<>() {
            @Override
            protected void updateItem(@Nullable ModelRow row, boolean empty) {
                super.updateItem(row, empty);
                setText(row == null || empty ? null : words.apply(row));
            }
        });
        return column;
    }
}
