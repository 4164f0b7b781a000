package org.anodeconsole.console.workbench;

import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Spinner;
import javafx.scene.control.SpinnerValueFactory;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.anodeconsole.console.anodes.AlgorithmWords;
import org.anodeconsole.console.client.AnodeAddress;
import org.anodeconsole.console.language.Messages;
import org.jspecify.annotations.Nullable;

/** Chooses an anode, an algorithm and its options, and runs it. */
final class RunPane extends VBox {
    private static final double FIELD_WIDTH = 80;

    private final RunSettingsViewModel settings;
    private final Messages messages;
    private final AlgorithmWords words = new AlgorithmWords();
    private final GridPane fields = new GridPane(8, 4);

    RunPane(RunSettingsViewModel settings, Messages messages) {
        super(8);
        this.settings = settings;
        this.messages = messages;
        Label title = new Label();
        title.textProperty().bind(messages.bind("workbench.run.title"));
        title.getStyleClass().add("title-4");
        GridPane choices = new GridPane(8, 4);
        choices.addRow(0, label("workbench.anode"), anodes());
        choices.addRow(1, label("workbench.algorithm"), algorithms());
        TextField extra = new TextField();
        extra.setId("extra-options");
        extra.setPromptText("key=value,key=value");
        extra.accessibleTextProperty().bind(messages.bind("workbench.extra"));
        extra.textProperty().bindBidirectional(settings.extraProperty());
        CheckBox whiteNoise = new CheckBox();
        whiteNoise.setId("check-white-noise");
        whiteNoise.textProperty().bind(messages.bind("workbench.checkWhiteNoise"));
        whiteNoise.selectedProperty().bindBidirectional(settings.checkWhiteNoiseProperty());
        settings.fields().addListener((ListChangeListener<RunSettingsViewModel.Field>) change -> showFields());
        showFields();
        getChildren().addAll(title, choices, listFailure(), description(), fields, badOption(), horizon(), label("workbench.extra"), extra, whiteNoise);
    }

    private Label label(String key) {
        Label label = new Label();
        label.textProperty().bind(messages.bind(key));
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }

    private Node anodes() {
        ComboBox<AnodeAddress> box = new ComboBox<>(settings.anodes());
        box.setId("anode");
        GridPane.setHgrow(box, Priority.ALWAYS);
        box.setMaxWidth(Double.MAX_VALUE);
        box.valueProperty().bindBidirectional(settings.anodeProperty());
        box.accessibleTextProperty().bind(messages.bind("workbench.anode"));
        return box;
    }

    private Node algorithms() {
        ComboBox<AlgorithmChoice> box = new ComboBox<>(settings.algorithms());
        box.setId("algorithm");
        GridPane.setHgrow(box, Priority.ALWAYS);
        box.setMaxWidth(Double.MAX_VALUE);
        box.setCellFactory(list -> algorithmCell());
        box.setButtonCell(algorithmCell());
        box.valueProperty().bindBidirectional(settings.algorithmProperty());
        box.accessibleTextProperty().bind(messages.bind("workbench.algorithm"));
        return box;
    }

    private ListCell<AlgorithmChoice> algorithmCell() {
        return new ListCell<>() {
            @Override
            protected void updateItem(@Nullable AlgorithmChoice choice, boolean empty) {
                super.updateItem(choice, empty);
                textProperty().unbind();
                if (empty || choice == null) {
                    setText("");
                } else {
                    textProperty().bind(messages.bind("workbench.kind." + choice.kind().name(), choice.name()));
                }
            }
        };
    }

    private TextPane listFailure() {
        WorkbenchWords workbenchWords = new WorkbenchWords(messages);
        return new TextPane("list-failure", Bindings.createStringBinding(
                () -> workbenchWords.failure(settings.failureProperty().get()), settings.failureProperty(), messages.localeProperty()), "text", "danger");
    }

    private TextPane description() {
        return new TextPane("algorithm-description", Bindings.createStringBinding(
                () -> {
                    AlgorithmChoice chosen = settings.algorithmProperty().get();
                    return chosen == null ? "" : words.description(chosen.name(), chosen.description(), messages.locale());
                },
                settings.algorithmProperty(), messages.localeProperty()), "text", "text-muted");
    }

    private void showFields() {
        fields.getChildren().clear();
        for (RunSettingsViewModel.Field field : settings.fields()) {
            Control input = input(field);
            input.setId("option-" + field.name());
            input.setAccessibleText(field.name());
            input.setMaxWidth(Double.MAX_VALUE);
            // Two abreast share what the names leave, whatever each would like for itself.
            input.setPrefWidth(FIELD_WIDTH);
            GridPane.setHgrow(input, Priority.ALWAYS);
            Label name = new Label(field.name());
            name.setMinWidth(USE_PREF_SIZE);
            explain(field, name, input);
            int index = fields.getChildren().size() / 2;
            fields.addRow(index / 2, name, input);
        }
    }

    /** A list where only a few words are allowed, else a field to type in. */
    private Control input(RunSettingsViewModel.Field field) {
        AlgorithmChoice chosen = settings.algorithmProperty().get();
        List<String> choices = chosen == null ? List.of() : OptionRules.choices(chosen.name(), field.name());
        if (choices.isEmpty()) {
            TextField typed = new TextField();
            typed.setPromptText(field.defaultText());
            typed.textProperty().bindBidirectional(field.value());
            return typed;
        }
        ComboBox<String> listed = new ComboBox<>();
        listed.getItems().setAll(Stream.concat(Stream.of(field.defaultText()), choices.stream()).distinct().toList());
        listed.valueProperty().bindBidirectional(field.value());
        listed.setMinWidth(0);
        return listed;
    }

    /** Says what an option means, where that is known, and its default. */
    private void explain(RunSettingsViewModel.Field field, Label name, Control input) {
        AlgorithmChoice chosen = settings.algorithmProperty().get();
        String algorithm = chosen == null ? "" : chosen.name();
        Tooltip meaning = new Tooltip();
        meaning.setWrapText(true);
        meaning.setMaxWidth(360);
        meaning.textProperty().bind(Bindings.createStringBinding(
                () -> words.meaning(algorithm, field.name(), messages.locale()).orElse(field.name())
                        + OptionRules.of(algorithm, field.name())
                                .map(rule -> "\n" + messages.text("workbench.option.allowed", OptionRules.allowed(rule, messages))).orElse("")
                        + (field.defaultText().isEmpty() ? "" : "\n" + messages.text("workbench.option.default", field.defaultText())),
                messages.localeProperty()));
        name.setTooltip(meaning);
        input.setTooltip(meaning);
        input.accessibleHelpProperty().bind(meaning.textProperty());
    }

    /** Names the option that cannot be sent, and marks its field. */
    private TextPane badOption() {
        WorkbenchWords workbenchWords = new WorkbenchWords(messages);
        settings.badOptionProperty().subscribe(this::mark);
        return new TextPane("bad-option", Bindings.createStringBinding(
                () -> workbenchWords.badOption(settings.badOptionProperty().get()), settings.badOptionProperty(), messages.localeProperty()), "text", "danger");
    }

    private void mark(RunSettingsViewModel.@Nullable BadOption bad) {
        String id = bad == null ? "" : "option-" + bad.option();
        fields.getChildren().forEach(node -> node.pseudoClassStateChanged(Styles.STATE_DANGER, id.equals(node.getId())));
    }

    private GridPane horizon() {
        Spinner<Integer> steps = new Spinner<>(1, RunSettingsViewModel.MOST_STEPS, settings.stepsProperty().get());
        steps.setId("steps");
        steps.setEditable(true);
        steps.accessibleTextProperty().bind(messages.bind("workbench.steps"));
        steps.getValueFactory().valueProperty().addListener((source, before, after) -> settings.stepsProperty().set(after));
        Spinner<Double> confidence = new Spinner<>(new SpinnerValueFactory.DoubleSpinnerValueFactory(0.5, 0.99, settings.confidenceProperty().get(), 0.05));
        confidence.setId("confidence");
        confidence.setEditable(true);
        confidence.accessibleTextProperty().bind(messages.bind("workbench.confidence"));
        confidence.getValueFactory().valueProperty().addListener((source, before, after) -> settings.confidenceProperty().set(after));
        Spinner<Integer> holdOut = new Spinner<>(0, RunSettingsViewModel.MOST_STEPS, settings.holdOutProperty().get());
        holdOut.setId("hold-out");
        holdOut.setEditable(true);
        holdOut.accessibleTextProperty().bind(messages.bind("workbench.holdOut"));
        Tooltip meaning = new Tooltip();
        meaning.textProperty().bind(messages.bind("workbench.holdOut.meaning"));
        meaning.setWrapText(true);
        meaning.setMaxWidth(360);
        holdOut.setTooltip(meaning);
        holdOut.getValueFactory().valueProperty().addListener((source, before, after) -> settings.holdOutProperty().set(after));
        settings.holdOutProperty().subscribe(rows -> holdOut.getValueFactory().setValue(rows.intValue()));
        // As many steps are forecast as rows are held out.
        steps.disableProperty().bind(settings.holdOutProperty().greaterThan(0));
        GridPane grid = new GridPane(6, 2);
        List<Spinner<?>> controls = List.of(holdOut, steps, confidence);
        for (Spinner<?> control : controls) {
            ColumnConstraints third = new ColumnConstraints();
            third.setPercentWidth(100.0 / controls.size());
            grid.getColumnConstraints().add(third);
            control.setMinWidth(0);
        }
        grid.addRow(0, label("workbench.holdOut"), label("workbench.steps"), label("workbench.confidence"));
        grid.addRow(1, holdOut, steps, confidence);
        ObservableValue<Boolean> forecasting = settings.algorithmProperty().map(a -> a.kind() == AlgorithmChoice.Kind.FORECAST).orElse(false);
        grid.visibleProperty().bind(forecasting);
        grid.managedProperty().bind(forecasting);
        return grid;
    }
}
