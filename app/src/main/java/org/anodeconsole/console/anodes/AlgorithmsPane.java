package org.anodeconsole.console.anodes;

import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import org.anodeconsole.console.anodes.AlgorithmsViewModel.Line;
import org.anodeconsole.console.language.Messages;
import org.anodeconsole.console.language.ProblemException;
import org.jspecify.annotations.Nullable;

/** The algorithms of the anode that is selected, with their parameters and defaults. */
final class AlgorithmsPane extends VBox {
    private final AlgorithmsViewModel model;
    private final Messages messages;
    private final AlgorithmWords words = new AlgorithmWords();
    private final Label title = new Label();
    private final Label hint = new Label();
    private final TableView<Line> table = new TableView<>();

    AlgorithmsPane(AnodesViewModel anodes, Messages messages) {
        super(8);
        this.model = anodes.algorithms();
        this.messages = messages;
        title.getStyleClass().add(Styles.TITLE_4);
        title.setId("anodes-detail-title");
        hint.getStyleClass().add(Styles.TEXT_MUTED);
        hint.setWrapText(true);
        table.setId("anodes-algorithms");
        table.accessibleTextProperty().bind(title.textProperty());
        table.getStyleClass().addAll(Styles.DENSE, Styles.BORDERED);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.setItems(model.lines());
        Label none = new Label();
        none.textProperty().bind(messages.bind("anodes.detail.none"));
        table.setPlaceholder(none);
        table.getColumns().setAll(List.of(
                column("anodes.detail.column.type", 160, line -> AnodeTexts.type(line.type(), messages)),
                column("anodes.detail.column.name", 120, Line::name),
                servedBy(anodes),
                column("anodes.detail.column.parameters", 300, Line::parameters),
                column("anodes.detail.column.description", 420, line -> words.description(line.name(), line.description(), messages.locale()))));
        VBox.setVgrow(table, Priority.ALWAYS);
        DifferencePane difference = new DifferencePane(model, messages, anode -> anodes.refreshAlgorithms(List.of(anode)));
        getChildren().addAll(title, hint, difference.bar(), table);
        model.anodeProperty().subscribe(this::describe);
        model.failureProperty().subscribe(this::describe);
        messages.localeProperty().subscribe(this::describe);
        describe();
    }

    private void describe() {
        Anode anode = model.anodeProperty().get();
        Throwable failure = model.failureProperty().get();
        title.setText(anode == null ? messages.text("anodes.detail.title") : messages.text("anodes.detail.titleOf", anode.url()));
        hint.setText(failure != null
                ? ProblemException.describe(failure, messages).what()
                : anode == null
                        ? messages.text("anodes.detail.select")
                        : messages.text("anodes.detail.asOf", AnodeTexts.time(anode.updated())));
        table.setVisible(anode != null);
        table.setManaged(anode != null);
        table.refresh();
    }

    /** Which anode SQL reaches; only clusters choose one. */
    private TableColumn<Line, String> servedBy(AnodesViewModel anodes) {
        TableColumn<Line, String> column = column("anodes.detail.column.servedBy", 150, line -> {
            Integer id = line.servedBy();
            Anode shown = model.anodeProperty().get();
            if (id == null || shown == null) {
                return "";
            }
            return messages.text(id == shown.id() ? "anodes.detail.servedByThis" : "anodes.detail.servedByOther", String.valueOf(id));
        });
        column.visibleProperty().bind(anodes.traitsProperty().map(traits -> traits.cluster().isPresent()));
        return column;
    }

    private TableColumn<Line, String> column(String title, double width, Function<Line, String> words) {
        TableColumn<Line, String> column = new TableColumn<>();
        column.textProperty().bind(messages.bind(title));
        column.setCellValueFactory(features -> new ReadOnlyStringWrapper(words.apply(features.getValue())));
        column.setPrefWidth(width);
        column.setCellFactory(unused -> new TableCell<>() {
            private final Text content = new Text();
            private final VBox padded = new VBox(content);

            {
                padded.setPadding(new Insets(4, 0, 4, 0));
                padded.setAlignment(Pos.CENTER_LEFT);
                content.setStyle("-fx-fill: -color-fg-default;");
                content.wrappingWidthProperty().bind(column.widthProperty().subtract(20));
            }

            @Override
            protected void updateItem(@Nullable String text, boolean empty) {
                super.updateItem(text, empty);
                boolean nothing = empty || text == null || text.isEmpty();
                content.setText(nothing ? "" : text);
                setGraphic(nothing ? null : padded);
            }
        });
        return column;
    }
}
