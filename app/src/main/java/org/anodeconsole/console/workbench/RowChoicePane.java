package org.anodeconsole.console.workbench;

import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.anodeconsole.console.cluster.SeriesSelection.Aggregate;
import org.anodeconsole.console.cluster.SeriesSelection.IntervalUnit;
import org.anodeconsole.console.language.Messages;
import org.anodeconsole.console.page.InWords;

/** Which rows of a table: how many, from when to when, one value for how long. */
final class RowChoicePane extends VBox {
    private static final int MOST_ROWS = ClusterSeriesReader.MOST_ROWS;
    private static final int LONGEST_INTERVAL = 10_000;

    private final Messages messages;

    RowChoicePane(RowChoiceViewModel model, Messages messages) {
        super(6);
        this.messages = messages;
        ComboBox<RowChoiceViewModel.Range> range = box("cluster-range", RowChoiceViewModel.Range.values(), model.rangeProperty(), "workbench.cluster.range.");
        Spinner<Integer> last = number("cluster-last", 10, MOST_ROWS, model.lastRowsProperty());
        onlyFor(last, model, RowChoiceViewModel.Range.LAST);
        HBox span = new HBox(6, time("cluster-from", "workbench.cluster.from", model.fromProperty()), new Label("–"),
                time("cluster-to", "workbench.cluster.to", model.toProperty()));
        span.setAlignment(Pos.CENTER_LEFT);
        onlyFor(span, model, RowChoiceViewModel.Range.SPAN);
        CheckBox thinned = new CheckBox();
        thinned.setId("cluster-thinned");
        thinned.setMinWidth(USE_PREF_SIZE);
        thinned.textProperty().bind(messages.bind("workbench.cluster.thinned"));
        thinned.selectedProperty().bindBidirectional(model.thinnedProperty());
        HBox interval = new HBox(6,
                box("cluster-aggregate", Aggregate.values(), model.aggregateProperty(), "workbench.cluster.aggregate."),
                number("cluster-interval", 1, LONGEST_INTERVAL, model.lengthProperty()),
                box("cluster-unit", IntervalUnit.values(), model.unitProperty(), "workbench.cluster.unit."));
        interval.disableProperty().bind(model.thinnedProperty().not());
        getChildren().addAll(row(range, last, span), row(thinned, interval));
    }

    private static HBox row(Node... nodes) {
        HBox row = new HBox(8, nodes);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private static void onlyFor(Node node, RowChoiceViewModel model, RowChoiceViewModel.Range range) {
        node.visibleProperty().bind(model.rangeProperty().isEqualTo(range));
        node.managedProperty().bind(node.visibleProperty());
    }

    private TextField time(String id, String key, StringProperty value) {
        TextField field = new TextField();
        field.setId(id);
        field.setPrefColumnCount(13);
        field.promptTextProperty().bind(messages.bind(key));
        field.accessibleTextProperty().bind(messages.bind(key));
        field.textProperty().bindBidirectional(value);
        return field;
    }

    private static Spinner<Integer> number(String id, int least, int most, IntegerProperty value) {
        Spinner<Integer> spinner = new Spinner<>(least, most, value.get());
        spinner.setId(id);
        spinner.setEditable(true);
        spinner.setPrefWidth(110);
        spinner.getValueFactory().valueProperty().addListener((source, before, after) -> value.set(after));
        return spinner;
    }

    private <T extends Enum<T>> ComboBox<T> box(String id, T[] values, ObjectProperty<T> chosen, String prefix) {
        ComboBox<T> box = new ComboBox<>(FXCollections.observableArrayList(values));
        box.setId(id);
        box.setMinWidth(USE_PREF_SIZE);
        box.setConverter(new InWords<>(value -> messages.text(prefix + value.name())));
        box.valueProperty().bindBidirectional(chosen);
        return box;
    }
}
