package org.anodeconsole.console.services;

import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.anodeconsole.console.language.Messages;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The card of one service: its name and state, its buttons and facts, and what went wrong. */
final class ServiceCardPane extends VBox {
    private static final List<String> TONES = List.of(Styles.SUCCESS, Styles.DANGER, Styles.WARNING, Styles.TEXT_MUTED);
    private static final Map<ServiceAction, Feather> ICONS = Map.of(
            ServiceAction.START, Feather.PLAY,
            ServiceAction.STOP, Feather.SQUARE,
            ServiceAction.RESTART, Feather.ROTATE_CW,
            ServiceAction.ENABLE, Feather.POWER,
            ServiceAction.DISABLE, Feather.MINUS_CIRCLE,
            ServiceAction.RESET_FAILED, Feather.DELETE,
            ServiceAction.KILL, Feather.ZAP);

    private final ServiceCardViewModel model;
    private final Messages messages;

    ServiceCardPane(ServiceCardViewModel model, Messages messages) {
        super(12);
        this.model = model;
        this.messages = messages;
        getStyleClass().add("service-card");
        setMinHeight(USE_PREF_SIZE);
        getChildren().addAll(heading(), buttons(), facts(), new RemarksPane(model, messages, this::id));
    }

    /** The anode's controls have plain names, those of the others end in the service's. */
    private String id(String control) {
        return model.service().id().equals(HostViewModel.ANODE) ? control : control + "-" + model.service().id();
    }

    private Node heading() {
        Label name = new Label();
        name.getStyleClass().add(Styles.TITLE_4);
        name.textProperty().bind(messages.bind("services.name." + model.service().id()));
        FlowPane heading = new FlowPane(12, 4, name, state(), spinner());
        heading.setAlignment(Pos.CENTER_LEFT);
        return heading;
    }

    private Node buttons() {
        FlowPane buttons = new FlowPane(8, 8);
        for (ServiceAction action : ServiceAction.values()) {
            if (model.service().actions().contains(action)) {
                buttons.getChildren().add(button(action));
            }
        }
        return buttons;
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
    private Node button(ServiceAction action) {
        Button button = new Button(null, new FontIcon(ICONS.getOrDefault(action, Feather.PLAY)));
        button.setId(id("services-" + action.name().toLowerCase(Locale.ROOT).replace('_', '-')));
        button.getStyleClass().add(action == ServiceAction.START ? Styles.ACCENT : Styles.BUTTON_OUTLINED);
        if (action == ServiceAction.KILL) {
            button.getStyleClass().add(Styles.DANGER);
        }
        button.textProperty().bind(messages.bind("services.action." + action));
        button.accessibleTextProperty().bind(messages.bind("services.doing." + action, messages.bind("services.name." + model.service().id())));
        button.accessibleHelpProperty().bind(model.hint(action));
        button.disableProperty().bind(model.canPerform(action).not());
        button.setOnAction(event -> model.perform(action));
        StackPane frame = new StackPane(button);
        Tooltip hint = new Tooltip();
        hint.textProperty().bind(model.hint(action));
        Tooltip.install(frame, hint);
        frame.visibleProperty().bind(model.isOffered(action).and(Bindings.createBooleanBinding(
                () -> !passing().getValue() || isOfferedWhilePassing(action, model.statusProperty().get().state()),
                model.actingProperty(), model.statusProperty())));
        frame.managedProperty().bind(frame.visibleProperty());
        return frame;
    }

    /** A start that takes long can be stopped, and a stop that hangs can be ended; everything else waits. */
    private static boolean isOfferedWhilePassing(ServiceAction action, ServiceState state) {
        return switch (action) {
            case STOP -> state == ServiceState.STARTING;
            case KILL -> state.isPassing();
            case START, RESTART, ENABLE, DISABLE, RESET_FAILED -> false;
        };
    }

    private Node facts() {
        FactsPane grid = new FactsPane(List.of(
                fact("services.answers", usability()),
                fact("services.memory", value(model.memoryText(), "services-memory")),
                fact("services.boot", value(model.bootText(), "services-boot")),
                fact("services.address", copyable(model.addressText(), "services-address", "services.address")),
                fact("services.pid", value(model.processText(), "services-pid"))));
        return new VBox(6, grid, fact("services.configuration",
                copyable(model.configurationText(), "services-configuration", "services.configuration")));
    }

    private Node fact(String key, Node value) {
        Label label = new Label();
        label.getStyleClass().addAll(Styles.TEXT_MUTED, "fact-name");
        label.textProperty().bind(messages.bind(key));
        label.setLabelFor(value);
        HBox.setHgrow(value, Priority.ALWAYS);
        HBox pair = new HBox(8, label, value);
        pair.setAlignment(Pos.CENTER_LEFT);
        return pair;
    }

    private Node state() {
        FontIcon icon = new FontIcon(Feather.SQUARE);
        Label word = new Label(null, icon);
        word.setId(id("services-state"));
        word.setMinWidth(USE_PREF_SIZE);
        word.textProperty().bind(model.stateText());
        Tooltip own = new Tooltip();
        own.textProperty().bind(model.detailText());
        own.textProperty().subscribe(text -> word.setTooltip(text.isEmpty() ? null : own));
        Label since = value(model.sinceText(), "services-since");
        since.setMinWidth(USE_PREF_SIZE);
        since.getStyleClass().add(Styles.TEXT_MUTED);
        follow(model.statusProperty().map(ServiceStatus::state), state -> {
            ServiceIcon look = ServiceIcon.of(state);
            icon.setIconCode(look.icon());
            tone(word, look.tone());
        });
        Label restarts = value(model.restartsText(), "services-restarts");
        restarts.setMinWidth(USE_PREF_SIZE);
        restarts.getStyleClass().add(Styles.WARNING);
        HBox both = new HBox(8, word, since, restarts);
        both.setAlignment(Pos.CENTER_LEFT);
        return both;
    }

    private Node usability() {
        FontIcon icon = new FontIcon(Feather.HELP_CIRCLE);
        Label word = new Label(null, icon);
        word.setId(id("services-usable"));
        word.textProperty().bind(model.usabilityText());
        Runnable show = () -> {
            Usability usability = model.usabilityProperty().get();
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
        };
        model.usabilityProperty().subscribe(show);
        model.statusProperty().subscribe(show);
        show.run();
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
        field.setPrefColumnCount(8);
        field.getStyleClass().add("copyable-text");
        field.textProperty().bind(text);
        field.accessibleTextProperty().bind(messages.bind(key));
        return field;
    }
}
