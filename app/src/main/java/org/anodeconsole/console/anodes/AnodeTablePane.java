package org.anodeconsole.console.anodes;

import atlantafx.base.theme.Styles;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import javafx.collections.ObservableList;
import javafx.collections.transformation.SortedList;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.StackPane;
import org.anodeconsole.console.language.Messages;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** The table of anodes. */
final class AnodeTablePane extends StackPane {
    private final Messages messages;
    private final TableView<AnodeRowViewModel> table = new TableView<>();

    AnodeTablePane(ObservableList<AnodeRowViewModel> rows, Messages messages) {
        this.messages = messages;
        table.setId("anodes-table");
        table.accessibleTextProperty().bind(messages.bind("anodes.table"));
        table.getStyleClass().addAll(Styles.STRIPED, Styles.BORDERED);
        table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.setTableMenuButtonVisible(true);
        Label nothing = new Label();
        nothing.textProperty().bind(messages.bind("anodes.filter.nothing"));
        table.setPlaceholder(nothing);
        SortedList<AnodeRowViewModel> sorted = new SortedList<>(rows);
        sorted.comparatorProperty().bind(table.comparatorProperty());
        table.setItems(sorted);
        table.getColumns().setAll(List.of(
                text("anodes.column.id", 45, 60, anode -> String.valueOf(anode.id()), Comparator.comparingInt(Anode::id)),
                text("anodes.column.url", 120, 210, Anode::url, Comparator.comparing(Anode::url)),
                statusColumn(),
                text("anodes.column.created", 90, 172, anode -> AnodeTexts.time(anode.created()), Comparator.comparing(Anode::created)),
                text("anodes.column.updated", 90, 172, anode -> AnodeTexts.time(anode.updated()), Comparator.comparing(Anode::updated)),
                text("anodes.column.algorithms", 135, 145, anode -> String.valueOf(anode.algorithms()),
                        Comparator.comparingInt(Anode::algorithms)),
                answerTimeColumn()));
        messages.localeProperty().subscribe(table::refresh);
        getChildren().add(table);
    }

    TableView<AnodeRowViewModel> table() {
        return table;
    }

    /** The selected anodes, in the order of the table. */
    List<Anode> selected() {
        return table.getSelectionModel().getSelectedItems().stream()
                .map(AnodeRowViewModel::anode)
                .toList();
    }

    private TableColumn<AnodeRowViewModel, Anode> text(
            String title, double min, double width, Function<Anode, String> words, Comparator<Anode> order) {
        TableColumn<AnodeRowViewModel, Anode> column = column(title, min, width, order);
        column.setCellFactory(unused -> new TableCell<>() {
            @Override
            protected void updateItem(@Nullable Anode anode, boolean empty) {
                super.updateItem(anode, empty);
                setText(anode == null || empty ? null : words.apply(anode));
            }
        });
        return column;
    }

    private TableColumn<AnodeRowViewModel, Anode> statusColumn() {
        TableColumn<AnodeRowViewModel, Anode> column = column("anodes.column.status", 90, 130, Comparator.comparing(Anode::status));
        column.setCellFactory(unused -> new TableCell<>() {
            private final StatusPane status = new StatusPane(messages);

            @Override
            protected void updateItem(@Nullable Anode anode, boolean empty) {
                super.updateItem(anode, empty);
                setAlignment(Pos.CENTER_LEFT);
                if (anode == null || empty) {
                    setGraphic(null);
                } else {
                    status.show(anode);
                    setGraphic(status);
                }
            }
        });
        return column;
    }

    private TableColumn<AnodeRowViewModel, Anode> answerTimeColumn() {
        TableColumn<AnodeRowViewModel, Anode> column = column(
                "anodes.column.answerTime", 140, 150, Comparator.comparing(anode -> anode.answerTime().orElse(Duration.ofDays(1))));
        column.setCellFactory(unused -> new TableCell<>() {
            private final IconPane warning = new IconPane();
            private final Tooltip meaning = new Tooltip();

            @Override
            protected void updateItem(@Nullable Anode anode, boolean empty) {
                super.updateItem(anode, empty);
                boolean slow = anode != null && !empty && anode.slow();
                setText(anode == null || empty ? null : AnodeTexts.answerTime(anode.answerTime()));
                warning.show(Feather.ALERT_TRIANGLE, IconPane.Color.WARNING);
                setGraphic(slow ? warning : null);
                meaning.setText(messages.text("anodes.status.slow.meaning"));
                setTooltip(slow ? meaning : null);
            }
        });
        return column;
    }

    private TableColumn<AnodeRowViewModel, Anode> column(String title, double min, double width, Comparator<Anode> order) {
        TableColumn<AnodeRowViewModel, Anode> column = new TableColumn<>();
        column.setId(title.replace('.', '-'));
        column.textProperty().bind(messages.bind(title));
        column.setCellValueFactory(features -> features.getValue().anodeProperty());
        column.setComparator(order);
        column.setMinWidth(min);
        column.setPrefWidth(width);
        return column;
    }
}
