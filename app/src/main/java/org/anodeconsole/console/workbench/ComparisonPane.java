package org.anodeconsole.console.workbench;

import atlantafx.base.theme.Styles;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.ListChangeListener;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.anodeconsole.algorithms.evaluation.DetectionScores;
import org.anodeconsole.algorithms.evaluation.ForecastErrors;
import org.anodeconsole.console.language.Messages;
import org.anodeconsole.console.workbench.ComparisonViewModel.Row;
import org.jspecify.annotations.Nullable;

/** The finished runs side by side, a measure in each column. */
final class ComparisonPane extends VBox {
    private final Messages messages;
    private final TableView<Row> table = new TableView<>();

    ComparisonPane(ComparisonViewModel comparison, Messages messages) {
        super(6);
        this.messages = messages;
        setPadding(new Insets(8, 12, 8, 12));
        table.setId("comparison");
        table.getStyleClass().add(Styles.DENSE);
        table.setItems(comparison.rows());
        table.accessibleTextProperty().bind(messages.bind("workbench.compare"));
        Label none = new Label();
        none.textProperty().bind(messages.bind("workbench.compare.none"));
        none.setWrapText(true);
        table.setPlaceholder(none);
        List<TableColumn<Row, Row>> errors = List.of(
                error("MAE", ForecastErrors::mae), error("RMSE", ForecastErrors::rmse), error("MAPE %", ForecastErrors::mape),
                error("sMAPE %", ForecastErrors::smape), error("MASE", ForecastErrors::mase),
                measure("workbench.compare.coverage", row -> of(row.errors(), error -> 100 * error.coverage()), 0));
        List<TableColumn<Row, Row>> scores = List.of(
                measure("workbench.compare.precision", row -> of(row.scores(), score -> 100 * score.precision()), 0),
                measure("workbench.compare.recall", row -> of(row.scores(), score -> 100 * score.recall()), 0),
                measure("workbench.compare.f1", row -> of(row.scores(), DetectionScores::f1), 3));
        table.getColumns().setAll(List.of(
                words("workbench.compare.run", 50, row -> row.run() == ComparisonViewModel.NAIVE ? "–" : String.valueOf(row.run())),
                words("workbench.algorithm", 120, this::algorithm),
                words("workbench.compare.options", 150, Row::options),
                number("workbench.compare.elapsed", 80, row -> row.millis() == null ? Double.NaN : row.millis(), 0),
                number("workbench.compare.anodeElapsed", 95, row -> of(row.anodeMillis(), Double::doubleValue), 1)));
        table.getColumns().addAll(errors);
        table.getColumns().addAll(scores);
        comparison.rows().addListener((ListChangeListener<Row>) change -> {
            boolean judged = comparison.rows().stream().anyMatch(row -> row.errors() != null);
            boolean scored = comparison.rows().stream().anyMatch(row -> row.scores() != null);
            // Measures nobody has would push those to compare out of sight.
            errors.forEach(column -> column.setVisible(judged || !scored));
            scores.forEach(column -> column.setVisible(scored || !judged));
        });
        VBox.setVgrow(table, Priority.ALWAYS);
        getChildren().addAll(bar(comparison), table);
    }

    private HBox bar(ComparisonViewModel comparison) {
        CheckBox differences = new CheckBox();
        differences.setId("only-differences");
        differences.textProperty().bind(messages.bind("workbench.compare.onlyDifferences"));
        differences.selectedProperty().bindBidirectional(comparison.onlyDifferencesProperty());
        Label how = new Label();
        how.textProperty().bind(messages.bind("workbench.compare.how"));
        how.getStyleClass().add("text-muted");
        how.setWrapText(true);
        how.setMinHeight(Region.USE_PREF_SIZE);
        HBox.setHgrow(how, Priority.ALWAYS);
        HBox bar = new HBox(16, differences, how);
        bar.setAlignment(Pos.CENTER_LEFT);
        return bar;
    }

    private String algorithm(Row row) {
        return row.run() == ComparisonViewModel.NAIVE ? messages.text("workbench.compare.naive") : row.algorithm();
    }

    private TableColumn<Row, Row> words(String key, double width, Function<Row, String> text) {
        TableColumn<Row, Row> column = column(width, (a, b) -> text.apply(a).compareTo(text.apply(b)));
        column.textProperty().bind(messages.bind(key));
        column.setCellFactory(unused -> new TextCell(text, Pos.CENTER_LEFT));
        return column;
    }

    private TableColumn<Row, Row> error(String name, ToDoubleFunction<ForecastErrors> measure) {
        TableColumn<Row, Row> column = number(row -> of(row.errors(), measure), 3, 92);
        column.setText(name);
        return column;
    }

    private TableColumn<Row, Row> measure(String key, ToDoubleFunction<Row> value, int digits) {
        return number(key, 90, value, digits);
    }

    private TableColumn<Row, Row> number(String key, double width, ToDoubleFunction<Row> value, int digits) {
        TableColumn<Row, Row> column = number(value, digits, width);
        column.textProperty().bind(messages.bind(key));
        return column;
    }

    private TableColumn<Row, Row> number(ToDoubleFunction<Row> value, int digits, double width) {
        // Runs without the measure come last in ascending order: Double.compare puts NaN behind all numbers.
        TableColumn<Row, Row> column = column(width, (a, b) -> Double.compare(value.applyAsDouble(a), value.applyAsDouble(b)));
        column.setCellFactory(unused -> new TextCell(row -> MeasureText.of(value.applyAsDouble(row), digits, messages.locale()), Pos.CENTER_RIGHT));
        return column;
    }

    private static TableColumn<Row, Row> column(double width, Comparator<Row> order) {
        TableColumn<Row, Row> column = new TableColumn<>();
        column.setCellValueFactory(features -> new SimpleObjectProperty<>(features.getValue()));
        column.setComparator(order);
        column.setPrefWidth(width);
        return column;
    }

    private static <T> double of(@Nullable T record, ToDoubleFunction<T> measure) {
        return record == null ? Double.NaN : measure.applyAsDouble(record);
    }

    private static final class TextCell extends TableCell<Row, Row> {
        private final Function<Row, String> text;

        TextCell(Function<Row, String> text, Pos alignment) {
            this.text = text;
            setAlignment(alignment);
        }

        @Override
        protected void updateItem(@Nullable Row row, boolean empty) {
            super.updateItem(row, empty);
            setText(empty || row == null ? null : text.apply(row));
        }
    }
}
