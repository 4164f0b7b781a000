package org.anodeconsole.console.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import okhttp3.OkHttpClient;
import org.anodeconsole.console.chart.ChartLayer.Window;
import org.anodeconsole.console.client.AnodeClient;
import org.anodeconsole.console.cluster.ClusterSession;
import org.anodeconsole.console.cluster.ScriptedSession;
import org.anodeconsole.console.language.Messages;
import org.anodeconsole.console.language.ProblemException;
import org.anodeconsole.console.tasks.EventQueue;
import org.anodeconsole.console.tasks.TaskRunner;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A comparison planned for TDengine's tool, run here: on the data shown and on the rows the file names. */
@Timeout(60)
class AnalyticsPlanTest {
    private final EventQueue window = new EventQueue();
    private final TaskRunner tasks = new TaskRunner(window);
    private final Messages messages = new Messages(Locale.ENGLISH);
    private final SimpleObjectProperty<ClusterSession> session = new SimpleObjectProperty<>();
    private RealAnode anode;
    private WorkbenchViewModel workbench;
    private AnalyticsPlanViewModel plans;

    @TempDir
    Path folder;

    @BeforeEach
    void start() throws Exception {
        anode = new RealAnode();
        AnodeClient client = new AnodeClient(new OkHttpClient());
        RunSettingsViewModel settings = new RunSettingsViewModel(client, tasks, FXCollections.observableArrayList(anode.address()));
        workbench = new WorkbenchViewModel(
                new DataViewModel(tasks, messages, ZoneOffset.UTC), settings, new AnalysisRunner(client), tasks, messages);
        plans = new AnalyticsPlanViewModel(workbench, tasks, messages, session);
        window.until(() -> !settings.algorithms().isEmpty());
    }

    @AfterEach
    void stop() throws Exception {
        anode.close();
    }

    private List<AnalyticsIni.Part> read(String text) throws Exception {
        plans.read(Files.writeString(folder.resolve("analytics.ini"), text));
        window.until(() -> plans.plannedProperty().get() != null);
        return Objects.requireNonNull(plans.plannedProperty().get()).ini().parts();
    }

    private void open(SampleSeries sample) throws Exception {
        workbench.data().openSample(sample);
        window.until(() -> !workbench.data().readingProperty().get());
    }

    private RunViewModel.State.Done finished(int runs) throws Exception {
        window.until(() -> workbench.runs().size() == runs && workbench.runs().stream().noneMatch(run -> run.state() instanceof RunViewModel.State.Running));
        return (RunViewModel.State.Done) workbench.runs().getFirst().state();
    }

    private String failure() throws Exception {
        window.until(() -> plans.failureProperty().get() != null);
        return ((ProblemException) Objects.requireNonNull(plans.failureProperty().get())).key();
    }

    @Test
    void onTheDataShownOnlyTheRowsOfTheSpanAreUsed() throws Exception {
        open(SampleSeries.AIR_PASSENGERS);
        plans.runOnDataShown(read("""
                [forecast]
                period = 12
                rows = 10
                start_time = 1950-01-01T00:00:00
                end_time = 1960-10-01T00:00:00
                [forecast.algos]
                holtwinters={"trend":"add", "seasonal":"add"}
                """).getFirst());
        RunViewModel.State.Done done = finished(1);
        assertEquals(130, workbench.data().openedProperty().get().series().size());
        assertEquals(10, Objects.requireNonNull(done.errors()).points());
        assertEquals("12", workbench.runs().getFirst().request().options().get("period"));
    }

    @Test
    void annotatedRowsBecomeLabelsThatJudgeTheDetection() throws Exception {
        open(SampleSeries.AIR_PASSENGERS);
        List<AnalyticsIni.Part> parts = read("[ad]\nstart_time=1949-02-01\nanno_res = [1, 0]\n[ad.algos]\nksigma={\"k\": 2}\n");
        plans.runOnDataShown(parts.getFirst());
        finished(1);
        TimeSeries series = workbench.data().openedProperty().get().series();
        assertEquals(143, series.size());
        assertEquals(
                List.of(new Window(series.millis(0), series.millis(0)), new Window(series.millis(1), series.millis(1))), workbench.labels().windows());
    }

    @Test
    void whatDoesNotFitTheDataIsToldAndNothingRuns() throws Exception {
        open(SampleSeries.AIR_PASSENGERS);
        plans.runOnDataShown(read("[forecast]\nstart_time=1999-01-01\n[forecast.algos]\narima={}\n").getFirst());
        assertEquals("workbench.analyticsIni.noRows", failure());
        plans.runOnDataShown(read("[ad]\nanno_res=[144]\n[ad.algos]\niqr={}\n").getFirst());
        assertEquals("workbench.analyticsIni.label", failure());
        assertTrue(workbench.runs().isEmpty());
        assertEquals(144, workbench.data().openedProperty().get().series().size());
    }

    @Test
    void saysWhyItCannotRun() throws Exception {
        read("[forecast.algos]\narima={}\n");
        assertEquals("workbench.blocked.noData", plans.shownBlockedProperty().get());
        assertEquals("workbench.cluster.notConnected", plans.tableBlockedProperty().get());
        open(SampleSeries.AIR_PASSENGERS);
        session.set(new ScriptedSession(ScriptedSession.server("3.3.6.6"), new FakePlant()));
        assertEquals("", plans.shownBlockedProperty().get());
        assertEquals("workbench.analyticsIni.noTable", plans.tableBlockedProperty().get());
    }

    @Test
    void theTableItNamesIsOpenedInTheClusterInUseWithItsSpanAndRun() throws Exception {
        session.set(new ScriptedSession(ScriptedSession.server("3.3.6.6"), new FakePlant()));
        AnalyticsIni.Part part = read("""
                [input_data]
                db_name = power
                table_name = d007
                column_name = voltage, _c0
                [ad]
                start_time = 2026-01-01T00:00:00
                end_time = 2026-01-05T00:00:00
                [ad.algos]
                iqr={}
                """).getFirst();
        assertEquals("", plans.tableBlockedProperty().get());
        plans.openTableAndRun(part);
        finished(1);
        String sql = workbench.dataSql().orElseThrow();
        assertTrue(sql.contains("`d007`") && sql.contains("`voltage`"), sql);
        assertTrue(sql.contains("2026-01-05") || sql.contains("1767571200"), sql);
    }

    @Test
    void aDatabaseOrColumnThatIsNotThereIsTold() throws Exception {
        session.set(new ScriptedSession(ScriptedSession.server("3.3.6.6"), new FakePlant()));
        plans.openTableAndRun(read("[input_data]\ndb_name=nowhere\ntable_name=d007\n[ad.algos]\niqr={}\n").getFirst());
        assertEquals("workbench.analyticsIni.noDatabase", failure());
        plans.openTableAndRun(read("[input_data]\ndb_name=power\ntable_name=d007\ncolumn_name=label\n[ad.algos]\niqr={}\n").getFirst());
        assertEquals("workbench.analyticsIni.noColumn", failure());
        assertTrue(workbench.runs().isEmpty());
    }

    @Test
    void aFileThatCannotBeReadIsToldInPlaceOfThePlanBefore() throws Exception {
        read("[ad.algos]\niqr={}\n");
        plans.read(Files.writeString(folder.resolve("other.ini"), "[ad]\n"));
        assertEquals("workbench.analyticsIni.none", failure());
        assertEquals(null, plans.plannedProperty().get());
    }
}
