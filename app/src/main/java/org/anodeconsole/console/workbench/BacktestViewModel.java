package org.anodeconsole.console.workbench;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.anodeconsole.algorithms.evaluation.ForecastErrors;
import org.anodeconsole.console.language.Messages;
import org.anodeconsole.console.language.ProblemException;
import org.anodeconsole.console.tasks.RunningTask;
import org.anodeconsole.console.tasks.TaskRunner;
import org.anodeconsole.console.workbench.BacktestLines.Tested;
import org.jspecify.annotations.Nullable;

/** Backtests one algorithm, or every forecaster of the anode one after the other, on the data on the table. */
public final class BacktestViewModel {
    public static final int MOST_FOLDS = 50;
    private static final int USUAL_FOLDS = 5;
    private static final int USUAL_HORIZON = 12;

    /**
     * A line of the table: a fold, or the mean of all.
     *
     * @param run the number of the backtest, or {@link #NAIVE}
     * @param options of a mean
     * @param fold its number from 1, 0 for the mean
     * @param origin time of the last row the forecaster was shown, epoch milliseconds; null for the mean
     * @param millis how long it took; NaN for the naive forecast
     */
    public record Line(int run, String algorithm, String options, int fold, @Nullable Long origin, ForecastErrors errors, double millis) {
        /** The number of the seasonal naive forecast, which nobody ran. */
        public static final int NAIVE = 0;
    }

    /** A backtest that did not come to its end. */
    public record Failed(String algorithm, Throwable failure) {}

    /** One that waits for its turn, and whether its options are still to be suggested. */
    private record Planned(RunRequest request, boolean suggesting) {}

    private final WorkbenchViewModel workbench;
    private final AnalysisRunner runner;
    private final TaskRunner tasks;
    private final Messages messages;
    private final IntegerProperty folds = new SimpleIntegerProperty(USUAL_FOLDS);
    private final IntegerProperty horizon = new SimpleIntegerProperty(USUAL_HORIZON);
    private final BooleanProperty onlyMeans = new SimpleBooleanProperty();
    private final List<Tested> tested = new ArrayList<>();
    private final ObservableList<Line> lines = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<List<Failed>> failures = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<@Nullable RunningTask<?>> running = new ReadOnlyObjectWrapper<>();
    private final Deque<Planned> planned = new ArrayDeque<>();
    private int runsSoFar;

    public BacktestViewModel(WorkbenchViewModel workbench, AnalysisRunner runner, TaskRunner tasks, Messages messages) {
        this.workbench = workbench;
        this.runner = runner;
        this.tasks = tasks;
        this.messages = messages;
        onlyMeans.subscribe(chosen -> show());
        workbench.data().openedProperty().subscribe(opened -> {
            cancel();
            tested.clear();
            show();
            failures.set(List.of());
        });
    }

    public IntegerProperty foldsProperty() {
        return folds;
    }

    public IntegerProperty horizonProperty() {
        return horizon;
    }

    /** Whether to show means alone, the best first. */
    public BooleanProperty onlyMeansProperty() {
        return onlyMeans;
    }

    /** Of each backtest its mean and its folds, the latest first; for equal folds and horizons also the naive forecast. */
    public ObservableList<Line> lines() {
        return lines;
    }

    /** Why the backtests asked for last failed, as far as they did. */
    public ReadOnlyObjectProperty<List<Failed>> failuresProperty() {
        return failures.getReadOnlyProperty();
    }

    /** The backtest that runs now, or null. */
    public ReadOnlyObjectProperty<@Nullable RunningTask<?>> runningProperty() {
        return running.getReadOnlyProperty();
    }

    /** Backtests the run that is set; does nothing while something is missing, for a detector, or while another runs. */
    public void run() {
        RunRequest request = workbench.settings().request();
        if (request != null && request.kind() == AlgorithmChoice.Kind.FORECAST) {
            start(List.of(new Planned(request, false)));
        }
    }

    /** Backtests every forecaster the anode offers, with options that suit the rows before the first fold, and shows the means. */
    public void runAll() {
        onlyMeans.set(true);
        start(workbench.settings().algorithms().stream()
                .filter(choice -> choice.kind() == AlgorithmChoice.Kind.FORECAST)
                .flatMap(choice -> Stream.ofNullable(workbench.settings().request(choice, Map.of())))
                .map(request -> new Planned(request, true)).toList());
    }

    private void start(List<Planned> all) {
        DataViewModel.Opened opened = workbench.data().openedProperty().get();
        if (opened == null || running.get() != null || all.isEmpty()) {
            return;
        }
        failures.set(List.of());
        Backtest backtest = new Backtest(folds.get(), horizon.get());
        try {
            backtest.firstOrigin(opened.series());
            planned.addAll(all);
            next(backtest, opened);
        } catch (ProblemException tooFewRows) {
            failures.set(List.of(new Failed("", tooFewRows)));
        }
    }

    private void next(Backtest backtest, DataViewModel.Opened opened) {
        Planned plan = planned.poll();
        if (plan == null) {
            running.set(null);
            return;
        }
        int period = opened.period().orElse(1);
        String algorithm = plan.request().algorithm();
        int number = ++runsSoFar;
        RunningTask<Tested> task = tasks.run(messages.text("workbench.backtest.running", algorithm), progress -> {
            RunRequest request = plan.suggesting() ? suggested(plan.request(), backtest, opened.series()) : plan.request();
            return new Tested(number, request, backtest, period, backtest.run(
                    runner, request, opened.series(), period, (done, of) -> progress.fraction((double) done / of)));
        });
        running.set(task);
        task.whenDone(found -> {
            if (opened == workbench.data().openedProperty().get()) {
                tested.add(found);
                show();
            }
            next(backtest, opened);
        });
        task.whenFailed(problem -> {
            failures.set(Stream.concat(failures.get().stream(), Stream.of(new Failed(algorithm, problem))).toList());
            next(backtest, opened);
        });
        task.whenCancelled(() -> running.set(null));
    }

    /** By the rows before the first fold alone: those after it are to judge by. */
    private static RunRequest suggested(RunRequest request, Backtest backtest, TimeSeries series) throws ProblemException {
        TimeSeries known = series.head(backtest.firstOrigin(series));
        return request.with(OptionSuggestion.of(request.algorithm(), known, SuggestedPeriod.of(known, SeriesProfile.of(known))));
    }

    private void show() {
        lines.setAll(BacktestLines.of(tested, onlyMeans.get()));
    }

    /** Stops the backtest that runs and those that wait. */
    public void cancel() {
        planned.clear();
        RunningTask<?> task = running.get();
        if (task != null) {
            task.cancel();
        }
    }
}
