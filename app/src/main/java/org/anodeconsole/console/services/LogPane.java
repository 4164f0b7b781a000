package org.anodeconsole.console.services;

import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.anodeconsole.console.language.Messages;
import org.anodeconsole.console.page.FilePicker;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The log of a service: which log, which severities, what to search for, and the lines. */
final class LogPane extends VBox {
    private static final double SOURCE_WIDTH = 150;
    private static final double LEAST_HEIGHT = 180;

    private final LogViewModel model;
    private final Messages messages;
    private final FilePicker files;
    private final ListView<LogLine> lines = new ListView<>();

    LogPane(LogViewModel model, Messages messages, FilePicker files) {
        super(8);
        this.model = model;
        this.messages = messages;
        this.files = files;
        getStyleClass().add("log-pane");
        lines.setMinHeight(LEAST_HEIGHT);
        VBox.setVgrow(lines, Priority.ALWAYS);
        getChildren().addAll(bar(), list(), notice());
    }

    private Node bar() {
        HBox chips = new HBox();
        for (LogSeverity severity : LogSeverity.values()) {
            chips.getChildren().add(chip(severity));
        }
        chips.getChildren().getFirst().getStyleClass().add(Styles.LEFT_PILL);
        chips.getChildren().subList(1, chips.getChildren().size() - 1).forEach(chip -> chip.getStyleClass().add(Styles.CENTER_PILL));
        chips.getChildren().getLast().getStyleClass().add(Styles.RIGHT_PILL);
        TextField search = new TextField();
        search.setId("services-log-search");
        search.setPrefColumnCount(16);
        search.promptTextProperty().bind(messages.bind("services.log.search"));
        search.accessibleTextProperty().bind(messages.bind("services.log.search"));
        search.textProperty().bindBidirectional(model.searchProperty());
        Button copy = button("services.log.copy", Feather.COPY);
        hint(copy, "services.log.copyHint");
        copy.setOnAction(event -> copy());
        Button save = button("services.log.save", Feather.SAVE);
        save.setOnAction(event -> files.save(messages.text("services.log.save"), model.suggestedName()).ifPresent(model::save));
        FlowPane bar = new FlowPane(8, 8, sources(), follow(), chips, search, copy, save);
        bar.setAlignment(Pos.CENTER_LEFT);
        return bar;
    }

    private ChoiceBox<LogSource> sources() {
        ChoiceBox<LogSource> box = new ChoiceBox<>(model.sources());
        box.setId("services-log-source");
        box.accessibleTextProperty().bind(messages.bind("services.log"));
        box.setMinWidth(USE_PREF_SIZE);
        box.setPrefWidth(SOURCE_WIDTH);
        box.valueProperty().bindBidirectional(model.sourceProperty());
        Runnable rename = () -> box.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable LogSource source) {
                return source == null ? "" : messages.text("services.log." + source.name());
            }

            @Override
            public @Nullable LogSource fromString(String text) {
                return null; // Nothing can be typed here.
            }
        });
        messages.localeProperty().addListener((property, before, now) -> rename.run());
        rename.run();
        return box;
    }

    private ToggleButton follow() {
        ToggleButton follow = new ToggleButton(null, new FontIcon(Feather.CHEVRONS_DOWN));
        follow.setId("services-log-follow");
        follow.textProperty().bind(messages.bind("services.log.follow"));
        follow.selectedProperty().bindBidirectional(model.followingProperty());
        Tooltip tooltip = new Tooltip();
        tooltip.textProperty().bind(messages.bind("services.log.followHint"));
        follow.setTooltip(tooltip);
        return follow;
    }

    private ToggleButton chip(LogSeverity severity) {
        ToggleButton chip = new ToggleButton();
        chip.setId("services-log-" + severity.name().toLowerCase(Locale.ROOT));
        chip.textProperty().bind(messages.bind("services.severity." + severity));
        chip.selectedProperty().bindBidirectional(model.shownProperty(severity));
        return chip;
    }

    private Button button(String key, Feather icon) {
        Button button = new Button(null, new FontIcon(icon));
        button.setId(key.replace('.', '-'));
        button.textProperty().bind(messages.bind(key));
        button.disableProperty().bind(Bindings.isEmpty(model.visible()));
        return button;
    }

    private void hint(Button button, String key) {
        Tooltip tooltip = new Tooltip();
        tooltip.textProperty().bind(messages.bind(key));
        button.setTooltip(tooltip);
    }

    private Node list() {
        lines.setId("services-log");
        lines.setItems(model.visible());
        lines.getStyleClass().addAll("log-text", Styles.DENSE);
        lines.accessibleTextProperty().bind(messages.bind("services.log"));
        lines.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        lines.setCellFactory(view -> new LineCell());
        lines.setOnKeyPressed(event -> {
            if (new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN).match(event)) {
                copy();
            }
        });
        Label empty = new Label();
        empty.setWrapText(true);
        empty.getStyleClass().add(Styles.TEXT_MUTED);
        empty.textProperty().bind(Bindings.createStringBinding(
                () -> messages.text(model.isFiltering() ? "services.log.nothingFound" : "services.log.empty"),
                messages.localeProperty(), model.visible()));
        lines.setPlaceholder(empty);
        messages.localeProperty().addListener((property, before, now) -> lines.refresh());
        model.visible().addListener((ListChangeListener<LogLine>) change -> {
            if (model.followingProperty().get() && !model.visible().isEmpty()) {
                lines.scrollTo(model.visible().size() - 1);
            }
        });
        return lines;
    }

    private Node notice() {
        Label notice = new Label();
        notice.setId("services-log-notice");
        notice.setWrapText(true);
        notice.getStyleClass().add(Styles.TEXT_MUTED);
        notice.textProperty().bind(model.noticeProperty());
        notice.visibleProperty().bind(model.noticeProperty().isNotEmpty());
        notice.managedProperty().bind(notice.visibleProperty());
        return notice;
    }

    private void copy() {
        List<LogLine> selected = List.copyOf(lines.getSelectionModel().getSelectedItems());
        ClipboardContent content = new ClipboardContent();
        content.putString(model.text(selected.isEmpty() ? model.visible() : selected));
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
            severity.setMinWidth(64);
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
