package org.anodeconsole.console.configuration;

import atlantafx.base.theme.Styles;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import javafx.collections.FXCollections;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.anodeconsole.anode.config.IniKey;
import org.anodeconsole.console.language.Messages;
import org.anodeconsole.console.language.Problem;
import org.anodeconsole.console.language.ProblemException;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** One setting: its name, its value to be changed, what it means, what may stand there, and what is wrong with it. */
final class FieldPane extends VBox {
    private final EditorViewModel model;
    private final Messages messages;
    private final IntConsumer showLine;
    private final Label name = new Label();
    private final Label meaning = new Label();
    private final Label allowed = new Label();
    private final Label danger = new Label(null, new FontIcon(Feather.ALERT_OCTAGON));
    private final Label fault = new Label();
    private final Button remove = new Button(null, new FontIcon(Feather.X));
    private final TextField input;
    private final Control control;
    private Field field;
    private boolean following;

    /** @param showLine brings the line of a setting into view in the text */
    FieldPane(Field field, EditorViewModel model, Messages messages, IntConsumer showLine) {
        this.field = field;
        this.model = model;
        this.messages = messages;
        this.showLine = showLine;
        getStyleClass().add("config-field");
        if (field.choices().isEmpty()) {
            input = new TextField();
            control = input;
        } else {
            ComboBox<String> box = new ComboBox<>(FXCollections.observableArrayList(field.choices()));
            box.setEditable(true);
            box.setMaxWidth(Double.MAX_VALUE);
            box.valueProperty().addListener((property, before, now) -> {
                if (!following && now != null) {
                    write(now);
                }
            });
            input = box.getEditor();
            control = box;
        }
        control.setId("field-" + field.name());
        remove.setId("remove-" + field.name());
        input.textProperty().addListener((property, before, now) -> {
            if (!following && this.field.isSet()) {
                write(now);
            }
        });
        input.setOnAction(event -> write(input.getText()));
        input.focusedProperty().addListener((property, before, focused) -> focus(focused));
        remove.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT, Styles.SMALL);
        remove.setOnAction(event -> model.remove(this.field));
        compose();
        show(field);
    }

    private void compose() {
        name.getStyleClass().add("config-key");
        for (Label label : List.of(meaning, allowed, danger, fault)) {
            label.setWrapText(true);
            label.setMinHeight(Region.USE_PREF_SIZE);
            label.getStyleClass().add(Styles.TEXT_SMALL);
            label.managedProperty().bind(label.visibleProperty());
        }
        allowed.getStyleClass().add(Styles.TEXT_MUTED);
        danger.getStyleClass().add("config-danger");
        HBox.setHgrow(control, Priority.ALWAYS);
        name.setLabelFor(control);
        HBox row = new HBox(4, control, remove);
        row.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(name, row, meaning, allowed, danger, fault);
    }

    private void focus(boolean focused) {
        if (focused && field.isSet()) {
            showLine.accept(field.line());
        } else if (!focused && !field.isSet() && !input.getText().isEmpty()) {
            write(input.getText());
        }
    }

    private void write(String value) {
        try {
            model.setValue(field, value);
            say();
        } catch (ProblemException e) {
            Problem problem = e.in(messages);
            fault(problem.what() + " " + problem.remedy(), Styles.DANGER);
        }
    }

    Field field() {
        return field;
    }

    Node focusTarget() {
        return control;
    }

    /** Shows the setting as the text now has it; what is being typed stays. */
    void show(Field now) {
        field = now;
        following = true;
        String value = now.value().orElse("");
        if (!input.getText().equals(value) && (now.isSet() || !input.isFocused())) {
            input.setText(value);
            if (control instanceof ComboBox<?> box) {
                box.getSelectionModel().clearSelection();
                input.setText(value);
            }
        }
        following = false;
        control.setDisable(!now.editable());
        remove.setVisible(now.isSet() && now.editable());
        say();
    }

    /** Puts the words on in the language of now. */
    void say() {
        name.setText(field.name());
        Optional<IniKey> key = field.key();
        input.setPromptText(key.flatMap(IniKey::defaultValue)
                .map(value -> messages.text("configuration.default", value))
                .orElse(messages.text("configuration.notSet")));
        words(meaning, field.editable() ? key.map(known -> known.meaning(messages.locale())).orElse("") : messages.text("configuration.computed"));
        words(allowed, allowedWords(key));
        words(danger, key.flatMap(known -> known.danger(messages.locale())).orElse(""));
        remove.setAccessibleText(messages.text("configuration.remove", field.name()));
        remove.setTooltip(new Tooltip(messages.text("configuration.remove", field.name())));
        control.setAccessibleText(field.name());
        control.setAccessibleHelp(meaning.getText());
        judge();
    }

    private String allowedWords(Optional<IniKey> key) {
        if (key.isEmpty()) {
            return field.group().equals("python") ? "" : messages.text("configuration.unknownKey");
        }
        String range = key.get().allowed(messages.locale());
        String words = key.get().defaultValue()
                .map(value -> messages.text("configuration.allowed", range, value))
                .orElse(messages.text("configuration.allowed.plain", range));
        return field.needsRestart() ? words : words + " " + messages.text("configuration.noRestart");
    }

    /** Shows the worst finding about it. */
    void judge() {
        model.issues().stream()
                .filter(issue -> issue.concerns(field))
                .min(Comparator.comparing(Issue::severity))
                .ifPresentOrElse(
                        issue -> fault(issue.finding().message(messages.locale()), SeverityPane.style(issue.severity())),
                        () -> fault("", ""));
    }

    private void fault(String text, String style) {
        fault.getStyleClass().removeAll(Styles.DANGER, Styles.WARNING, Styles.ACCENT);
        if (!style.isEmpty()) {
            fault.getStyleClass().add(style);
        }
        words(fault, text);
    }

    private static void words(Label label, String text) {
        label.setText(text);
        label.setVisible(!text.isEmpty());
    }
}
