package org.anodeconsole.console.workbench;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
        assertNotNull(done.result().anodeMillis(), "the anode tells how long it took");
        assertEquals(done.result().anodeMillis(), again.result().anodeMillis());
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

    /** Each a change of one piece of a good file. */
    @ParameterizedTest
    @ValueSource(strings = {
        "\"times\":[0,60000,120000]->\"times\":[0,60000]",
        "\"times\":[0,60000,120000]->\"times\":[0,60000,9e99]",
        "\"times\":[0,60000,120000]->\"times\":\"none\"",
        "\"zone\":\"UTC\"->\"zone\":\"Mars/Olympus\"",
        "\"kind\":\"FORECAST\"->\"kind\":\"MAGIC\"",
        "\"anode\":\"localhost:6090\"->\"anode\":\"file:///etc/passwd\"",
        "\"holdOut\":1->\"holdOut\":-1",
        "\"holdOut\":1->\"holdOut\":4",
        "\"rows\":2->\"rows\":-2",
        "\"rows\":2->\"rows\":2000000000",
        "\"confidence\":0.9->\"confidence\":7",
        "\"mean\":[1,2]->\"mean\":[1]",
        "\"times\":[180000,240000]->\"times\":[240000,180000]",
        "\"labels\":[[0,60000]]->\"labels\":[[60000,0]]",
        "\"labels\":[[0,60000]]->\"labels\":[7]",
        "\"runs\":[->\"runs\":[[[[",
    })
    void aDamagedPieceIsToldAndNothingElseHappens(String change) {
        assertEquals(1, assertDoesNotThrow(() -> read(GOOD)).trials().size());
        String[] parts = change.split("->");
        String damaged = GOOD.replace(parts[0], parts[1]);
        assertNotEquals(GOOD, damaged, change);
        String key = key(damaged);
        assertTrue(key.equals("workbench.experiment.damaged") || key.startsWith("address."), key);
    }

    @Test
    void aFileNestedWithoutEndIsToldAndNoStackOverflows() {
        assertEquals("workbench.experiment.damaged", key("{\"format\":\"anode-console experiment\",\"version\":1,\"data\":" + "[".repeat(100_000)));
        assertEquals("workbench.experiment.none", key("[".repeat(500) + "]".repeat(500)));
    }

    @Test
    void aMillionWindowsAreOpenedAndDrawn() throws Exception {
        StringBuilder windows = new StringBuilder("[0,0]");
        for (int i = 1; i < 1_000_000; i++) {
            windows.append(",[").append(i).append(',').append(i).append(']');
        }
        String many = GOOD.replace("\"kind\":\"FORECAST\"", "\"kind\":\"DETECTION\"").replaceFirst("\"forecast\":.*", "\"windows\":[" + windows + "]}]}");
        experiments.open(Files.writeString(folder.resolve("many.json"), many));
        window.until(() -> workbench.runs().size() == 1);
        assertEquals(1_000_000, ((RunResult.Detected) workbench.runs().getFirst().result()).windows().size());
    }

    private static final String GOOD = """
            {"format":"anode-console experiment","version":1,"data":{"name":"a","source":"b","precision":"MILLISECONDS","zone":"UTC",\
            "times":[0,60000,120000],"values":[1,null,3]},"labels":[[0,60000]],"runs":[{"anode":"localhost:6090","kind":"FORECAST",\
            "algorithm":"arima","options":{"p":"1"},"checkWhiteNoise":true,"holdOut":1,"rows":2,"way":"DIRECT","confidence":0.9,"millis":5,\
            "forecast":{"times":[180000,240000],"mean":[1,2],"lower":[0,1],"upper":[2,3],"mse":null,"model":null}}]}""";

    private static Experiment read(String json) throws Exception {
        return ExperimentFile.read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)), "x.json");
    }

    private static String key(String json) {
        return assertThrows(ProblemException.class, () -> read(json)).key();
    }
}
