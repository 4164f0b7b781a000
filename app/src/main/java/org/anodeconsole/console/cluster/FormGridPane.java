package org.anodeconsole.console.cluster;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import org.anodeconsole.console.language.Messages;
import org.anodeconsole.console.page.InWords;

/** A form: words at the left, what is filled in at the right. */
final class FormGridPane extends GridPane {
    private final Messages messages;
    private int rows;

    FormGridPane(Messages messages) {
        this.messages = messages;
        setHgap(12);
        setVgap(8);
        ColumnConstraints words = new ColumnConstraints();
        words.setMinWidth(USE_PREF_SIZE);
        ColumnConstraints fields = new ColumnConstraints();
        fields.setHgrow(Priority.ALWAYS);
        fields.setMinWidth(120);
        getColumnConstraints().setAll(words, fields);
    }

    /** Adds a field. {@code key} names its word, and with dashes for dots its id. */
    void add(String key, Node field) {
        add(key, field, field);
    }

    /** @param around what stands in the row: the field with a button, say */
    void add(String key, Node field, Node around) {
        Label word = new Label();
        word.textProperty().bind(messages.bind(key));
        word.setMinWidth(USE_PREF_SIZE);
        word.setLabelFor(field);
        field.setId(key.replace('.', '-'));
        field.accessibleTextProperty().bind(word.textProperty());
        addRow(rows++, word, around);
    }

    /** Adds something that needs no word. */
    void add(Node node) {
        add(node, 1, rows++);
    }

    TextField text(String key, StringProperty value, String promptKey) {
        TextField field = new TextField();
        field.promptTextProperty().bind(messages.bind(promptKey));
        field.textProperty().bindBidirectional(value);
        add(key, field);
        return field;
    }

    /** A choice among the constants of an enum, each in the word {@code words} and its name in lower case. */
    <E extends Enum<E>> ChoiceBox<E> choice(String key, String words, List<E> values, ObjectProperty<E> value) {
        ChoiceBox<E> box = new ChoiceBox<>();
        box.getItems().setAll(values);
        box.setMaxWidth(Double.MAX_VALUE);
        box.setConverter(new InWords<>(constant -> messages.text(words + constant.name().toLowerCase(Locale.ROOT))));
        box.valueProperty().bindBidirectional(value);
        add(key, box);
        return box;
    }
}
