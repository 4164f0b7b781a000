package org.anodeconsole.console.configuration;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Optional;
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
        ObservableList<Optional<Version>> kept = FXCollections.observableArrayList();
        ObservableList<Optional<Version>> withEditor = FXCollections.observableArrayList();
        model.list().addListener((ListChangeListener<Version>) change -> fill(kept, withEditor));
        fill(kept, withEditor);
        GridPane choice = new GridPane(8, 6);
        ColumnConstraints names = new ColumnConstraints();
        ColumnConstraints boxes = new ColumnConstraints();
        boxes.setHgrow(Priority.ALWAYS);
        choice.getColumnConstraints().setAll(names, boxes);
        choice.addRow(0, new Label(messages.text("configuration.versions.old")), box("versions-old", kept, model.olderProperty()));
        choice.addRow(1, new Label(messages.text("configuration.versions.new")), box("versions-new", withEditor, model.newerProperty()));
        Label failure = new Label();
        failure.setWrapText(true);
        model.failureProperty().subscribe(cause -> failure.setText(cause == null ? "" : sentence(cause)));
        failure.managedProperty().bind(failure.textProperty().isNotEmpty());
        DiffPane diff = new DiffPane(model.diffProperty(), messages);
        VBox.setVgrow(diff, Priority.ALWAYS);
        getStyleClass().add("config-dialog");
        getChildren().addAll(choice, failure, diff);
    }

    private void fill(ObservableList<Optional<Version>> kept, ObservableList<Optional<Version>> withEditor) {
        kept.setAll(model.list().stream().map(Optional::of).toList());
        withEditor.setAll(kept);
        withEditor.addFirst(Optional.empty());
    }

    private ComboBox<Optional<Version>> box(
            String id, ObservableList<Optional<Version>> items, ObjectProperty<Optional<Version>> chosen) {
        ComboBox<Optional<Version>> box = new ComboBox<>(items);
        box.setId(id);
        box.setMaxWidth(Double.MAX_VALUE);
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable Optional<Version> version) {
                return version == null ? "" : words(version);
            }

            /** A box whose items are replaced takes what this makes of its empty editor for its value. */
            @Override
            public Optional<Version> fromString(String text) {
                return Optional.empty();
            }
        });
        box.setValue(chosen.get());
        // While its items change the box has no value for a moment, which is no choice of the user's.
        box.valueProperty().addListener((property, before, now) -> {
            if (now != null) {
                chosen.set(now);
            }
        });
        chosen.addListener((property, before, now) -> box.setValue(now));
        box.setAccessibleText(messages.text(id.equals("versions-old") ? "configuration.versions.old" : "configuration.versions.new"));
        return box;
    }

    private String words(Optional<Version> choice) {
        if (choice.isEmpty()) {
            return messages.text("configuration.versions.editor");
        }
        Version version = choice.get();
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
