package org.anodeconsole.console.workbench;

import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.anodeconsole.console.language.Messages;
import org.jspecify.annotations.Nullable;

/** The first rows of a CSV file as they were split into fields; the columns of times and values say what they are. */
final class CsvPreviewPane extends TableView<List<String>> {
    private static final double HEIGHT = 130;
    private static final int LETTER = 9;
    private static final int MOST_COLUMNS = 20;
    private static final int LONGEST_CELL = 60;

    private final Messages messages;

    CsvPreviewPane(DataViewModel data, Messages messages) {
        this.messages = messages;
        setId("csv-preview");
        getStyleClass().add(Styles.DENSE);
        setPrefHeight(HEIGHT);
        setMinHeight(HEIGHT);
        setMinWidth(0);
        setPrefWidth(0);
        setMaxWidth(Double.MAX_VALUE);
        accessibleTextProperty().bind(messages.bind("workbench.preview"));
        data.previewProperty().subscribe(this::show);
    }

    private void show(@Nullable CsvPreview preview) {
        getItems().clear();
        getColumns().clear();
        if (preview != null) {
            CsvLayout layout = preview.layout();
            getItems().setAll(preview.rows());
            getColumns().setAll(IntStream.range(0, layout.columns().size())
                    .filter(column -> column < MOST_COLUMNS || column == layout.timeColumn() || column == layout.valueColumn())
                    .mapToObj(column -> column(layout, column, preview.rows())).toList());
        }
    }

    private TableColumn<List<String>, String> column(CsvLayout layout, int index, List<List<String>> items) {
        TableColumn<List<String>, String> column = new TableColumn<>();
        column.setCellValueFactory(row -> new ReadOnlyStringWrapper(shortened(row.getValue(), index)));
        column.setSortable(false);
        String name = layout.columns().get(index);
        if (index == layout.timeColumn()) {
            column.textProperty().bind(messages.bind("workbench.preview.time", name));
        } else if (index == layout.valueColumn()) {
            column.textProperty().bind(messages.bind("workbench.preview.value", name));
        } else {
            column.setText(name);
        }
        int longest = items.stream().filter(row -> index < row.size()).mapToInt(row -> row.get(index).length()).max().orElse(0);
        column.setPrefWidth(Math.clamp(LETTER * Math.max(longest, column.getText().length()) + 20, 70, 240));
        return column;
    }

    /** A million letters in a cell would hold up the window. */
    private static String shortened(List<String> row, int index) {
        String cell = index < row.size() ? row.get(index) : "";
        return cell.length() <= LONGEST_CELL ? cell : cell.substring(0, LONGEST_CELL) + "…";
    }
}
