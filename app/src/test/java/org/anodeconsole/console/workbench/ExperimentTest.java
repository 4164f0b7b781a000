package org.anodeconsole.console.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import okhttp3.OkHttpClient;
import org.anodeconsole.console.chart.ChartLayer;
import org.anodeconsole.console.client.AnodeClient;
import org.anodeconsole.console.language.Messages;
import org.anodeconsole.console.language.ProblemException;
import org.anodeconsole.console.tasks.EventQueue;
import org.anodeconsole.console.tasks.TaskRunner;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Experiments saved and opened again; plans of other tools run. */
class ExperimentTest {
    private final EventQueue window = new EventQueue();
    private final TaskRunner tasks = new TaskRunner(window);
    private final Messages messages = new Messages(Locale.ENGLISH);
    private final AnodeClient client = new AnodeClient(new OkHttpClient());
    private RealAnode anode;
    private WorkbenchViewModel workbench;
    private ExperimentViewModel experiments;
    private AnalyticsPlanViewModel plans;
    private TakeAwayViewModel takeAway;

    @TempDir
    Path folder;

    @BeforeEach
    void start() throws Exception {
        anode = new RealAnode();
        RunSettingsViewModel settings = new RunSettingsViewModel(client, tasks, FXCollections.observableArrayList(anode.address()));
        workbench = new WorkbenchViewModel(
                new DataViewModel(tasks, messages, ZoneOffset.UTC), settings, new AnalysisRunner(client), tasks, messages);
        experiments = new ExperimentViewModel(workbench, tasks, messages);
        plans = new AnalyticsPlanViewModel(workbench, tasks, messages, new SimpleObjectProperty<>());
        takeAway = new TakeAwayViewModel(workbench, new ComparisonViewModel(workbench), experiments, tasks, messages);
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

    private void waitForRuns() throws Exception {
        window.until(() -> workbench.runs().stream().noneMatch(run -> run.state() instanceof RunViewModel.State.Running));
    }

    @Test
    void whatAnalyticsIniPlansIsRunAndComparedAndComesBackFromAFileAsItWas() throws Exception {
        open(SampleSeries.AIR_PASSENGERS);
        plans.read(Files.writeString(folder.resolve("analytics.ini"), """
                [forecast]
                period = 12
                rows = 12
                [forecast.algos]
                holtwinters={"trend":"add", "seasonal":"mul"}
                [ad.algos]
                ksigma={"k": 2}
                """));
        window.until(() -> plans.plannedProperty().get() != null);
        plans.plannedProperty().get().ini().parts().forEach(plans::runOnDataShown);
        window.until(() -> workbench.runs().size() == 2);
        waitForRuns();
        workbench.labels().add(0, 1_000);
        RunViewModel forecast = workbench.runs().getLast();
        RunViewModel.State.Done done = (RunViewModel.State.Done) forecast.state();
        assertNotNull(done.errors(), "judged by the rows the file says");
        List<ChartLayer> drawn = workbench.chartsProperty().get().getFirst().layers();

        Path file = folder.resolve("experiment.json");
        takeAway.saveExperiment(file);
        window.until(() -> takeAway.outcomeProperty().get() != null);
        assertTrue(takeAway.outcomeProperty().get() instanceof TakeAwayViewModel.Outcome.Saved, takeAway.outcomeProperty().get().toString());
        open(SampleSeries.CONSTANT);
        assertTrue(workbench.runs().isEmpty());
        experiments.open(file);
        window.until(() -> workbench.runs().size() == 2);

        RunViewModel again = workbench.runs().getLast();
        assertEquals(forecast.request(), again.request());
        assertEquals(done.errors(), ((RunViewModel.State.Done) again.state()).errors());
        assertEquals(List.of(new ChartLayer.Window(0, 1_000)), workbench.labels().windows());
        assertEquals(
                drawn.stream().map(ChartLayer::name).map(name -> name.replaceAll("^\\d+ ", "")).toList(),
                workbench.chartsProperty().get().getFirst().layers().stream().map(ChartLayer::name).map(name -> name.replaceAll("^\\d+ ", "")).toList());
    }

    @Test
    void aFileThatIsNoExperimentIsRefusedAndNothingChanges() throws Exception {
        open(SampleSeries.AIR_PASSENGERS);
        experiments.open(Files.writeString(folder.resolve("other.json"), "{\"format\": \"something\"}"));
        window.until(() -> experiments.failureProperty().get() != null);
        assertEquals("workbench.experiment.none", ((ProblemException) experiments.failureProperty().get()).key());
        assertEquals(144, workbench.data().openedProperty().get().series().size());
    }

    @Test
    void damagedAndNewerFilesAreTold() {
        assertEquals("workbench.experiment.newer", key("{\"format\":\"anode-console experiment\",\"version\":2}"));
        for (String damaged : List.of(
                "{\"format\":\"anode-console experiment\",\"version\":1}",
                "{\"format\":\"anode-console experiment\",\"version\":1,\"data\":{\"name\":\"a\",\"source\":\"b\",\"precision\":\"HOURS\",\"zone\":\"UTC\",\"times\":[],\"values\":[]}}",
                "{\"format\":\"anode-console experiment\",\"version\":1,\"data\":{\"name\":\"a\",\"source\":\"b\",\"precision\":\"MILLISECONDS\",\"zone\":\"UTC\",\"times\":[2,1],\"values\":[1,1]}}",
                "{\"format\":\"anode-console experiment\",\"version\":1,\"data\":")) {
            assertEquals("workbench.experiment.damaged", key(damaged), damaged);
        }
    }

    private static String key(String json) {
        return assertThrows(
                        ProblemException.class,
                        () -> ExperimentFile.read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)), "x.json"))
                .key();
    }
}
