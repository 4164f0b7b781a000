package org.anodeconsole.console.services;

import atlantafx.base.theme.Styles;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.anodeconsole.console.language.Messages;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a log in columns, cut where the list ends; the selected one stands whole below. Only lines on the screen exist
 * as nodes.
 */
final class LogListPane extends VBox {
    private static final double LEAST_HEIGHT = 120;
    private static final double SEVERITY_WIDTH = 64;
    private static final int WHOLE_ROWS = 3;
    private static final KeyCombination COPY = new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);

    private final LogViewModel model;
    private final Messages messages;
    private final ListView<LogLine> lines = new ListView<>();

    LogListPane(LogViewModel model, Messages messages) {
        super(6);
        this.model = model;
        this.messages = messages;
        setMinHeight(LEAST_HEIGHT);
        lines.setId("services-log");
        lines.setItems(model.visible());
        lines.getStyleClass().addAll("log-text", Styles.DENSE);
        lines.accessibleTextProperty().bind(messages.bind("services.log"));
        lines.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        lines.setCellFactory(view -> new LineCell());
        lines.setPlaceholder(placeholder());
        lines.setOnKeyPressed(event -> {
            if (COPY.match(event)) {
                copy();
            }
        });
        messages.localeProperty().addListener((property, before, now) -> lines.refresh());
        lines.skinProperty().subscribe(skin -> {
            if (skin != null) {
                model.visible().addListener((ListChangeListener<LogLine>) change -> showEnd());
                showEnd();
            }
        });
        VBox.setVgrow(lines, Priority.ALWAYS);
        getChildren().addAll(lines, whole());
    }

    /** The list must have counted its lines before it can go to the last: its skin hears of them first, and lays them out here. */
    private void showEnd() {
        if (model.followingProperty().get() && !model.visible().isEmpty()) {
            lines.layout();
            lines.scrollTo(model.visible().size()); // One beyond: the last line itself would stop below the edge.
        }
    }

    private TextArea whole() {
        TextArea whole = new TextArea();
        whole.setId("services-log-line");
        whole.setEditable(false);
        whole.setWrapText(true);
        whole.setPrefRowCount(WHOLE_ROWS);
        whole.setMinHeight(USE_PREF_SIZE);
        whole.getStyleClass().add("log-text");
        whole.accessibleTextProperty().bind(messages.bind("services.log.line"));
        whole.textProperty().bind(lines.getSelectionModel().selectedItemProperty().map(LogLine::text).orElse(""));
        whole.visibleProperty().bind(whole.textProperty().isNotEmpty());
        whole.managedProperty().bind(whole.visibleProperty());
        return whole;
    }

    private Label placeholder() {
        Label empty = new Label();
        empty.setWrapText(true);
        empty.getStyleClass().add(Styles.TEXT_MUTED);
        empty.textProperty().bind(Bindings.createStringBinding(
                () -> messages.text(model.isFiltering() ? "services.log.nothingFound" : "services.log.empty"),
                messages.localeProperty(), model.visible()));
        return empty;
    }

    /** Selects an error and shows it with the lines before it; new lines then no longer move it away. */
    void showError(boolean next) {
        int from = lines.getSelectionModel().getSelectedIndex();
        int found = next ? model.nextError(from) : model.previousError(from);
        if (found >= 0) {
            model.followingProperty().set(false);
            lines.getSelectionModel().clearAndSelect(found);
            lines.getFocusModel().focus(found);
            lines.scrollTo(Math.max(0, found - 3));
        }
    }

    /** Copies the selected lines, or all. */
    void copy() {
        List<LogLine> selected = lines.getSelectionModel().getSelectedIndices().size() == 0
                ? model.visible()
                : List.copyOf(lines.getSelectionModel().getSelectedItems());
        ClipboardContent content = new ClipboardContent();
        content.putString(model.text(selected));
        Clipboard.getSystemClipboard().setContent(content);
    }

    /** Time, severity and message in columns. */
    private final class LineCell extends ListCell<LogLine> {
        private final Label time = new Label();
        private final Label severity = new Label();
        private final Label message = new Label();
        private final HBox row = new HBox(10, time, severity, message);

        LineCell() {
            time.setMinWidth(USE_PREF_SIZE);
            time.getStyleClass().add(Styles.TEXT_MUTED);
            severity.setMinWidth(SEVERITY_WIDTH);
            setPrefWidth(0); // As wide as the list, not as its longest line.
        }

        @Override
        protected void updateItem(@Nullable LogLine line, boolean empty) {
            super.updateItem(line, empty);
            if (empty || line == null) {
                setGraphic(null);
                return;
            }
            time.setText(line.time());
            time.setManaged(!line.time().isEmpty());
            severity.setText(messages.text("services.severity." + line.severity()));
            severity.getStyleClass().removeAll(Styles.DANGER, Styles.WARNING, Styles.TEXT_MUTED);
            severity.getStyleClass().add(switch (line.severity()) {
                case ERROR -> Styles.DANGER;
                case WARNING -> Styles.WARNING;
                case INFO, DEBUG -> Styles.TEXT_MUTED;
            });
            message.setText(line.message());
            setGraphic(row);
        }
    }
}
