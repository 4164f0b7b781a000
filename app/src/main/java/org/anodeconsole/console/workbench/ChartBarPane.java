package org.anodeconsole.console.workbench;

import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.anodeconsole.console.chart.SpanListener;
import org.anodeconsole.console.chart.ChartStack;
import org.anodeconsole.console.language.Messages;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Above the chart: drawing labels into it. */
final class ChartBarPane extends HBox {
    ChartBarPane(WorkbenchViewModel workbench, ChartStack charts, Messages messages) {
        super(8);
        setAlignment(Pos.CENTER_LEFT);
        setId("chart-bar");
        LabelsViewModel labels = workbench.labels();
        ToggleButton draw = new ToggleButton();
        draw.setId("draw-labels");
        draw.setGraphic(new FontIcon(Feather.EDIT_3));
        draw.textProperty().bind(messages.bind("workbench.drawLabels"));
        draw.selectedProperty().bindBidirectional(labels.drawingProperty());
        draw.disableProperty().bind(workbench.data().openedProperty().isNull());
        Button clear = new Button();
        clear.setId("clear-labels");
        clear.textProperty().bind(messages.bind("workbench.clearLabels"));
        clear.disableProperty().bind(Bindings.isEmpty(labels.windows()));
        clear.setOnAction(event -> labels.clear());
        Label how = new Label();
        how.textProperty().bind(messages.bind("workbench.drawLabels.how"));
        how.getStyleClass().add("text-muted");
        how.setWrapText(true);
        how.visibleProperty().bind(labels.drawingProperty());
        how.managedProperty().bind(how.visibleProperty());
        ToggleButton stack = new ToggleButton();
        stack.setId("stack-charts");
        stack.setGraphic(new FontIcon(Feather.LAYERS));
        stack.textProperty().bind(messages.bind("workbench.stack"));
        Tooltip meaning = new Tooltip();
        meaning.textProperty().bind(messages.bind("workbench.stack.meaning"));
        stack.setTooltip(meaning);
        stack.selectedProperty().bindBidirectional(workbench.stackedProperty());
        stack.disableProperty().bind(workbench.data().openedProperty().isNull());
        Button forecast = new Button();
        forecast.setId("show-forecast");
        forecast.setGraphic(new FontIcon(Feather.ZOOM_IN));
        forecast.textProperty().bind(messages.bind("workbench.forecast"));
        Tooltip zooms = new Tooltip();
        zooms.textProperty().bind(messages.bind("workbench.showForecast"));
        forecast.setTooltip(zooms);
        forecast.accessibleTextProperty().bind(messages.bind("workbench.showForecast"));
        forecast.disableProperty().bind(workbench.chartsProperty().map(shown -> RunChart.forecastSpan(shown).isEmpty()));
        forecast.setOnAction(event -> RunChart.forecastSpan(workbench.chartsProperty().get()).ifPresent(charts::show));
        getChildren().addAll(stack, forecast, draw, clear, gestures(messages), how);

        SpanListener drawing = new SpanListener() {
            @Override
            public void drawn(long from, long to) {
                labels.add(from, to);
            }

            @Override
            public void clicked(long time) {
                labels.removeAt(time);
            }
        };
        labels.drawingProperty().subscribe(on -> charts.drawSpansFor(on ? drawing : null));
    }

    /** What mouse and keys do in the chart, which nothing else shows. */
    private static MenuButton gestures(Messages messages) {
        MenuButton help = new MenuButton(null, new FontIcon(Feather.HELP_CIRCLE));
        help.setId("chart-help");
        help.getStyleClass().addAll("flat", "no-arrow");
        help.accessibleTextProperty().bind(messages.bind("workbench.chartHelp"));
        Tooltip name = new Tooltip();
        name.textProperty().bind(messages.bind("workbench.chartHelp"));
        help.setTooltip(name);
        Label text = new Label();
        text.textProperty().bind(messages.bind("workbench.chartHelp.text"));
        CustomMenuItem item = new CustomMenuItem(text);
        item.setHideOnClick(false);
        help.getItems().setAll(item);
        return help;
    }
}
