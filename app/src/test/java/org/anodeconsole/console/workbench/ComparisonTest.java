package org.anodeconsole.console.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.collections.FXCollections;
import okhttp3.OkHttpClient;
import org.anodeconsole.console.client.AnodeClient;
import org.anodeconsole.console.language.Messages;
import org.anodeconsole.console.language.ProblemException;
import org.anodeconsole.console.tasks.EventQueue;
import org.anodeconsole.console.tasks.TaskRunner;
import org.anodeconsole.console.workbench.AlgorithmChoice.Kind;
import org.anodeconsole.console.workbench.BacktestViewModel.Line;
import org.anodeconsole.console.workbench.ComparisonViewModel.Row;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs judged side by side, by a real anode on the bundled samples. */
class ComparisonTest {
    private final EventQueue window = new EventQueue();
    private final TaskRunner tasks = new TaskRunner(window);
    private final Messages messages = new Messages(Locale.ENGLISH);
    private final AnodeClient client = new AnodeClient(new OkHttpClient());
    private final AnalysisRunner runner = new AnalysisRunner(client);
    private RealAnode anode;
    private RunSettingsViewModel settings;
    private WorkbenchViewModel workbench;
    private ComparisonViewModel comparison;
    private BacktestViewModel backtest;

    @TempDir
    Path folder;

    @BeforeEach
    void start() throws Exception {
        anode = new RealAnode();
        settings = new RunSettingsViewModel(client, tasks, FXCollections.observableArrayList(anode.address()));
        DataViewModel data = new DataViewModel(tasks, messages, ZoneOffset.UTC);
        workbench = new WorkbenchViewModel(data, settings, runner, tasks, messages);
        comparison = new ComparisonViewModel(workbench);
        backtest = new BacktestViewModel(workbench, runner, tasks, messages);
        window.until(() -> !settings.algorithms().isEmpty());
    }

    @AfterEach
    void stop() throws Exception {
        anode.close();
    }

    private void open(SampleSeries sample) throws Exception {
        workbench.data().openSample(sample);
        window.until(() -> !workbench.data().readingProperty().get());
    }

    private void choose(String algorithm) {
        settings.algorithmProperty().set(settings.algorithms().stream().filter(a -> a.name().equals(algorithm)).findFirst().orElseThrow());
    }

    private void runToTheEnd() throws Exception {
        workbench.run();
        waitForRuns();
    }

    private void waitForRuns() throws Exception {
        window.until(() -> workbench.runs().stream().noneMatch(run -> run.state() instanceof RunViewModel.State.Running));
    }

    @Test
    void aForecastIsJudgedByTheRowsItWasNotShownBesideTheNaiveOne() throws Exception {
        open(SampleSeries.AIR_PASSENGERS);
        settings.holdOutProperty().set(12);
        choose("arima");
        runToTheEnd();
        assertEquals(2, comparison.rows().size());
        Row arima = comparison.rows().getFirst();
        Row naive = comparison.rows().getLast();
        assertEquals(ComparisonViewModel.NAIVE, naive.run());
        assertEquals(12, arima.errors().points());
        assertEquals(1.1, naive.errors().mase(), 1, "a year later passengers have grown");
        assertTrue(arima.errors().mase() < naive.errors().mase(), arima.errors() + " against " + naive.errors());
        assertNotNull(arima.millis());
        assertNull(arima.scores());
        assertTrue(workbench.chartsProperty().get().getFirst().now() < workbench.data().openedProperty().get().points().time(143), "now is before the held-out rows");
    }

    @Test
    void withoutHeldOutRowsThereIsNothingToJudgeAForecastBy() throws Exception {
        open(SampleSeries.AIR_PASSENGERS);
        choose("holtwinters");
        runToTheEnd();
        assertEquals(1, comparison.rows().size());
        assertNull(comparison.rows().getFirst().errors());
    }

    @Test
    void allDetectorsAreScoredByTheLabelsTheUserChanges() throws Exception {
        open(SampleSeries.MACHINE_TEMPERATURE);
        workbench.runAll(Kind.DETECTION);
        int detectors = (int) settings.algorithms().stream().filter(a -> a.kind() == Kind.DETECTION).count();
        window.until(() -> workbench.runs().size() == detectors);
        waitForRuns();
        assertTrue(detectors >= 5, "detectors: " + detectors);
        List<Row> scored = comparison.rows().stream().filter(row -> row.scores() != null).toList();
        assertTrue(scored.size() >= 5, "rows with scores: " + scored);
        assertTrue(scored.stream().anyMatch(row -> row.scores().recall() > 0.5), "someone finds the faults: " + scored);

        workbench.labels().clear();
        assertTrue(comparison.rows().stream().allMatch(row -> row.scores() == null));
    }

    @Test
    void onlyTheOptionsInWhichRunsDifferAreShownUnlessAllAreWanted() throws Exception {
        open(SampleSeries.AIR_PASSENGERS);
        choose("holtwinters");
        settings.extraProperty().set("period=12,trend=add,seasonal=add");
        runToTheEnd();
        settings.extraProperty().set("period=12,trend=add,seasonal=mul");
        runToTheEnd();
        assertEquals(List.of("seasonal=mul", "seasonal=add"), comparison.rows().stream().map(Row::options).toList());
        comparison.onlyDifferencesProperty().set(false);
        assertEquals("period=12,seasonal=mul,trend=add", comparison.rows().getFirst().options());
    }

    @Test
    void aBacktestForecastsFromSeveralPastsAndTellsTheirMean() throws Exception {
        open(SampleSeries.AIR_PASSENGERS);
        choose("holtwinters");
        settings.extraProperty().set("period=12,trend=add,seasonal=mul");
        backtest.foldsProperty().set(3);
        backtest.run();
        window.until(() -> backtest.runningProperty().get() == null);
        assertEquals(List.of(), backtest.failuresProperty().get());
        List<Line> lines = List.copyOf(backtest.lines());
        assertEquals(List.of(0, 1, 2, 3, 0), lines.stream().map(Line::fold).toList());
        Line naive = lines.getLast();
        assertEquals(Line.NAIVE, naive.run());
        assertEquals(36, lines.getFirst().errors().points());
        double mean = lines.subList(1, 4).stream().mapToDouble(line -> line.errors().mase()).average().orElseThrow();
        assertEquals(mean, lines.getFirst().errors().mase(), 1e-12);
        assertTrue(lines.get(1).origin() < lines.get(2).origin() && lines.get(2).origin() < lines.get(3).origin());
        assertTrue(lines.getFirst().errors().mase() < naive.errors().mase());
    }

    @Test
    void aBacktestThatNeedsMoreRowsSaysHowMany() throws Exception {
        open(SampleSeries.AIR_PASSENGERS);
        choose("arima");
        backtest.foldsProperty().set(20);
        backtest.run();
        window.until(() -> backtest.runningProperty().get() == null);
        ProblemException failure = (ProblemException) backtest.failuresProperty().get().getFirst().failure();
        assertTrue(failure.in(messages).remedy().contains("250"), failure.in(messages).remedy());
    }

    @Test
    void allForecastersAreBacktestedOneAfterTheOtherAndTheirMeansPutInOrder() throws Exception {
        open(SampleSeries.AIR_PASSENGERS);
        backtest.foldsProperty().set(2);
        backtest.runAll();
        window.until(() -> backtest.runningProperty().get() == null);
        assertEquals(List.of(), backtest.failuresProperty().get());
        List<Line> means = List.copyOf(backtest.lines());
        assertEquals(Set.of("arima", "holtwinters", ""), means.stream().map(Line::algorithm).collect(Collectors.toSet()));
        assertEquals(3, means.size());
        assertTrue(means.get(0).errors().mase() <= means.get(1).errors().mase() && means.get(1).errors().mase() <= means.get(2).errors().mase());
        assertEquals(Line.NAIVE, means.getLast().run(), "both beat the naive forecast: " + means);
        assertTrue(means.stream().anyMatch(line -> line.options().contains("seasonal=mul")), "with options that suit the data: " + means);
        backtest.onlyMeansProperty().set(false);
        assertEquals(3 + 2 * 2, backtest.lines().size());
    }

    @Test
    void whatOneForecasterRefusesDoesNotEndTheBacktestOfTheOthers() throws Exception {
        Random random = new Random(4);
        StringBuilder csv = new StringBuilder("t,v\n");
        for (int i = 0; i < 120; i++) {
            csv.append(1_700_000_000 + 60 * i).append(',').append(random.nextGaussian()).append('\n');
        }
        workbench.data().openCsv(Files.writeString(folder.resolve("noise.csv"), csv));
        window.until(() -> workbench.data().openedProperty().get() != null);
        backtest.runAll();
        window.until(() -> backtest.runningProperty().get() == null);
        assertEquals(List.of("arima", "holtwinters"), backtest.failuresProperty().get().stream().map(BacktestViewModel.Failed::algorithm).toList());
        assertTrue(backtest.lines().isEmpty());
    }

    @Test
    void cancelStopsTheBacktestThatRunsAndThoseThatWait() throws Exception {
        open(SampleSeries.AIR_PASSENGERS);
        backtest.runAll();
        backtest.cancel();
        window.until(() -> backtest.runningProperty().get() == null);
        assertTrue(backtest.lines().size() <= 2, backtest.lines().toString());
    }

    @Test
    void aDetectorIsNotBacktested() throws Exception {
        open(SampleSeries.AIR_PASSENGERS);
        choose("ksigma");
        backtest.run();
        assertNull(backtest.runningProperty().get());
    }
}
