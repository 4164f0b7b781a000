package org.anodeconsole.console.workbench;

import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import org.anodeconsole.console.chart.SpanListener;
import org.anodeconsole.console.chart.TimeSeriesChart;
import org.anodeconsole.console.language.Messages;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Above the chart: drawing labels into it. */
final class ChartBarPane extends HBox {
    ChartBarPane(WorkbenchViewModel workbench, TimeSeriesChart chart, Messages messages) {
        super(8);
        setAlignment(Pos.CENTER_LEFT);
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
        getChildren().addAll(draw, clear, how);

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
        labels.drawingProperty().subscribe(on -> chart.drawSpansFor(on ? drawing : null));
    }
}
