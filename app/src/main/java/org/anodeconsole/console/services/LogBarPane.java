package org.anodeconsole.console.services;

import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import org.anodeconsole.console.language.Messages;
import org.anodeconsole.console.page.FilePicker;
import org.anodeconsole.console.page.InWords;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** What is shown of which log: source, run, severities, search; and what can be done with the lines. */
final class LogBarPane extends FlowPane {
    private static final double SOURCE_WIDTH = 140;
    private static final double RUN_WIDTH = 150;

    private final LogViewModel model;
    private final Messages messages;

    LogBarPane(LogViewModel model, Messages messages, LogListPane lines, FilePicker files) {
        super(8, 8);
        this.model = model;
        this.messages = messages;
        setAlignment(Pos.CENTER_LEFT);
        setMinHeight(USE_PREF_SIZE); // A flow's own idea of its least height is one row.
        Button previous = button("services.log.previousError", Feather.ARROW_UP, "services.log.previousErrorHint");
        previous.setOnAction(event -> lines.showError(false));
        Button next = button("services.log.nextError", Feather.ARROW_DOWN, "services.log.nextErrorHint");
        next.setOnAction(event -> lines.showError(true));
        for (Button jump : List.of(previous, next)) {
            jump.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
            jump.accessibleTextProperty().bind(jump.textProperty());
        }
        previous.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.LEFT_PILL);
        next.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.RIGHT_PILL);
        Button copy = button("services.log.copy", Feather.COPY, "services.log.copyHint");
        copy.setOnAction(event -> lines.copy());
        Button save = button("services.log.save", Feather.SAVE, "services.log.saveHint");
        save.setOnAction(event -> files.save(messages.text("services.log.save"), model.suggestedName()).ifPresent(model::save));
        getChildren().addAll(
                sources(), runs(), follow(), chips(), search(), new HBox(previous, next), copy, save, count());
    }

    private Node sources() {
        ChoiceBox<LogSource> box = new ChoiceBox<>(model.sources());
        box.setId("services-log-source");
        box.accessibleTextProperty().bind(messages.bind("services.log"));
        box.setMinWidth(USE_PREF_SIZE);
        box.setPrefWidth(SOURCE_WIDTH);
        box.valueProperty().bindBidirectional(model.sourceProperty());
        name(box, source -> messages.text("services.log." + source.name()));
        Tooltip place = new Tooltip();
        place.textProperty().bind(model.sourceProperty().map(LogSource::place).orElse(""));
        box.setTooltip(place);
        return box;
    }

    /** The choice in a frame that says why it is closed even while it is. */
    private Node runs() {
        ChoiceBox<LogRun> box = new ChoiceBox<>(FXCollections.observableArrayList(LogRun.values()));
        box.setId("services-log-run");
        box.accessibleTextProperty().bind(messages.bind("services.log.run"));
        box.setMinWidth(USE_PREF_SIZE);
        box.setPrefWidth(RUN_WIDTH);
        box.valueProperty().bindBidirectional(model.runProperty());
        name(box, run -> messages.text("services.log.run." + run));
        box.disableProperty().bind(model.startsProperty().isEqualTo(0).and(model.runProperty().isEqualTo(LogRun.ALL)));
        StackPane frame = new StackPane(box);
        Tooltip hint = new Tooltip();
        hint.textProperty().bind(Bindings.createStringBinding(
                () -> messages.text(box.isDisabled() ? "services.log.run.none" : "services.log.run"),
                messages.localeProperty(), box.disabledProperty()));
        Tooltip.install(frame, hint);
        return frame;
    }

    private <T> void name(ChoiceBox<T> box, Function<T, String> words) {
        Runnable rename = () -> box.setConverter(new InWords<>(words));
        messages.localeProperty().addListener((property, before, now) -> rename.run());
        rename.run();
    }

    private Node follow() {
        ToggleButton follow = new ToggleButton(null, new FontIcon(Feather.CHEVRONS_DOWN));
        follow.setId("services-log-follow");
        follow.textProperty().bind(messages.bind("services.log.follow"));
        follow.selectedProperty().bindBidirectional(model.followingProperty());
        Tooltip tooltip = new Tooltip();
        tooltip.textProperty().bind(messages.bind("services.log.followHint"));
        follow.setTooltip(tooltip);
        return follow;
    }

    private Node chips() {
        HBox chips = new HBox();
        for (LogSeverity severity : LogSeverity.values()) {
            ToggleButton chip = new ToggleButton();
            chip.setId("services-log-" + severity.name().toLowerCase(Locale.ROOT));
            chip.textProperty().bind(messages.bind("services.severity." + severity));
            chip.selectedProperty().bindBidirectional(model.shownProperty(severity));
            chips.getChildren().add(chip);
        }
        List<Node> all = chips.getChildren();
        all.getFirst().getStyleClass().add(Styles.LEFT_PILL);
        all.subList(1, all.size() - 1).forEach(chip -> chip.getStyleClass().add(Styles.CENTER_PILL));
        all.getLast().getStyleClass().add(Styles.RIGHT_PILL);
        return chips;
    }

    private Node search() {
        TextField search = new TextField();
        search.setId("services-log-search");
        search.setPrefColumnCount(14);
        search.promptTextProperty().bind(messages.bind("services.log.search"));
        search.accessibleTextProperty().bind(messages.bind("services.log.search"));
        search.textProperty().bindBidirectional(model.searchProperty());
        return search;
    }

    private Button button(String key, Feather icon, String hint) {
        Button button = new Button(null, new FontIcon(icon));
        button.setId(key.replace('.', '-'));
        button.textProperty().bind(messages.bind(key));
        button.disableProperty().bind(Bindings.isEmpty(model.visible()));
        Tooltip tooltip = new Tooltip();
        tooltip.textProperty().bind(messages.bind(hint));
        button.setTooltip(tooltip);
        return button;
    }

    private Node count() {
        Label count = new Label();
        count.setId("services-log-count");
        count.getStyleClass().add(Styles.TEXT_MUTED);
        ObservableValue<String> words = Bindings.createStringBinding(
                () -> messages.text("services.log.count", model.visible().size(), model.heldProperty().get()),
                model.visible(), model.heldProperty(), messages.localeProperty());
        count.textProperty().bind(words);
        return count;
    }
}
