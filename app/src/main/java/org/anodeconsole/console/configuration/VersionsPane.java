package org.anodeconsole.console.configuration;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import javafx.beans.property.ObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.anodeconsole.console.language.Messages;
import org.anodeconsole.console.language.Problem;
import org.anodeconsole.console.language.ProblemException;
import org.jspecify.annotations.Nullable;

/** Two versions to choose, and what differs between them. */
final class VersionsPane extends VBox {
    private final VersionsViewModel model;
    private final Messages messages;

    VersionsPane(VersionsViewModel model, Messages messages) {
        super(10);
        this.model = model;
        this.messages = messages;
        ObservableList<@Nullable Version> withEditor = FXCollections.observableArrayList();
        ListChangeListener<Version> copy = change -> fill(withEditor);
        model.list().addListener(copy);
        fill(withEditor);
        GridPane choice = new GridPane(8, 6);
        ColumnConstraints names = new ColumnConstraints();
        ColumnConstraints boxes = new ColumnConstraints();
        boxes.setHgrow(Priority.ALWAYS);
        choice.getColumnConstraints().setAll(names, boxes);
        choice.addRow(0, new Label(messages.text("configuration.versions.old")), box("versions-old", model.list(), model.olderProperty()));
        choice.addRow(1, new Label(messages.text("configuration.versions.new")), box("versions-new", withEditor, model.newerProperty()));
        Label failure = new Label();
        failure.setWrapText(true);
        model.failureProperty().subscribe(cause -> failure.setText(cause == null ? "" : sentence(cause)));
        failure.managedProperty().bind(failure.textProperty().isNotEmpty());
        DiffPane diff = new DiffPane(model.diffProperty(), messages);
        VBox.setVgrow(diff, Priority.ALWAYS);
        setPrefSize(760, 480);
        getChildren().addAll(choice, failure, diff);
    }

    private void fill(ObservableList<@Nullable Version> withEditor) {
        withEditor.clear();
        withEditor.add(null);
        withEditor.addAll(model.list());
    }

    private ComboBox<@Nullable Version> box(
            String id, ObservableList<? extends @Nullable Version> items, ObjectProperty<@Nullable Version> chosen) {
        ComboBox<@Nullable Version> box = new ComboBox<>();
        box.setId(id);
        @SuppressWarnings("unchecked") // The box only reads its items.
        ObservableList<@Nullable Version> readable = (ObservableList<@Nullable Version>) items;
        box.setItems(readable);
        box.setMaxWidth(Double.MAX_VALUE);
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable Version version) {
                return words(version);
            }

            @Override
            public @Nullable Version fromString(String text) {
                return null;
            }
        });
        box.valueProperty().bindBidirectional(chosen);
        box.setAccessibleText(messages.text(id.equals("versions-old") ? "configuration.versions.old" : "configuration.versions.new"));
        return box;
    }

    private String words(@Nullable Version version) {
        if (version == null) {
            return messages.text("configuration.versions.editor");
        }
        String when = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM)
                .withLocale(messages.locale())
                .withZone(ZoneId.systemDefault())
                .format(version.at());
        return messages.text("configuration.versions." + version.origin(), when, version.sha256().substring(0, 8));
    }

    private String sentence(Throwable cause) {
        Problem problem = ProblemException.describe(cause, messages);
        return problem.what() + " " + problem.remedy();
    }
}
