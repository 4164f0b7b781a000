package org.anodeconsole.console.workbench;

import atlantafx.base.theme.Styles;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.collections.ObservableList;
import javafx.geometry.Insets;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.anodeconsole.console.cluster.SchemaBrowser;
import org.anodeconsole.console.language.Messages;
import org.jspecify.annotations.Nullable;

/** The way from a database to a column of one of its tables, and the SQL that comes of it. */
final class ClusterTablePane extends GridPane {
    private static final double WIDTH = 700;
    private static final double TABLES_HEIGHT = 132;
    private static final int SQL_LINES = 5;

    private final ClusterTableViewModel model;
    private final Messages messages;

    ClusterTablePane(ClusterTableViewModel model, Messages messages) {
        super(12, 8);
        this.model = model;
        this.messages = messages;
        setPrefWidth(WIDTH);
        ColumnConstraints names = new ColumnConstraints();
        names.setMinWidth(USE_PREF_SIZE);
        ColumnConstraints inputs = new ColumnConstraints();
        inputs.setHgrow(Priority.ALWAYS);
        getColumnConstraints().setAll(names, inputs);
        row("workbench.cluster.database", box("cluster-database", model.databases(), model.databaseProperty(), SchemaBrowser.Database::name));
        row("workbench.cluster.superTable", box("cluster-super-table", model.superTables(), model.superTableProperty(), this::superTable));
        row("workbench.cluster.table", tables());
        row("workbench.cluster.column", box("cluster-column", model.columns(), model.columnProperty(), column -> column.name() + "  " + column.type()));
        row("workbench.cluster.rows", new RowChoicePane(model.rows(), messages));
        row("workbench.cluster.sql", sql());
        WorkbenchWords words = new WorkbenchWords(messages);
        add(new TextPane("cluster-failure", Bindings.createStringBinding(
                () -> words.failure(model.failureProperty().get()), model.failureProperty(), messages.localeProperty()), "text", "danger"),
                0, getRowCount(), 2, 1);
    }

    private void row(String key, Node input) {
        Label label = new Label();
        label.textProperty().bind(messages.bind(key));
        label.setLabelFor(input);
        input.accessibleTextProperty().bind(label.textProperty());
        GridPane.setValignment(label, VPos.TOP);
        label.setPadding(new Insets(6, 0, 0, 0));
        addRow(getRowCount(), label, input);
    }

    private String superTable(String name) {
        return name.equals(ClusterTableViewModel.PLAIN) ? messages.text("workbench.cluster.plainTables") : name;
    }

    private <T> ComboBox<T> box(String id, ObservableList<T> items, ObjectProperty<@Nullable T> chosen, Function<T, String> words) {
        ComboBox<T> box = new ComboBox<>(items);
        box.setId(id);
        box.setMaxWidth(Double.MAX_VALUE);
        box.setCellFactory(list -> cell(words));
        box.setButtonCell(cell(words));
        box.valueProperty().bindBidirectional(chosen);
        return box;
    }

    private static <T> ListCell<T> cell(Function<T, String> words) {
        return new ListCell<>() {
            @Override
            protected void updateItem(@Nullable T item, boolean empty) {
                super.updateItem(item, empty);
                setText(item == null || empty ? "" : words.apply(item));
            }
        };
    }

    private Node tables() {
        TextField filter = new TextField();
        filter.setId("cluster-filter");
        filter.promptTextProperty().bind(messages.bind("workbench.cluster.filter"));
        filter.accessibleTextProperty().bind(messages.bind("workbench.cluster.filter"));
        filter.textProperty().bindBidirectional(model.filterProperty());
        ListView<String> list = new ListView<>(model.tables());
        list.setId("cluster-tables");
        list.setPrefHeight(TABLES_HEIGHT);
        list.getStyleClass().add(Styles.DENSE);
        list.accessibleTextProperty().bind(messages.bind("workbench.cluster.table"));
        Label none = new Label();
        none.textProperty().bind(messages.bind("workbench.cluster.noTables"));
        list.setPlaceholder(none);
        list.getSelectionModel().selectedItemProperty().subscribe(chosen -> model.tableProperty().set(chosen));
        Button more = new Button();
        more.setId("cluster-more");
        more.textProperty().bind(messages.bind("workbench.cluster.more", Bindings.size(model.tables())));
        more.disableProperty().bind(model.moreProperty().not());
        more.setOnAction(event -> model.showMore());
        return new VBox(6, filter, list, more, new TextPane("cluster-tags", model.tagsProperty(), "text", "text-muted"));
    }

    private Node sql() {
        TextArea text = new TextArea();
        text.setId("cluster-sql");
        text.setEditable(false);
        text.setWrapText(true);
        text.setPrefRowCount(SQL_LINES);
        text.textProperty().bind(model.sqlProperty());
        return text;
    }
}
