package org.anodeconsole.console.models;

import atlantafx.base.theme.Styles;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.anodeconsole.console.chart.ChartTexts;
import org.anodeconsole.console.chart.TimeSeriesChart;
import org.anodeconsole.console.language.Messages;
import org.anodeconsole.console.language.Problem;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** What came of the last trial run: its times, and sample and answer in a chart; or why it failed. */
final class TrialPane extends BorderPane {
    private final TrialViewModel model;
    private final Messages messages;
    private final Label summary = new Label();
    private final VBox failure = new VBox(4);
    private final TimeSeriesChart chart;

    TrialPane(TrialViewModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
        this.chart = new TimeSeriesChart(words());
        chart.setId("models-chart");
        summary.setId("models-trial-summary");
        summary.getStyleClass().add(Styles.TEXT_BOLD);
        ProgressIndicator spinner = new ProgressIndicator();
        spinner.setPrefSize(18, 18);
        spinner.accessibleTextProperty().bind(messages.bind("models.trial.running"));
        Label running = new Label(null, spinner);
        running.textProperty().bind(messages.bind("models.trial.running"));
        running.visibleProperty().bind(model.runningProperty());
        running.managedProperty().bind(running.visibleProperty());
        failure.setId("models-trial-failure");
        failure.getStyleClass().addAll("callout", Styles.DANGER);
        failure.managedProperty().bind(failure.visibleProperty());
        summary.managedProperty().bind(summary.textProperty().isNotEmpty());
        HBox head = new HBox(8, summary, running);
        head.setAlignment(Pos.CENTER_LEFT);
        setTop(new VBox(6, head, failure));
        setCenter(chart);
        model.resultProperty().subscribe(this::update);
        model.failureProperty().subscribe(this::update);
        messages.localeProperty().subscribe(this::update);
        update();
    }

    private ObservableValue<ChartTexts> words() {
        return ChartTexts.following(messages).map(usual -> new ChartTexts(
                usual.locale(), messages.text("models.trial.empty"), usual.now(), usual.interval(), usual.summary(),
                usual.legendHint(), usual.overview()));
    }

    private void update() {
        summary.setText(model.summary());
        chart.show(model.chart());
        failure.getChildren().clear();
        model.problem().ifPresent(this::show);
        failure.setVisible(!failure.getChildren().isEmpty());
    }

    private void show(Problem problem) {
        Label what = new Label(problem.what(), new FontIcon(Feather.X_CIRCLE));
        what.setWrapText(true);
        what.getStyleClass().addAll(Styles.DANGER, Styles.TEXT_BOLD);
        what.setMinHeight(USE_PREF_SIZE);
        Label remedy = new Label(problem.remedy());
        remedy.setWrapText(true);
        remedy.setMinHeight(USE_PREF_SIZE);
        failure.getChildren().setAll(what, remedy);
    }
}
