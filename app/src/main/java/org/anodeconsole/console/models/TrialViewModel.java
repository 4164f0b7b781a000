package org.anodeconsole.console.models;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.anodeconsole.anode.install.TrialResult;
import org.anodeconsole.console.chart.ChartLayer;
import org.anodeconsole.console.chart.ChartModel;
import org.anodeconsole.console.chart.ChartSeries;
import org.anodeconsole.console.language.Messages;
import org.anodeconsole.console.language.Problem;
import org.anodeconsole.console.language.ProblemException;
import org.anodeconsole.console.tasks.RunningTask;
import org.anodeconsole.console.tasks.TaskRunner;
import org.jspecify.annotations.Nullable;

/** The last trial run: what the model made of the sample series, or why it made nothing of it. */
public final class TrialViewModel {
    private final ModelTrial trial;
    private final TaskRunner runner;
    private final Messages messages;
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Optional<TrialResult>> result = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Throwable>> failure = new ReadOnlyObjectWrapper<>(Optional.empty());
    private @Nullable RunningTask<TrialResult> task;

    public TrialViewModel(ModelTrial trial, TaskRunner runner, Messages messages) {
        this.trial = trial;
        this.runner = runner;
        this.messages = messages;
    }

    public ReadOnlyBooleanProperty runningProperty() {
        return running.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Optional<TrialResult>> resultProperty() {
        return result.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Optional<Throwable>> failureProperty() {
        return failure.getReadOnlyProperty();
    }

    /** Runs the trial of a model as a task the user sees. */
    public void run(String name, Path folder) {
        clear();
        running.set(true);
        RunningTask<TrialResult> started = runner.run(
                messages.text("models.trying", name), progress -> ModelProblems.told(() -> trial.run(folder)));
        task = started;
        started.whenDone(seen -> show(started, seen))
                .whenCancelled(() -> end(started))
                .whenFailed(problem -> {
                    if (end(started)) {
                        failure.set(Optional.of(problem));
                    }
                });
    }

    private void show(RunningTask<TrialResult> which, TrialResult seen) {
        if (end(which)) {
            result.set(Optional.of(seen));
        }
    }

    /** Whether this is still the trial that is shown. */
    private boolean end(RunningTask<TrialResult> which) {
        if (task != which) {
            return false;
        }
        running.set(false);
        return true;
    }

    /** Shows a trial that somebody else has run. */
    void show(TrialResult seen) {
        clear();
        result.set(Optional.of(seen));
    }

    /** Forgets what was shown; a trial under way is ended. */
    void clear() {
        RunningTask<TrialResult> before = task;
        task = null;
        if (before != null) {
            before.cancel();
        }
        running.set(false);
        result.set(Optional.empty());
        failure.set(Optional.empty());
    }

    Optional<Problem> problem() {
        return failure.get().map(cause -> ProblemException.describe(cause, messages));
    }

    /** What the trial took, in words; empty when there was none. */
    String summary() {
        return result.get()
                .map(seen -> messages.text(
                        seen.memory() > 0 ? "models.trial.summary" : "models.trial.summary.noMemory",
                        Math.round(seen.loadMillis()), Math.round(seen.runMillis() * 10) / 10.0, seen.memory() >> 20))
                .orElse("");
    }

    /** Sample and answer for the chart. */
    ChartModel chart() {
        return result.get().map(this::chart).orElse(ChartModel.EMPTY);
    }

    private ChartModel chart(TrialResult seen) {
        ChartLayer.Line history =
                new ChartLayer.Line("sample", messages.text("models.trial.sample"), 0, ChartSeries.of(seen.times(), seen.values()));
        ChartSeries answer = ChartSeries.of(seen.answerTimes(), seen.answer());
        if (!seen.forecast()) {
            ChartLayer.Line rebuilt = new ChartLayer.Line("rebuilt", messages.text("models.trial.reconstruction"), 1, answer);
            return ChartModel.of(history, rebuilt).withZone(ZoneId.of("UTC"));
        }
        ChartLayer.Forecast forecast = new ChartLayer.Forecast(
                "forecast", messages.text("models.trial.forecast"), 1, answer,
                ChartSeries.of(seen.answerTimes(), seen.lower()), ChartSeries.of(seen.answerTimes(), seen.upper()));
        return ChartModel.of(history, forecast).withZone(ZoneId.of("UTC")).withNow(seen.times()[seen.times().length - 1]);
    }
}
