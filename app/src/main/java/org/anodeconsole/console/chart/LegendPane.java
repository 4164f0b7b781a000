package org.anodeconsole.console.chart;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.paint.Color;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;
import javafx.scene.shape.Rectangle;

/** One toggle per layer; switching it off hides the layer. The swatch has the layer's colour and kind of line. */
final class LegendPane extends FlowPane {
    private final ChartViewModel view;
    private final Supplier<ChartTexts> texts;
    private final Supplier<ChartColors> colors;
    private final Map<String, ToggleButton> entries = new HashMap<>();

    LegendPane(ChartViewModel view, Supplier<ChartTexts> texts, Supplier<ChartColors> colors) {
        this.view = view;
        this.texts = texts;
        this.colors = colors;
        getStyleClass().add("legend");
    }

    /** Shows the layers of the model; entries of layers that stay are kept, with their focus. */
    void show(List<ChartLayer> layers) {
        entries.keySet().retainAll(layers.stream().map(ChartLayer::id).toList());
        getChildren().setAll(layers.stream().map(this::entry).toList());
        recolour();
    }

    private ToggleButton entry(ChartLayer layer) {
        ToggleButton entry = entries.computeIfAbsent(layer.id(), this::create);
        entry.setText(layer.name());
        entry.setTooltip(new Tooltip(texts.get().format(texts.get().legendHint(), layer.name())));
        return entry;
    }

    private ToggleButton create(String id) {
        ToggleButton entry = new ToggleButton();
        // Names of data have underscores.
        entry.setMnemonicParsing(false);
        entry.setSelected(!view.hidden().contains(id));
        entry.selectedProperty().subscribe(shown -> {
            if (shown) {
                view.hidden().remove(id);
            } else {
                view.hidden().add(id);
            }
        });
        return entry;
    }

    void recolour() {
        for (ChartLayer layer : view.model().layers()) {
            ToggleButton entry = entries.get(layer.id());
            if (entry != null) {
                entry.setGraphic(swatch(layer, colors.get().series(layer.colour())));
            }
        }
    }

    private static Node swatch(ChartLayer layer, Color color) {
        return switch (layer) {
            case ChartLayer.Line line when line.faint() -> new Group(stroke(ChartColors.faded(color, LayerPainter.FAINT)), new Circle(8, 0, 3, color));
            case ChartLayer.Line line -> stroke(color);
            case ChartLayer.Forecast forecast -> {
                Line dashed = stroke(color);
                dashed.getStrokeDashArray().setAll(5.0, 4.0);
                yield dashed;
            }
            case ChartLayer.Windows windows -> {
                Rectangle area = new Rectangle(14, 10, ChartColors.faded(color, 0.35));
                area.setStroke(color);
                if (windows.rings().isEmpty()) {
                    yield area;
                }
                Circle ring = new Circle(7, 5, 4, Color.TRANSPARENT);
                ring.setStroke(color);
                ring.setStrokeWidth(2);
                yield new Group(area, ring);
            }
        };
    }

    private static Line stroke(Color color) {
        Line line = new Line(0, 0, 16, 0);
        line.setStroke(color);
        line.setStrokeWidth(2.5);
        return line;
    }
}
