package org.anodeconsole.console.services.statistics;

import atlantafx.base.theme.Styles;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.anodeconsole.console.chart.ChartTexts;
import org.anodeconsole.console.chart.TimeSeriesChart;
import org.anodeconsole.console.language.Messages;
import org.anodeconsole.console.language.Problem;
import org.anodeconsole.console.language.ProblemException;
import org.anodeconsole.console.page.InWords;
import org.jspecify.annotations.Nullable;

/** The statistics of an anode: totals, a table of its workers, and one number over time. */
public final class StatisticsPane extends StackPane {
    private static final double ROW_HEIGHT = 28;
    private static final double HEADER_HEIGHT = 36;
    private static final int MOST_ROWS = 5;
    private static final double CHART_HEIGHT = 210;
    private static final double COLUMN = 82;
    private static final double WIDE_COLUMN = 110;
    private static final double METRIC_WIDTH = 190;
    private static final double MEBIBYTE = 1 << 20;

    private final StatisticsViewModel model;
    private final Messages messages;
    private final TimeSeriesChart chart;

    public StatisticsPane(StatisticsViewModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
        this.chart = new TimeSeriesChart(ChartTexts.following(messages));
        chart.setId("services-statistics-chart");
        VBox numbers = new VBox(8, heading(), table(), chart);
        chart.setMinHeight(CHART_HEIGHT);
        VBox.setVgrow(chart, Priority.ALWAYS);
        Node failure = failure();
        numbers.visibleProperty().bind(failure.visibleProperty().not());
        getChildren().addAll(numbers, failure);
        model.samplesProperty().subscribe(this::showChart);
        model.metricProperty().subscribe(this::showChart);
        messages.localeProperty().subscribe(this::showChart);
    }

    private void showChart() {
        chart.show(model.chart());
    }

    private Node heading() {
        Label summary = new Label();
        summary.setId("services-statistics-summary");
        summary.setWrapText(true);
        summary.setMinHeight(USE_PREF_SIZE);
        summary.textProperty().bind(model.summary());
        Label source = new Label();
        source.getStyleClass().add(Styles.TEXT_MUTED);
        source.textProperty().bind(model.source());
        ChoiceBox<StatisticsMetric> metric = new ChoiceBox<>(FXCollections.observableArrayList(StatisticsMetric.values()));
        metric.setId("services-statistics-metric");
        metric.setPrefWidth(METRIC_WIDTH);
        metric.setMinWidth(USE_PREF_SIZE);
        metric.accessibleTextProperty().bind(messages.bind("services.statistics.metric"));
        metric.valueProperty().bindBidirectional(model.metricProperty());
        messages.localeProperty().subscribe(locale -> metric.setConverter(new InWords<>(value -> messages.text("services.statistics.metric." + value))));
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox below = new HBox(12, source, gap, metric);
        below.setAlignment(Pos.CENTER_LEFT);
        return new VBox(4, summary, below);
    }

    private Node table() {
        TableView<Worker> table = new TableView<>(model.workers());
        table.setId("services-statistics-workers");
        table.getStyleClass().add(Styles.DENSE);
        table.accessibleTextProperty().bind(messages.bind("services.statistics.workers"));
        table.setFixedCellSize(ROW_HEIGHT);
        table.prefHeightProperty().bind(Bindings.createDoubleBinding(
                () -> HEADER_HEIGHT + ROW_HEIGHT * Math.clamp(model.workers().size(), 1, MOST_ROWS), model.workers()));
        table.minHeightProperty().bind(table.prefHeightProperty());
        Label empty = new Label();
        empty.textProperty().bind(messages.bind("services.statistics.asking"));
        table.setPlaceholder(empty);
        table.getColumns().add(column("worker", worker -> String.valueOf(worker.id())));
        table.getColumns().add(column("pid", worker -> String.valueOf(worker.pid())));
        table.getColumns().add(column("status", worker -> status(worker.status())));
        table.getColumns().add(column("busy", worker -> worker.busyCores() + " / " + worker.cores()));
        table.getColumns().add(column("requests", worker -> number(worker.requests())));
        table.getColumns().add(column("exceptions", worker -> number(worker.exceptions())));
        table.getColumns().add(column("average", worker -> number(worker.averageMicros() / 1_000.0)));
        table.getColumns().add(column("memory", worker -> number(worker.residentBytes() / MEBIBYTE)));
        table.getColumns().add(column("respawns", worker -> number(worker.respawns())));
        return table;
    }

    private String status(String word) {
        return switch (word) {
            case "idle", "busy", "cheap", "pause" -> messages.text("services.statistics.status." + word);
            default -> word;
        };
    }

    private String number(double value) {
        return messages.text("services.statistics.number", value);
    }

    private TableColumn<Worker, Worker> column(String key, Function<Worker, String> words) {
        TableColumn<Worker, Worker> column = new TableColumn<>();
        column.textProperty().bind(messages.bind("services.statistics.column." + key));
        column.setPrefWidth(key.equals("exceptions") || key.equals("requests") ? WIDE_COLUMN : COLUMN);
        column.setReorderable(false);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()).getReadOnlyProperty());
        column.setCellFactory(of -> new TableCell<>() {
            @Override
            protected void updateItem(@Nullable Worker worker, boolean empty) {
                super.updateItem(worker, empty);
                setText(empty || worker == null ? "" : words.apply(worker));
            }
        });
        return column;
    }

    private Node failure() {
        Label what = new Label();
        what.setId("services-statistics-failure");
        what.getStyleClass().add(Styles.TEXT_BOLD);
        Label remedy = new Label();
        for (Label label : new Label[] {what, remedy}) {
            label.setWrapText(true);
            label.setMinHeight(Region.USE_PREF_SIZE);
        }
        what.textProperty().bind(Bindings.createStringBinding(
                () -> problem().what(), model.failureProperty(), messages.localeProperty()));
        remedy.textProperty().bind(Bindings.createStringBinding(
                () -> problem().remedy(), model.failureProperty(), messages.localeProperty()));
        VBox box = new VBox(6, what, remedy);
        box.getStyleClass().add("callout");
        box.setMaxHeight(USE_PREF_SIZE);
        StackPane.setAlignment(box, Pos.TOP_LEFT);
        box.visibleProperty().bind(model.failureProperty().isNotNull());
        return box;
    }

    private Problem problem() {
        Throwable failure = model.failureProperty().get();
        return failure == null ? new Problem("", "", "") : ProblemException.describe(failure, messages);
    }
}
