package org.anodeconsole.console.workbench;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.anodeconsole.algorithms.evaluation.ForecastErrors;
import org.anodeconsole.console.language.Messages;
import org.anodeconsole.console.tasks.RunningTask;
import org.anodeconsole.console.tasks.TaskRunner;
import org.jspecify.annotations.Nullable;

/** Backtests the algorithm that is set on the data on the table. */
public final class BacktestViewModel {
    public static final int MOST_FOLDS = 50;
    private static final int USUAL_FOLDS = 5;
    private static final int USUAL_HORIZON = 12;

    /**
     * A line of the table: a fold, or the mean of all.
     *
     * @param fold its number from 1, 0 for the mean
     * @param origin time of the last row the forecaster was shown, epoch milliseconds; null for the mean
     */
    public record Line(int run, String algorithm, String options, int fold, @Nullable Long origin, ForecastErrors errors,
            ForecastErrors naive, long millis) {}

    private final WorkbenchViewModel workbench;
    private final AnalysisRunner runner;
    private final TaskRunner tasks;
    private final Messages messages;
    private final IntegerProperty folds = new SimpleIntegerProperty(USUAL_FOLDS);
    private final IntegerProperty horizon = new SimpleIntegerProperty(USUAL_HORIZON);
    private final ObservableList<Line> lines = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<@Nullable Throwable> failure = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable RunningTask<?>> running = new ReadOnlyObjectWrapper<>();
    private int runsSoFar;

    public BacktestViewModel(WorkbenchViewModel workbench, AnalysisRunner runner, TaskRunner tasks, Messages messages) {
        this.workbench = workbench;
        this.runner = runner;
        this.tasks = tasks;
        this.messages = messages;
        workbench.data().openedProperty().subscribe(opened -> {
            cancel();
            lines.clear();
            failure.set(null);
        });
    }

    public IntegerProperty foldsProperty() {
        return folds;
    }

    public IntegerProperty horizonProperty() {
        return horizon;
    }

    /** The latest backtest first; of each its mean, then its folds. */
    public ObservableList<Line> lines() {
        return lines;
    }

    /** Why the last backtest failed, or null. */
    public ReadOnlyObjectProperty<@Nullable Throwable> failureProperty() {
        return failure.getReadOnlyProperty();
    }

    /** The backtest that runs now, or null. */
    public ReadOnlyObjectProperty<@Nullable RunningTask<?>> runningProperty() {
        return running.getReadOnlyProperty();
    }

    /** Backtests the run that is set; does nothing while something is missing, for a detector, or while another runs. */
    public void run() {
        RunRequest request = workbench.settings().request();
        DataViewModel.Opened opened = workbench.data().openedProperty().get();
        if (request == null || opened == null || request.kind() != AlgorithmChoice.Kind.FORECAST || running.get() != null) {
            return;
        }
        Backtest backtest = new Backtest(folds.get(), horizon.get());
        int number = ++runsSoFar;
        RunningTask<List<Backtest.Fold>> task = tasks.run(
                messages.text("workbench.backtest.running", request.algorithm()),
                progress -> backtest.run(runner, request, opened.series(), opened.period().orElse(1),
                        (done, of) -> progress.fraction((double) done / of)));
        running.set(task);
        failure.set(null);
        task.whenDone(found -> {
            running.set(null);
            if (opened == workbench.data().openedProperty().get()) {
                lines.addAll(0, lines(number, request, found));
            }
        });
        task.whenFailed(problem -> {
            running.set(null);
            failure.set(problem);
        });
        task.whenCancelled(() -> running.set(null));
    }

    public void cancel() {
        RunningTask<?> task = running.get();
        if (task != null) {
            task.cancel();
        }
    }

    private static List<Line> lines(int number, RunRequest request, List<Backtest.Fold> folds) {
        String options = WorkbenchWords.options(request);
        List<Line> lines = new ArrayList<>();
        lines.add(new Line(number, request.algorithm(), options, 0, null,
                mean(folds.stream().map(Backtest.Fold::errors).toList()), mean(folds.stream().map(Backtest.Fold::naive).toList()),
                folds.stream().mapToLong(Backtest.Fold::millis).sum()));
        for (int i = 0; i < folds.size(); i++) {
            Backtest.Fold fold = folds.get(i);
            lines.add(new Line(
                    number, request.algorithm(), options, i + 1, fold.origin(), fold.errors(), fold.naive(), fold.millis()));
        }
        return lines;
    }

    private static ForecastErrors mean(List<ForecastErrors> errors) {
        return new ForecastErrors(
                errors.stream().mapToInt(ForecastErrors::points).sum(),
                Backtest.mean(errors, ForecastErrors::mae), Backtest.mean(errors, ForecastErrors::rmse),
                Backtest.mean(errors, ForecastErrors::mape), Backtest.mean(errors, ForecastErrors::smape),
                Backtest.mean(errors, ForecastErrors::mase), Backtest.mean(errors, ForecastErrors::coverage));
    }
}
