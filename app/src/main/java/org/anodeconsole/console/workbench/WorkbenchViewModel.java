package org.anodeconsole.console.workbench;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import org.anodeconsole.algorithms.evaluation.ForecastErrors;
import org.anodeconsole.console.chart.ChartLayer;
import org.anodeconsole.console.chart.ChartModel;
import org.anodeconsole.console.language.Messages;
import org.anodeconsole.console.language.ProblemException;
import org.anodeconsole.console.tasks.RunningTask;
import org.anodeconsole.console.tasks.TaskRunner;
import org.jspecify.annotations.Nullable;

/** The workbench: a data set, what to run on it, the runs and the chart of them all. */
public final class WorkbenchViewModel {
    private final DataViewModel data;
    private final RunSettingsViewModel settings;
    private final AnalysisRunner runner;
    private final TaskRunner tasks;
    private final Messages messages;
    private final ObservableList<RunViewModel> runs = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<List<ChartModel>> charts = new ReadOnlyObjectWrapper<>(List.of(ChartModel.EMPTY));
    private final BooleanProperty stacked = new SimpleBooleanProperty();
    private final ReadOnlyStringWrapper blocked = new ReadOnlyStringWrapper("");
    private final LabelsViewModel labels = new LabelsViewModel();
    private final ObjectProperty<RunWay> way = new SimpleObjectProperty<>(RunWay.DIRECT);
    private int runsSoFar;

    public WorkbenchViewModel(DataViewModel data, RunSettingsViewModel settings, AnalysisRunner runner, TaskRunner tasks, Messages messages) {
        this.data = data;
        this.settings = settings;
        this.runner = runner;
        this.tasks = tasks;
        this.messages = messages;
        data.openedProperty().addListener((source, before, after) -> {
            List.copyOf(runs).forEach(this::remove);
            labels.reset(after == null ? List.of() : after.labels());
            draw();
            suggestOptions();
        });
        labels.windows().addListener((ListChangeListener<ChartLayer.Window>) change -> draw());
        settings.algorithmProperty().addListener((source, before, after) -> suggestOptions());
        stacked.addListener((source, before, after) -> draw());
        messages.localeProperty().addListener((source, before, after) -> draw());
        blocked.bind(Bindings.createStringBinding(
                this::whatIsMissing, data.openedProperty(), data.readingProperty(), settings.anodeProperty(), settings.algorithmProperty(),
                settings.badOptionProperty()));
    }

    private void suggestOptions() {
        DataViewModel.Opened opened = data.openedProperty().get();
        AlgorithmChoice chosen = settings.algorithmProperty().get();
        if (opened == null || chosen == null) {
            return;
        }
        tasks.runQuietly("suggest options of " + chosen.name(), progress -> OptionSuggestion.of(chosen.name(), opened.series(), opened.period()))
                .whenDone(options -> {
                    if (opened == data.openedProperty().get() && chosen.equals(settings.algorithmProperty().get())) {
                        settings.suggest(options);
                    }
                });
    }

    private String whatIsMissing() {
        if (data.readingProperty().get()) {
            return "workbench.blocked.reading";
        }
        if (data.openedProperty().get() == null) {
            return "workbench.blocked.noData";
        }
        if (settings.anodeProperty().get() == null) {
            return "workbench.blocked.noAnode";
        }
        if (settings.algorithmProperty().get() == null) {
            return "workbench.blocked.noAlgorithm";
        }
        return settings.badOptionProperty().get() == null ? "" : "workbench.blocked.option";
    }

    /** The key of the reason why nothing can be run now, empty when it can. */
    public ReadOnlyStringProperty blockedProperty() {
        return blocked.getReadOnlyProperty();
    }

    public DataViewModel data() {
        return data;
    }

    public RunSettingsViewModel settings() {
        return settings;
    }

    /** What the user knows to be anomalous. */
    public LabelsViewModel labels() {
        return labels;
    }

    /** The runs on the present data set, the latest first. */
    public ObservableList<RunViewModel> runs() {
        return runs;
    }

    /** One chart of everything, or a chart for each run. */
    public ReadOnlyObjectProperty<List<ChartModel>> chartsProperty() {
        return charts.getReadOnlyProperty();
    }

    /** Whether each run gets a chart of its own. */
    public BooleanProperty stackedProperty() {
        return stacked;
    }

    /** How runs reach the anode; only rows of a cluster can be analysed there. */
    public ObjectProperty<RunWay> wayProperty() {
        return way;
    }

    /** Whether the present data set can be analysed by the cluster it comes from. */
    public boolean isOfCluster() {
        DataViewModel.Opened opened = data.openedProperty().get();
        return opened != null && opened.table() != null;
    }

    /** The SQL that reads the present data set; empty when it is in no cluster. */
    public Optional<String> dataSql() {
        DataViewModel.Opened opened = data.openedProperty().get();
        ClusterTable table = opened == null ? null : opened.table();
        return table == null ? Optional.empty() : SqlSnippet.reading(table);
    }

    private RunRequest byChosenWay(RunRequest request) {
        return isOfCluster() ? request.by(way.get()) : request;
    }

    /** Makes a run again the other way, to compare. */
    public void runOtherWay(RunViewModel run) {
        start(run.request().by(run.request().way().other()));
    }

    /**
     * The SQL that does what a run does.
     *
     * @throws ProblemException when it cannot be written
     */
    public String sql(RunViewModel run) throws ProblemException {
        DataViewModel.Opened opened = Objects.requireNonNull(data.openedProperty().get());
        ClusterTable table = opened.table();
        return table == null ? SqlSnippet.withPlaceholders(run.request(), opened.series()) : SqlSnippet.of(run.request(), table.shownTo(run.request(), opened.series()));
    }

    /** Starts the run that is set; does nothing while data, anode or algorithm are missing. */
    public void run() {
        RunRequest request = settings.request();
        if (request != null && blocked.get().isEmpty()) {
            start(byChosenWay(request));
        }
    }

    /** Repeats a run that was refused, without the white-noise test. */
    public void runWithoutWhiteNoiseCheck(RunViewModel refused) {
        remove(refused);
        start(refused.request().withoutWhiteNoiseCheck());
    }

    private void start(RunRequest request) {
        DataViewModel.Opened opened = data.openedProperty().get();
        if (opened == null) {
            return;
        }
        RunViewModel entry = new RunViewModel(++runsSoFar, request);
        runs.addFirst(entry);
        RunningTask<RunViewModel.State.Done> task = tasks.run(messages.text("workbench.running", request.algorithm(), new WorkbenchWords(messages).where(request)), progress -> {
            long start = System.nanoTime();
            RunResult result = runner.run(request, opened);
            long millis = (System.nanoTime() - start) / 1_000_000;
            return new RunViewModel.State.Done(result, millis, errors(result, request, opened));
        });
        entry.cancelWith(task::cancel);
        task.whenDone(done -> end(entry, done));
        task.whenFailed(failure -> end(entry, new RunViewModel.State.Failed(failure)));
        task.whenCancelled(() -> end(entry, new RunViewModel.State.Cancelled()));
    }

    private static @Nullable ForecastErrors errors(RunResult result, RunRequest request, DataViewModel.Opened opened) {
        return result instanceof RunResult.Forecasted forecast && request.holdOut() > 0
                ? Evaluation.of(forecast, opened.series(), request.holdOut(), opened.period().orElse(1))
                : null;
    }

    /** Starts every algorithm of a kind the anode offers, each with options that suit the data. */
    public void runAll(AlgorithmChoice.Kind kind) {
        DataViewModel.Opened opened = data.openedProperty().get();
        if (opened == null || settings.anodeProperty().get() == null) {
            return;
        }
        for (AlgorithmChoice choice : settings.algorithms()) {
            if (choice.kind() == kind) {
                tasks.runQuietly("suggest options of " + choice.name(), progress -> OptionSuggestion.of(choice.name(), opened.series(), opened.period()))
                        .whenDone(options -> startSuggested(choice, options, opened));
            }
        }
    }

    /** Runs what a file plans; forecasts are judged by the rows it says. */
    void run(AnalyticsIni.Part part) {
        part.rows().ifPresent(rows -> settings.holdOutProperty().set(rows));
        for (AnalyticsIni.Plan plan : part.plans()) {
            RunRequest request = settings.request(new AlgorithmChoice(part.kind(), plan.algorithm(), "", Map.of()), plan.options());
            if (request != null) {
                start(byChosenWay(request));
            }
        }
    }

    /** Shows an experiment instead of what is on the table. */
    void show(Experiment experiment) {
        data.open(experiment.series(), experiment.labels(), () -> {
            for (Experiment.Trial trial : experiment.trials().reversed()) {
                RunViewModel entry = new RunViewModel(++runsSoFar, trial.request());
                entry.set(trial.done());
                runs.addFirst(entry);
            }
            draw();
        });
    }

    private void startSuggested(AlgorithmChoice choice, Map<String, String> options, DataViewModel.Opened opened) {
        RunRequest request = settings.request(choice, options);
        if (request != null && opened == data.openedProperty().get()) {
            start(byChosenWay(request));
        }
    }

    private void end(RunViewModel entry, RunViewModel.State state) {
        entry.set(state);
        runs.forEach(run -> run.compare(runs));
        draw();
    }

    /** The HTTP request that does what a run does, as a command for curl. */
    String curl(RunViewModel run) throws ProblemException {
        DataViewModel.Opened opened = data.openedProperty().get();
        return opened == null ? "" : HttpSnippet.of(run.request(), opened.series());
    }

    /** Takes a run off the list and off the chart; one still running is stopped. */
    public void remove(RunViewModel entry) {
        entry.cancel();
        runs.remove(entry);
        runs.forEach(run -> run.compare(runs));
        draw();
    }

    private void draw() {
        DataViewModel.Opened opened = data.openedProperty().get();
        if (opened == null) {
            charts.set(List.of(ChartModel.EMPTY));
        } else {
            RunChart drawing = new RunChart(opened, labels.windows(), messages);
            charts.set(stacked.get() ? drawing.stacked(runs) : List.of(drawing.of(runs)));
        }
    }
}
