package org.anodeconsole.console.services;

import atlantafx.base.theme.Styles;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.anodeconsole.console.language.Messages;
import org.anodeconsole.console.language.Problem;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The card of one service: its state and facts, what went wrong, and its buttons. */
final class ServiceCardPane extends VBox {
    private static final Map<ServiceState, Feather> ICONS = Map.of(
            ServiceState.STOPPED, Feather.SQUARE,
            ServiceState.STARTING, Feather.LOADER,
            ServiceState.RUNNING, Feather.CHECK_CIRCLE,
            ServiceState.STOPPING, Feather.LOADER,
            ServiceState.FAILED, Feather.X_CIRCLE,
            ServiceState.UNKNOWN, Feather.HELP_CIRCLE,
            ServiceState.NOT_INSTALLED, Feather.SLASH);
    private static final List<String> TONES = List.of(Styles.SUCCESS, Styles.DANGER, Styles.WARNING, Styles.TEXT_MUTED);

    private final ServiceCardViewModel model;
    private final Messages messages;
    private final VBox remarks = new VBox(8);

    ServiceCardPane(ServiceCardViewModel model, Messages messages) {
        super(12);
        this.model = model;
        this.messages = messages;
        getStyleClass().add("service-card");
        setMinHeight(USE_PREF_SIZE);
        remarks.managedProperty().bind(Bindings.isNotEmpty(remarks.getChildren()));
        getChildren().addAll(heading(), facts(), remarks);
        model.whenRemarksChange(this::showRemarks);
        showRemarks();
    }

    private Node heading() {
        Label name = new Label();
        name.getStyleClass().add(Styles.TITLE_4);
        name.textProperty().bind(messages.bind("services.name." + model.service().id()));
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox heading = new HBox(8, name, gap, spinner(),
                button(ServiceAction.START, Feather.PLAY, Styles.ACCENT, "services-start"),
                button(ServiceAction.STOP, Feather.SQUARE, Styles.BUTTON_OUTLINED, "services-stop"),
                button(ServiceAction.RESTART, Feather.ROTATE_CW, Styles.BUTTON_OUTLINED, "services-restart"));
        heading.setAlignment(Pos.CENTER_LEFT);
        return heading;
    }

    /** The anode's controls have plain names, those of the others end in the service's. */
    private String id(String control) {
        return model.service().id().equals("taosanoded") ? control : control + "-" + model.service().id();
    }

    private Node spinner() {
        ProgressIndicator spinner = new ProgressIndicator();
        spinner.setPrefSize(20, 20);
        spinner.setId(id("services-spinner"));
        spinner.accessibleTextProperty().bind(model.stateText());
        spinner.visibleProperty().bind(passing());
        spinner.managedProperty().bind(spinner.visibleProperty());
        return spinner;
    }

    private ObservableValue<Boolean> passing() {
        return Bindings.createBooleanBinding(
                () -> model.actingProperty().get() || model.statusProperty().get().state().isPassing(),
                model.actingProperty(), model.statusProperty());
    }

    /** A button in a frame that shows the tooltip even while the button is disabled. */
    private Node button(ServiceAction action, Feather icon, String style, String id) {
        Button button = new Button(null, new FontIcon(icon));
        button.setId(id(id));
        button.getStyleClass().add(style);
        button.textProperty().bind(messages.bind("services.action." + action));
        button.accessibleTextProperty().bind(messages.bind("services.doing." + action, messages.bind("services.name." + model.service().id())));
        button.accessibleHelpProperty().bind(model.hint(action));
        button.disableProperty().bind(model.canPerform(action).not());
        button.setOnAction(event -> model.perform(action));
        StackPane frame = new StackPane(button);
        Tooltip hint = new Tooltip();
        hint.textProperty().bind(model.hint(action));
        Tooltip.install(frame, hint);
        if (action == ServiceAction.STOP) {
            // A start that takes long can be stopped; everything else waits for its end.
            frame.visibleProperty().bind(Bindings.createBooleanBinding(
                    () -> !passing().getValue() || model.statusProperty().get().state() == ServiceState.STARTING,
                    model.actingProperty(), model.statusProperty()));
        } else {
            frame.visibleProperty().bind(Bindings.createBooleanBinding(
                    () -> !passing().getValue(), model.actingProperty(), model.statusProperty()));
        }
        frame.managedProperty().bind(frame.visibleProperty());
        return frame;
    }

    private Node facts() {
        GridPane grid = new GridPane(16, 8);
        grid.getColumnConstraints().addAll(
                new ColumnConstraints(), grow(), new ColumnConstraints(), grow());
        place(grid, 0, 0, "services.process", state());
        place(grid, 2, 0, "services.answers", usability());
        place(grid, 0, 1, "services.address", copyable(model.addressText(), "services-address", "services.address"));
        place(grid, 2, 1, "services.memory", value(model.memoryText(), "services-memory"));
        place(grid, 0, 2, "services.pid", value(model.processText(), "services-pid"));
        Node file = copyable(model.configurationText(), "services-configuration", "services.configuration");
        place(grid, 0, 3, "services.configuration", file);
        GridPane.setColumnSpan(file, 3);
        return grid;
    }

    private static ColumnConstraints grow() {
        ColumnConstraints column = new ColumnConstraints();
        column.setHgrow(Priority.ALWAYS);
        return column;
    }

    private void place(GridPane grid, int column, int row, String key, Node value) {
        Label label = new Label();
        label.setMinWidth(Region.USE_PREF_SIZE);
        label.getStyleClass().add(Styles.TEXT_MUTED);
        label.textProperty().bind(messages.bind(key));
        label.setLabelFor(value);
        grid.add(label, column, row);
        grid.add(value, column + 1, row);
    }

    private Node state() {
        FontIcon icon = new FontIcon(Feather.SQUARE);
        Label word = new Label(null, icon);
        word.setId(id("services-state"));
        word.setMinWidth(USE_PREF_SIZE);
        word.textProperty().bind(model.stateText());
        Label since = value(model.sinceText(), "services-since");
        since.setMinWidth(USE_PREF_SIZE);
        since.getStyleClass().add(Styles.TEXT_MUTED);
        follow(model.statusProperty().map(ServiceStatus::state), state -> {
            icon.setIconCode(ICONS.getOrDefault(state, Feather.HELP_CIRCLE));
            tone(word, switch (state) {
                case RUNNING -> Styles.SUCCESS;
                case FAILED -> Styles.DANGER;
                case STARTING, STOPPING, UNKNOWN -> Styles.WARNING;
                case STOPPED, NOT_INSTALLED -> Styles.TEXT_MUTED;
            });
        });
        HBox both = new HBox(8, word, since);
        both.setAlignment(Pos.CENTER_LEFT);
        return both;
    }

    private Node usability() {
        FontIcon icon = new FontIcon(Feather.HELP_CIRCLE);
        Label word = new Label(null, icon);
        word.setId(id("services-usable"));
        word.setMinWidth(USE_PREF_SIZE);
        word.textProperty().bind(model.usabilityText());
        follow(model.usabilityProperty(), usability -> {
            icon.setIconCode(switch (usability) {
                case READY -> Feather.CHECK_CIRCLE;
                case NOT_READY -> Feather.ALERT_TRIANGLE;
                case SILENT -> Feather.X_CIRCLE;
                case NOT_ASKED -> Feather.HELP_CIRCLE;
            });
            // A stopped service that does not answer is as it should be: no alarm for it.
            boolean expected = model.statusProperty().get().state() != ServiceState.RUNNING;
            tone(word, switch (usability) {
                case READY -> Styles.SUCCESS;
                case NOT_READY -> Styles.WARNING;
                case SILENT -> expected ? Styles.TEXT_MUTED : Styles.DANGER;
                case NOT_ASKED -> Styles.TEXT_MUTED;
            });
        });
        return word;
    }

    private static <T> void follow(ObservableValue<T> value, Consumer<T> show) {
        value.addListener((property, before, now) -> show.accept(now));
        show.accept(value.getValue());
    }

    private static void tone(Label label, String style) {
        label.getStyleClass().removeAll(TONES);
        label.getStyleClass().add(style);
    }

    private Label value(ObservableValue<String> text, String id) {
        Label label = new Label();
        label.setId(id(id));
        label.textProperty().bind(text);
        return label;
    }

    private Node copyable(ObservableValue<String> text, String id, String key) {
        TextField field = new TextField();
        field.setId(id(id));
        field.setEditable(false);
        field.setMinWidth(0);
        field.getStyleClass().add("copyable-text");
        field.textProperty().bind(text);
        field.accessibleTextProperty().bind(messages.bind(key));
        GridPane.setHgrow(field, Priority.ALWAYS);
        return field;
    }

    private void showRemarks() {
        List<Node> shown = new ArrayList<>();
        model.problem().ifPresent(problem -> shown.add(callout(problem, Feather.X_CIRCLE, Styles.DANGER, "services-failure")));
        model.remark().ifPresent(remark -> shown.add(callout(remark, Feather.INFO, Styles.ACCENT, "services-remark")));
        lastLines().ifPresent(shown::add);
        remarks.getChildren().setAll(shown);
    }

    private static Node callout(Problem problem, Feather icon, String style, String id) {
        Label what = new Label(problem.what(), new FontIcon(icon));
        what.setWrapText(true);
        what.getStyleClass().addAll(style, Styles.TEXT_BOLD);
        Label remedy = new Label(problem.remedy());
        remedy.setWrapText(true);
        what.setMinHeight(USE_PREF_SIZE);
        remedy.setMinHeight(USE_PREF_SIZE);
        VBox box = new VBox(4, what, remedy);
        box.setId(id);
        box.getStyleClass().addAll("callout", style);
        return box;
    }

    private Optional<Node> lastLines() {
        List<String> lines = model.lastLines();
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        Label title = new Label(messages.text("services.lastLines"));
        title.getStyleClass().add(Styles.TEXT_MUTED);
        TextArea text = new TextArea(String.join("\n", lines));
        text.setId(id("services-last-lines"));
        text.setEditable(false);
        text.setPrefRowCount(Math.clamp(lines.size(), 2, 8));
        text.getStyleClass().add("log-text");
        text.setAccessibleText(messages.text("services.lastLines"));
        title.setLabelFor(text);
        return Optional.of(new VBox(4, title, text));
    }
}
