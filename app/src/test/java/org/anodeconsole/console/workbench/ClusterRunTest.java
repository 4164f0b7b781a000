package org.anodeconsole.console.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import okhttp3.OkHttpClient;
import org.anodeconsole.console.client.AnodeAddress;
import org.anodeconsole.console.client.AnodeClient;
import org.anodeconsole.console.cluster.ScriptedSession;
import org.anodeconsole.console.cluster.SeriesSelection;
import org.anodeconsole.console.cluster.ServerVersion;
import org.anodeconsole.console.cluster.TimePrecision;
import org.anodeconsole.console.language.Messages;
import org.anodeconsole.console.language.ProblemException;
import org.anodeconsole.console.tasks.EventQueue;
import org.anodeconsole.console.tasks.TaskRunner;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ClusterRunTest {
    private final EventQueue window = new EventQueue();
    private final TaskRunner tasks = new TaskRunner(window);
    private final Messages messages = new Messages(Locale.ENGLISH);
    private final AnodeClient client = new AnodeClient(new OkHttpClient());
    private final ObservableList<AnodeAddress> anodes = FXCollections.observableArrayList();
    private final DataViewModel data = new DataViewModel(tasks, messages, ZoneOffset.UTC);
    private final RunSettingsViewModel settings = new RunSettingsViewModel(client, tasks, anodes);
    private final WorkbenchViewModel workbench =
            new WorkbenchViewModel(data, settings, new AnalysisRunner(client), tasks, messages);
    private final FakePlant plant = new FakePlant();
    private final ScriptedSession session = new ScriptedSession(ScriptedSession.server("3.3.6.6"), plant);
    private RealAnode anode;

    @BeforeEach
    void openAMeter() throws Exception {
        anode = new RealAnode();
        anodes.add(anode.address());
        data.openTable(new ClusterTable(session, ServerVersion.parse("3.3.6.6"),
                SeriesSelection.all("power", TimePrecision.US, "d007", "ts", "voltage", "INT")));
        window.until(() -> !data.readingProperty().get());
        window.until(() -> !settings.algorithms().isEmpty());
    }

    @AfterEach
    void stop() throws Exception {
        anode.close();
    }

    private RunViewModel run(String algorithm, RunWay way) throws Exception {
        settings.algorithmProperty().set(settings.algorithms().stream().filter(a -> a.name().equals(algorithm)).findFirst().orElseThrow());
        settings.stepsProperty().set(2);
        workbench.wayProperty().set(way);
        workbench.run();
        return ended(workbench.runs().getFirst());
    }

    private RunViewModel ended(RunViewModel entry) throws Exception {
        window.until(() -> !(entry.state() instanceof RunViewModel.State.Running));
        return entry;
    }

    @Test
    void readsRowsInThePrecisionOfTheDatabase() {
        TimeSeries series = data.openedProperty().get().series();
        assertEquals(FakePlant.ROWS, series.size());
        assertEquals(Precision.MICROSECONDS, series.precision());
        assertEquals(1_767_225_600_000_001L, series.time(0));
        assertEquals("plant: power.d007", series.source());
    }

    @Test
    void forecastsThroughTheClusterAndShowsTheWay() throws Exception {
        RunViewModel run = run("arima", RunWay.CLUSTER);
        RunResult.Forecasted forecast = assertInstanceOf(RunResult.Forecasted.class, run.result());
        assertEquals(225.0, forecast.mean().value(1));
        assertEquals(210.0, forecast.lower().value(0));
        assertEquals("SQL", new WorkbenchWords(messages).where(run.request()));
        assertEquals("1 arima SQL", workbench.chartsProperty().get().getFirst().layers().getLast().name());
        assertEquals(workbench.sql(run), session.statements().getLast());
        assertTrue(workbench.sql(run).contains("FORECAST(`voltage`+0.0, 'algo=arima,rows=2,conf=0.95')"), workbench.sql(run));
    }

    @Test
    void anExperimentKeepsTheWayOfItsRuns() throws Exception {
        RunViewModel run = run("arima", RunWay.CLUSTER);
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        ExperimentFile.write(new Experiment(data.openedProperty().get().series(), List.of(),
                List.of(new Experiment.Trial(run.request(), (RunViewModel.State.Done) run.state()))), file);
        Experiment again = ExperimentFile.read(new ByteArrayInputStream(file.toByteArray()), "experiment.json");
        assertEquals(run.request(), again.trials().getFirst().request());
    }

    @Test
    void comparesBothWays() throws Exception {
        RunViewModel bySql = run("arima", RunWay.CLUSTER);
        workbench.runOtherWay(bySql);
        RunViewModel direct = ended(workbench.runs().getFirst());
        assertEquals(RunWay.DIRECT, direct.request().way());
        assertNotNull(bySql.comparisonProperty().get());
        assertTrue(new WorkbenchWords(messages).comparison(direct).contains("run 1"), new WorkbenchWords(messages).comparison(direct));
    }

    @Test
    void showsTheAnodesOwnWordsForAFailureTheServerDoesNotExplain() throws Exception {
        plant.forecastFailure = 0x0445;
        settings.extraProperty().set("max_p=none");
        RunViewModel failed = run("arima", RunWay.CLUSTER);
        ProblemException shown = (ProblemException) assertInstanceOf(RunViewModel.State.Failed.class, failed.state()).failure();
        assertEquals("anode.refused", shown.key());
        assertTrue(shown.in(messages).what().contains("max_p"), shown.in(messages).what());
    }

    @Test
    void saysWhenOnlyTheClusterFails() throws Exception {
        plant.forecastFailure = 0x0445;
        RunViewModel failed = run("arima", RunWay.CLUSTER);
        ProblemException shown = (ProblemException) assertInstanceOf(RunViewModel.State.Failed.class, failed.state()).failure();
        assertEquals("workbench.cluster.onlyInCluster", shown.key());
    }

    @Test
    void doubtsAnAnswerWithoutAnomalies() throws Exception {
        plant.findsNothing = true;
        RunViewModel run = run("iqr", RunWay.CLUSTER);
        assertEquals("workbench.compare.nothingFound", run.comparisonProperty().get().key());
    }

    @Test
    void sendsNoSqlForRowsTheServerDoesNotTake() throws Exception {
        TimeSeries few = new TimeSeries("v", "s", new long[9], Precision.MILLISECONDS, new double[9], ZoneOffset.UTC);
        int before = session.statements().size();
        RunRequest request = request(AlgorithmChoice.Kind.FORECAST);
        ClusterAnalysis analysis = new ClusterAnalysis(data.openedProperty().get().table(), new AnalysisRunner(client));
        ProblemException refused = assertThrows(ProblemException.class, () -> analysis.run(request, few));
        assertEquals("cluster.sql.tooFewRows", refused.key());
        assertEquals(before, session.statements().size());
    }

    @Test
    void showsTheClusterNoRowsThatAreHeldOut() {
        ClusterTable table = data.openedProperty().get().table();
        TimeSeries series = data.openedProperty().get().series();
        RunRequest judged = request(AlgorithmChoice.Kind.FORECAST).holdingOut(2);
        assertEquals(Instant.parse("2026-01-04T22:00:00Z"), table.shownTo(judged, series).selection().to().orElseThrow());
        ClusterTable last = new ClusterTable(session, table.version(), table.selection().last(FakePlant.ROWS));
        assertEquals(FakePlant.ROWS - 2, last.shownTo(judged, series).selection().lastRows().orElseThrow());
    }

    @Test
    void asksForAnomalyWindowsOverTheTableItself() {
        ClusterTable table = data.openedProperty().get().table();
        ClusterTable last = new ClusterTable(session, table.version(), table.selection().last(FakePlant.ROWS));
        SeriesSelection shown = last.shownTo(request(AlgorithmChoice.Kind.DETECTION), data.openedProperty().get().series()).selection();
        assertTrue(shown.lastRows().isEmpty());
        assertEquals(Instant.parse("2026-01-01T00:00:00.000001Z"), shown.from().orElseThrow());
    }

    private RunRequest request(AlgorithmChoice.Kind kind) {
        return new RunRequest(anode.address(), kind, "arima", Map.of(), true, 0, 2, 0.95, RunWay.CLUSTER);
    }

    @Test
    void writesSqlWithPlaceholdersForOtherData() throws Exception {
        data.openSample(SampleSeries.AIR_PASSENGERS);
        window.until(() -> !data.readingProperty().get());
        RunViewModel run = run("arima", RunWay.CLUSTER);
        assertEquals(RunWay.DIRECT, run.request().way(), "only rows of a cluster can be analysed there");
        assertTrue(workbench.sql(run).endsWith("FROM `your_database`.`your_table` WHERE `passengers` IS NOT NULL"), workbench.sql(run));
    }
}
