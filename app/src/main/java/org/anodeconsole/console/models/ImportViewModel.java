package org.anodeconsole.console.models;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.anodeconsole.anode.install.InstallException.Reason;
import org.anodeconsole.anode.install.ModelImport;
import org.anodeconsole.anode.install.ModelSource;
import org.anodeconsole.anode.install.TrialResult;
import org.anodeconsole.console.language.Messages;
import org.anodeconsole.console.language.Problem;
import org.anodeconsole.console.language.ProblemException;
import org.anodeconsole.console.tasks.Progress;
import org.anodeconsole.console.tasks.RunningTask;
import org.anodeconsole.console.tasks.TaskRunner;
import org.jspecify.annotations.Nullable;

/** Imports a model: a file is chosen and looked at, then copied, checked and tried. */
public final class ImportViewModel {
    private static final double SHARE_OF_COPYING = 0.7;

    /** How far it has come. */
    public enum Stage {
        CHOOSING,
        LOOKING,
        READY,
        IMPORTING,
        DONE
    }

    /** A model that was imported. */
    public record Imported(String name, TrialResult trial) {}

    private final Path directory;
    private final ModelTrial trial;
    private final TaskRunner runner;
    private final Messages messages;
    private final Consumer<Imported> onDone;
    private final StringProperty path = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<Stage> stage = new ReadOnlyObjectWrapper<>(Stage.CHOOSING);
    private final ReadOnlyObjectWrapper<Optional<ModelSource>> source = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Throwable>> failure = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyDoubleWrapper fraction = new ReadOnlyDoubleWrapper();
    private @Nullable RunningTask<?> task;

    public ImportViewModel(
            Path directory, ModelTrial trial, TaskRunner runner, Messages messages, Consumer<Imported> onDone) {
        this.directory = directory;
        this.trial = trial;
        this.runner = runner;
        this.messages = messages;
        this.onDone = onDone;
        path.addListener((property, before, now) -> {
            if (!before.equals(now)) {
                forget();
            }
        });
    }

    private void forget() {
        if (stage.get() != Stage.IMPORTING) {
            stage.set(Stage.CHOOSING);
            source.set(Optional.empty());
            failure.set(Optional.empty());
        }
    }

    /** The chosen file as the user wrote it. */
    public StringProperty pathProperty() {
        return path;
    }

    public ReadOnlyObjectProperty<Stage> stageProperty() {
        return stage.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Optional<ModelSource>> sourceProperty() {
        return source.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Optional<Throwable>> failureProperty() {
        return failure.getReadOnlyProperty();
    }

    /** The share done, 0 to 1. */
    public ReadOnlyDoubleProperty fractionProperty() {
        return fraction.getReadOnlyProperty();
    }

    BooleanBinding canLook() {
        return Bindings.createBooleanBinding(
                () -> !path.get().isBlank() && stage.get() != Stage.LOOKING && stage.get() != Stage.IMPORTING, path, stage);
    }

    /** Looks what the chosen file is. */
    public void look() {
        Path chosen = chosen();
        if (chosen == null) {
            return;
        }
        forget();
        stage.set(Stage.LOOKING);
        RunningTask<ModelSource> looking = runner.runQuietly(
                "look at " + chosen, progress -> ModelProblems.told(() -> ModelSource.of(chosen)));
        task = looking;
        looking.whenDone(found -> {
                    source.set(Optional.of(found));
                    stage.set(Stage.READY);
                })
                .whenFailed(problem -> {
                    failure.set(Optional.of(problem));
                    stage.set(Stage.CHOOSING);
                });
    }

    private @Nullable Path chosen() {
        try {
            return path.get().isBlank() ? null : Path.of(path.get().strip());
        } catch (InvalidPathException e) {
            failure.set(Optional.of(new ProblemException("models.install." + Reason.NOT_A_MODEL, e.toString(), path.get())));
            return null;
        }
    }

    /** Copies the model into the model directory and tries it. */
    public void importIt() {
        Optional<ModelSource> found = source.get();
        if (found.isEmpty() || stage.get() != Stage.READY) {
            return;
        }
        ModelSource chosen = found.get();
        failure.set(Optional.empty());
        fraction.set(0);
        stage.set(Stage.IMPORTING);
        RunningTask<Imported> importing = runner.run(
                messages.text("models.importing", chosen.manifest().name()), progress -> perform(chosen, progress));
        task = importing;
        fraction.bind(Bindings.max(0, importing.fractionProperty()));
        importing.whenDone(imported -> {
                    end(Stage.DONE);
                    onDone.accept(imported);
                })
                .whenCancelled(() -> end(Stage.READY))
                .whenFailed(problem -> {
                    end(Stage.READY);
                    failure.set(Optional.of(problem));
                });
    }

    private void end(Stage next) {
        fraction.unbind();
        stage.set(next);
    }

    private Imported perform(ModelSource chosen, Progress progress) throws ProblemException, InterruptedException {
        AtomicReference<@Nullable TrialResult> tried = new AtomicReference<>();
        ModelProblems.told(() -> new ModelImport(directory).run(
                chosen,
                (bytes, total) -> progress.fraction(SHARE_OF_COPYING * bytes / Math.max(1, total)),
                folder -> {
                    progress.doing(messages.text("models.importing.trial"));
                    tried.set(trial.run(folder));
                }));
        return new Imported(chosen.manifest().name(), Objects.requireNonNull(tried.get(), "every import tries the model"));
    }

    /** Ends what is under way. What was copied is removed again. */
    public void cancel() {
        RunningTask<?> running = task;
        if (running != null) {
            running.cancel();
        }
    }

    Optional<Problem> problem() {
        return failure.get().map(cause -> ProblemException.describe(cause, messages));
    }

    /** A manifest to begin with, when the chosen file has none. */
    Optional<String> template() {
        boolean missing = failure.get()
                .filter(cause -> cause instanceof ProblemException known && known.key().endsWith("." + Reason.NO_MANIFEST))
                .isPresent();
        return missing ? Optional.of(ManifestTemplate.of(Path.of(path.get().strip()))) : Optional.empty();
    }
}
