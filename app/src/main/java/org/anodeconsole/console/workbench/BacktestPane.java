package org.anodeconsole.console.workbench;

import atlantafx.base.theme.Styles;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.anodeconsole.console.language.Messages;
import org.anodeconsole.console.workbench.BacktestViewModel.Line;
import org.jspecify.annotations.Nullable;

/** Folds and horizon of a backtest, the button that runs it, and a table with the mean and every fold. */
final class BacktestPane extends VBox {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

    private final BacktestViewModel backtest;
    private final WorkbenchViewModel workbench;
    private final Messages messages;

    BacktestPane(BacktestViewModel backtest, WorkbenchViewModel workbench, Messages messages) {
        super(6);
        this.backtest = backtest;
        this.workbench = workbench;
        this.messages = messages;
        setPadding(new Insets(8, 12, 8, 12));
        WorkbenchWords words = new WorkbenchWords(messages);
        TextPane failure = new TextPane("backtest-failure", Bindings.createStringBinding(
                () -> backtest.failuresProperty().get().stream()
                        .map(failed -> (failed.algorithm().isEmpty() ? "" : failed.algorithm() + ": ") + words.failure(failed.failure()))
                        .collect(Collectors.joining("\n")),
                backtest.failuresProperty(), messages.localeProperty()), "text", "danger");
        TableView<Line> table = table();
        VBox.setVgrow(table, Priority.ALWAYS);
        getChildren().addAll(bar(), failure, table);
    }

    private FlowPane bar() {
        FlowPane bar = new FlowPane(10, 6,
                labelled("workbench.backtest.folds", "backtest-folds", backtest.foldsProperty(), BacktestViewModel.MOST_FOLDS),
                labelled("workbench.backtest.horizon", "backtest-horizon", backtest.horizonProperty(), RunSettingsViewModel.MOST_STEPS),
                run(), runAll(), cancel(), onlyMeans(), why());
        bar.setAlignment(Pos.CENTER_LEFT);
        return bar;
    }

    private HBox labelled(String key, String id, IntegerProperty value, int most) {
        Label label = new Label();
        label.textProperty().bind(messages.bind(key));
        Spinner<Integer> spinner = new Spinner<>(1, most, value.get());
        spinner.setId(id);
        spinner.setEditable(true);
        spinner.setPrefWidth(95);
        spinner.accessibleTextProperty().bind(messages.bind(key));
        spinner.getValueFactory().valueProperty().addListener((source, before, after) -> value.set(after));
        HBox box = new HBox(6, label, spinner);
        box.setAlignment(Pos.CENTER_LEFT);
        return box;
    }

    private Button run() {
        Button run = new Button();
        run.setId("backtest-run");
        run.textProperty().bind(messages.bind("workbench.backtest.run"));
        run.disableProperty().bind(Bindings.createBooleanBinding(
                () -> !reason().isEmpty() || backtest.runningProperty().get() != null,
                workbench.blockedProperty(), workbench.settings().algorithmProperty(), backtest.runningProperty()));
        run.setOnAction(event -> backtest.run());
        return run;
    }

    private Button runAll() {
        Button run = new Button();
        run.setId("backtest-run-all");
        run.textProperty().bind(messages.bind("workbench.runAll.FORECAST"));
        run.disableProperty().bind(workbench.blockedProperty().isNotEmpty().or(backtest.runningProperty().isNotNull()));
        run.setOnAction(event -> backtest.runAll());
        return run;
    }

    private CheckBox onlyMeans() {
        CheckBox box = new CheckBox();
        box.setId("backtest-only-means");
        box.textProperty().bind(messages.bind("workbench.backtest.onlyMeans"));
        box.selectedProperty().bindBidirectional(backtest.onlyMeansProperty());
        return box;
    }

    private Button cancel() {
        Button cancel = new Button();
        cancel.setId("backtest-cancel");
        cancel.textProperty().bind(messages.bind("workbench.cancel"));
        cancel.disableProperty().bind(backtest.runningProperty().isNull());
        cancel.setOnAction(event -> backtest.cancel());
        return cancel;
    }

    private String reason() {
        String blocked = workbench.blockedProperty().get();
        AlgorithmChoice chosen = workbench.settings().algorithmProperty().get();
        boolean detector = chosen != null && chosen.kind() == AlgorithmChoice.Kind.DETECTION;
        return blocked.isEmpty() && detector ? "workbench.backtest.onlyForecasts" : blocked;
    }

    private TextPane why() {
        return new TextPane("backtest-blocked", Bindings.createStringBinding(
                () -> reason().isEmpty() ? "" : messages.text(reason()),
                workbench.blockedProperty(), workbench.settings().algorithmProperty(), messages.localeProperty()), "text", "text-muted");
    }

    private TableView<Line> table() {
        TableView<Line> table = new TableView<>(backtest.lines());
        table.setId("backtest");
        table.getStyleClass().add(Styles.DENSE);
        table.accessibleTextProperty().bind(messages.bind("workbench.backtest"));
        Label none = new Label();
        none.textProperty().bind(messages.bind("workbench.backtest.none"));
        none.setWrapText(true);
        table.setPlaceholder(none);
        table.setRowFactory(unused -> new MeanRow());
        table.getColumns().setAll(List.of(
                column("workbench.algorithm", 140, this::algorithm, false),
                column("workbench.backtest.fold", 60, line -> line.fold() == 0 ? messages.text("workbench.backtest.mean") : String.valueOf(line.fold()), false),
                column("workbench.backtest.origin", 200, this::origin, false),
                number("MAE", line -> MeasureText.of(line.errors().mae(), 3, messages.locale())),
                number("RMSE", line -> MeasureText.of(line.errors().rmse(), 3, messages.locale())),
                number("sMAPE %", line -> MeasureText.of(line.errors().smape(), 2, messages.locale())),
                number("MASE", line -> MeasureText.of(line.errors().mase(), 3, messages.locale())),
                column("workbench.compare.coverage", 95, line -> MeasureText.of(100 * line.errors().coverage(), 0, messages.locale()), true),
                column("workbench.compare.elapsed", 80, line -> MeasureText.of(line.millis(), 0, messages.locale()), true)));
        return table;
    }

    private String algorithm(Line line) {
        return line.run() == Line.NAIVE ? messages.text("workbench.compare.naive") : line.run() + " " + line.algorithm();
    }

    private String origin(Line line) {
        Long origin = line.origin();
        DataViewModel.Opened opened = workbench.data().openedProperty().get();
        ZoneId zone = opened == null ? ZoneId.systemDefault() : opened.series().zone();
        return origin == null ? line.options() : TIME.format(Instant.ofEpochMilli(origin).atZone(zone));
    }

    private TableColumn<Line, String> column(String key, double width, Function<Line, String> text, boolean number) {
        TableColumn<Line, String> column = column(width, text, number);
        column.textProperty().bind(messages.bind(key));
        return column;
    }

    private TableColumn<Line, String> number(String name, Function<Line, String> text) {
        TableColumn<Line, String> column = column(90, text, true);
        column.setText(name);
        return column;
    }

    private TableColumn<Line, String> column(double width, Function<Line, String> text, boolean number) {
        TableColumn<Line, String> column = new TableColumn<>();
        column.setCellValueFactory(features -> new ReadOnlyStringWrapper(text.apply(features.getValue())));
        column.setStyle(number ? "-fx-alignment: center-right;" : "-fx-alignment: center-left;");
        column.setPrefWidth(width);
        // Folds belong under their mean.
        column.setSortable(false);
        return column;
    }

    private static final class MeanRow extends TableRow<Line> {
        @Override
        protected void updateItem(@Nullable Line line, boolean empty) {
            super.updateItem(line, empty);
            getStyleClass().remove("text-bold");
            if (line != null && !empty && line.fold() == 0) {
                getStyleClass().add("text-bold");
            }
        }
    }
}
