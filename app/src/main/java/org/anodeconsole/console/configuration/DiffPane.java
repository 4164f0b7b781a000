package org.anodeconsole.console.configuration;

import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.anodeconsole.console.language.Messages;
import org.jspecify.annotations.Nullable;

/** The difference of two texts: what goes marked with a minus, what comes with a plus. */
final class DiffPane extends VBox {
    private final Messages messages;
    private final Label summary = new Label();
    private final ListView<DiffLine> lines = new ListView<>();

    DiffPane(ObservableValue<@Nullable FileDiff> diff, Messages messages) {
        super(6);
        this.messages = messages;
        lines.setId("configuration-diff");
        lines.getStyleClass().addAll("config-diff");
        lines.accessibleTextProperty().bind(messages.bind("configuration.diff"));
        lines.setCellFactory(view -> new LineCell());
        lines.setPlaceholder(new Label(messages.text("configuration.diff.none")));
        VBox.setVgrow(lines, Priority.ALWAYS);
        getChildren().addAll(summary, lines);
        diff.addListener((property, before, now) -> show(now));
        show(diff.getValue());
    }

    private void show(@Nullable FileDiff diff) {
        lines.getItems().setAll(diff == null ? List.<DiffLine>of() : diff.lines());
        summary.setText(diff == null ? "" : messages.text("configuration.diff.summary", diff.added(), diff.removed()));
    }

    private final class LineCell extends ListCell<DiffLine> {
        private final Label before = number();
        private final Label after = number();
        private final Label text = new Label();
        private final HBox row = new HBox(before, after, text);

        private Label number() {
            Label label = new Label();
            label.getStyleClass().add("diff-number");
            return label;
        }

        @Override
        protected void updateItem(@Nullable DiffLine line, boolean empty) {
            super.updateItem(line, empty);
            getStyleClass().removeAll("diff-added", "diff-removed", "diff-gap");
            if (empty || line == null) {
                setGraphic(null);
                setAccessibleText(null);
                return;
            }
            before.setText(line.before() == 0 ? "" : String.valueOf(line.before()));
            after.setText(line.after() == 0 ? "" : String.valueOf(line.after()));
            switch (line.kind()) {
                case ADDED -> mark("+ ", line, "diff-added");
                case REMOVED -> mark("- ", line, "diff-removed");
                case GAP -> mark("⋯", line, "diff-gap");
                case SAME -> text.setText("  " + line.text());
            }
            setAccessibleText(text.getText());
            setGraphic(row);
        }

        private void mark(String sign, DiffLine line, String style) {
            text.setText(sign + line.text());
            getStyleClass().add(style);
        }
    }
}
