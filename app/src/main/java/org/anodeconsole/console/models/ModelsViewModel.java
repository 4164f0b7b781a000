package org.anodeconsole.console.models;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import org.anodeconsole.anode.install.FolderRemoval;
import org.anodeconsole.anode.models.InstalledModel;
import org.anodeconsole.console.language.Messages;
import org.anodeconsole.console.language.Problem;
import org.anodeconsole.console.language.ProblemException;
import org.anodeconsole.console.models.ModelRow.Origin;
import org.anodeconsole.console.tasks.TaskRunner;
import org.jspecify.annotations.Nullable;

/** The models of the chosen anode, and what can be done with them. */
public final class ModelsViewModel {
    /** What can be done. */
    public enum Deed {
        IMPORT,
        REMOVE,
        TRY
    }

    private final TaskRunner runner;
    private final Messages messages;
    private final ModelTrial trying;
    private final ObservableList<ModelShelf> shelves;
    private final ObservableList<ModelRow> rows = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable ModelShelf> shelf = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable ModelRow> selected = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<Optional<Path>> directory = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Throwable>> failure = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyStringWrapper done = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper reading = new ReadOnlyBooleanWrapper();
    private final TrialViewModel trial;
    private long asked;
    private String wanted = "";

    /** @param shelves the anodes with their models, the built-in one first; may change later */
    public ModelsViewModel(
            ObservableList<ModelShelf> shelves, ModelTrial trying, TaskRunner runner, Messages messages) {
        this.shelves = shelves;
        this.trying = trying;
        this.runner = runner;
        this.messages = messages;
        this.trial = new TrialViewModel(trying, runner, messages);
        shelf.addListener((property, before, now) -> {
            rows.clear();
            trial.clear();
            refresh();
        });
        selected.addListener((property, before, now) -> {
            if (before != null && now != null && !before.name().equals(now.name())) {
                trial.clear();
            }
        });
        shelves.addListener((ListChangeListener<ModelShelf>) change -> chooseFirst());
        chooseFirst();
    }

    private void chooseFirst() {
        ModelShelf now = shelf.get();
        if ((now == null || !shelves.contains(now)) && !shelves.isEmpty()) {
            shelf.set(shelves.getFirst());
        }
    }

    public ObservableList<ModelShelf> shelves() {
        return shelves;
    }

    /** The anode whose models are shown. */
    public ObjectProperty<@Nullable ModelShelf> shelfProperty() {
        return shelf;
    }

    public ObservableList<ModelRow> rows() {
        return rows;
    }

    public ObjectProperty<@Nullable ModelRow> selectedProperty() {
        return selected;
    }

    /** The model directory, when it is on this computer. */
    public ReadOnlyObjectProperty<Optional<Path>> directoryProperty() {
        return directory.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Optional<Throwable>> failureProperty() {
        return failure.getReadOnlyProperty();
    }

    /** What was last done, in words. */
    public ReadOnlyStringProperty doneProperty() {
        return done.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty readingProperty() {
        return reading.getReadOnlyProperty();
    }

    public TrialViewModel trial() {
        return trial;
    }

    private record Reading(Optional<Path> directory, List<ModelRow> rows) {}

    /** Reads the models again. */
    public void refresh() {
        ModelShelf asking = shelf.get();
        if (asking == null) {
            return;
        }
        long number = ++asked;
        reading.set(true);
        runner.runQuietly("models of " + asking.id(), progress -> new Reading(asking.directory(), asking.models()))
                .whenDone(seen -> {
                    if (number == asked) {
                        show(seen);
                    }
                })
                .whenFailed(problem -> {
                    if (number == asked) {
                        rows.clear();
                        directory.set(Optional.empty());
                        failure.set(Optional.of(problem));
                        reading.set(false);
                    }
                });
    }

    private void show(Reading seen) {
        ModelRow before = selected.get();
        String name = !wanted.isEmpty() ? wanted : before == null ? "" : before.name();
        wanted = "";
        failure.set(Optional.empty());
        directory.set(seen.directory());
        if (!rows.equals(seen.rows())) {
            rows.setAll(seen.rows());
        }
        selected.set(rows.stream().filter(row -> row.name().equals(name)).findFirst()
                .orElse(rows.isEmpty() ? null : rows.getFirst()));
        reading.set(false);
    }

    /** Why an action is not possible now; empty when it is. */
    public String whyNot(Deed action) {
        if (directory.get().isEmpty()) {
            return messages.text("models.whyNot.elsewhere");
        }
        ModelRow row = selected.get();
        return switch (action) {
            case IMPORT -> "";
            case TRY -> row == null
                    ? messages.text("models.whyNot.nothing")
                    : row.usable() ? "" : messages.text("models.whyNot.unusable", row.fault());
            case REMOVE -> row == null
                    ? messages.text("models.whyNot.nothing")
                    : row.origin() == Origin.BUNDLED ? messages.text("models.whyNot.bundled") : "";
        };
    }

    /** Tries the selected model. */
    public void tryIt() {
        ModelRow row = selected.get();
        if (row != null && whyNot(Deed.TRY).isEmpty()) {
            row.onThisComputer().ifPresent(model -> trial.run(row.name(), model.folder()));
        }
    }

    /** Removes the selected model; the user has agreed. */
    public void remove() {
        ModelRow row = selected.get();
        Optional<Path> home = directory.get();
        InstalledModel installed = row == null ? null : row.installed();
        if (row == null || installed == null || home.isEmpty() || !whyNot(Deed.REMOVE).isEmpty()) {
            return;
        }
        done.set("");
        runner.run(messages.text("models.removing", row.name()), progress -> ModelProblems.told(() -> {
                    FolderRemoval.remove(home.get(), installed);
                    return row.name();
                }))
                .whenDone(name -> {
                    trial.clear();
                    done.set(messages.text("models.removed", name));
                    refresh();
                })
                .whenFailed(problem -> {
                    failure.set(Optional.of(problem));
                    refresh();
                });
    }

    /** A fresh import into the model directory; empty where that is elsewhere. */
    public Optional<ImportViewModel> newImport() {
        return directory.get().map(home -> new ImportViewModel(home, trying, runner, messages, imported -> {
            wanted = imported.name();
            done.set(messages.text("models.imported", imported.name()));
            selected.set(null);
            trial.show(imported.trial());
            refresh();
        }));
    }

    /** The bundled models that answer under the name of another model, which the page must say. */
    List<ModelRow> standIns() {
        return rows.stream()
                .filter(row -> row.origin() == Origin.BUNDLED && row.type() == ModelRow.Type.FORECAST)
                .filter(row -> row.algorithms().stream().anyMatch(this::isFirstChoice))
                .toList();
    }

    private boolean isFirstChoice(String algorithm) {
        return rows.stream().noneMatch(
                row -> row.origin() == Origin.USER && row.usable() && row.algorithms().contains(algorithm));
    }

    /** Those of a stand-in's algorithms that it answers now. */
    List<String> answeredBy(ModelRow standIn) {
        return standIn.algorithms().stream().filter(this::isFirstChoice).toList();
    }

    Optional<Problem> problem() {
        return failure.get().map(cause -> ProblemException.describe(cause, messages));
    }
}
