package org.anodeconsole.console.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import okhttp3.OkHttpClient;
import org.anodeconsole.algorithms.Algorithms;
import org.anodeconsole.console.chart.ChartLayer;
import org.anodeconsole.console.client.AnodeAddress;
import org.anodeconsole.console.client.AnodeClient;
import org.anodeconsole.console.language.Messages;
import org.anodeconsole.console.language.ProblemException;
import org.anodeconsole.console.tasks.EventQueue;
import org.anodeconsole.console.tasks.TaskRunner;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkbenchViewModelTest {
    private final EventQueue window = new EventQueue();
    private final TaskRunner tasks = new TaskRunner(window);
    private final Messages messages = new Messages(Locale.ENGLISH);
    private final AnodeClient client = new AnodeClient(new OkHttpClient());
    private final ObservableList<AnodeAddress> anodes = FXCollections.observableArrayList();
    private final DataViewModel data = new DataViewModel(tasks, messages, ZoneOffset.UTC);
    private final RunSettingsViewModel settings = new RunSettingsViewModel(client, tasks, anodes);
    private final WorkbenchViewModel workbench =
            new WorkbenchViewModel(data, settings, new AnalysisRunner(client), tasks, messages);
    private RealAnode anode;

    @TempDir
    Path folder;

    @BeforeEach
    void start() throws Exception {
        anode = new RealAnode();
    }

    @AfterEach
    void stop() throws Exception {
        anode.close();
    }

    private void open(SampleSeries sample) throws Exception {
        data.openSample(sample);
        window.until(() -> !data.readingProperty().get());
    }

    private void choose(String algorithm) throws Exception {
        if (anodes.isEmpty()) {
            anodes.add(anode.address());
        }
        window.until(() -> settings.algorithms().stream().anyMatch(a -> a.name().equals(algorithm)));
        settings.algorithmProperty().set(settings.algorithms().stream().filter(a -> a.name().equals(algorithm)).findFirst().orElseThrow());
    }

    private RunViewModel run() throws Exception {
        workbench.run();
        RunViewModel entry = workbench.runs().getFirst();
        window.until(() -> !(entry.stateProperty().get() instanceof RunViewModel.State.Running));
        return entry;
    }

    private void set(String option, String value) {
        settings.fields().stream().filter(f -> f.name().equals(option)).findFirst().orElseThrow().value().set(value);
    }

    @Test
    void saysWhatIsMissingUntilEverythingIsThere() throws Exception {
        assertEquals("workbench.blocked.noData", workbench.blockedProperty().get());
        open(SampleSeries.AIR_PASSENGERS);
        assertEquals("workbench.blocked.noAnode", workbench.blockedProperty().get());
        choose("holtwinters");
        assertEquals("", workbench.blockedProperty().get());
    }

    @Test
    void forecastsAirPassengersOnTheCalendar() throws Exception {
        open(SampleSeries.AIR_PASSENGERS);
        choose("holtwinters");
        set("period", "12");
        set("trend", "add");
        set("seasonal", "mul");
        RunResult.Forecasted forecast = assertInstanceOf(RunResult.Forecasted.class, run().result());
        assertEquals(24, forecast.mean().size());
        assertEquals(Instant.parse("1961-02-01T00:00:00Z").toEpochMilli(), forecast.mean().time(1));
        // The passengers of July 1960 were 622; the forecast for July 1961 must follow season and growth.
        assertTrue(forecast.mean().value(6) > 600 && forecast.mean().value(6) < 760, "July 1961: " + forecast.mean().value(6));
        assertTrue(forecast.lower().value(6) < forecast.mean().value(6) && forecast.upper().value(6) > forecast.mean().value(6));
        List<String> layers = workbench.chartsProperty().get().getFirst().layers().stream().map(ChartLayer::name).toList();
        assertEquals(List.of("passengers", "1 holtwinters"), layers);
        assertNotNull(workbench.chartsProperty().get().getFirst().now());
    }

    @Test
    void suggestsOptionsThatSuitTheDataAndLeavesWhatTheUserTyped() throws Exception {
        open(SampleSeries.AIR_PASSENGERS);
        choose("holtwinters");
        window.until(() -> "12".equals(settings.request().options().get("period")));
        assertEquals("mul", settings.request().options().get("seasonal"), "the season grows with the level");
        assertTrue(settings.request().options().containsKey("trend"));

        set("seasonal", "add");
        open(SampleSeries.CONSTANT);
        window.until(() -> !settings.request().options().containsKey("period"));
        assertEquals("add", settings.request().options().get("seasonal"));
    }

    @Test
    void findsTheFaultsOfTheMachine() throws Exception {
        open(SampleSeries.MACHINE_TEMPERATURE);
        choose("ksigma");
        RunResult.Detected detected = assertInstanceOf(RunResult.Detected.class, run().result());
        long known = data.openedProperty().get().labels().stream()
                .filter(l -> detected.windows().stream().anyMatch(w -> w.from() <= l[1] && w.to() >= l[0])).count();
        assertTrue(known >= 3, known + " of 5 faults found");
    }

    @Test
    void offersToRunWithoutTheWhiteNoiseCheck() throws Exception {
        StringBuilder csv = new StringBuilder("t,v\n");
        Random random = new Random(1);
        for (int i = 0; i < 200; i++) {
            csv.append(1_700_000_000 + 60 * i).append(',').append(random.nextGaussian()).append('\n');
        }
        data.openCsv(Files.writeString(folder.resolve("noise.csv"), csv));
        window.until(() -> !data.readingProperty().get());
        choose("iqr");
        RunViewModel refused = run();
        assertTrue(refused.wasRefusedAsWhiteNoise(), String.valueOf(refused.stateProperty().get()));
        workbench.runWithoutWhiteNoiseCheck(refused);
        RunViewModel again = workbench.runs().getFirst();
        window.until(() -> !(again.stateProperty().get() instanceof RunViewModel.State.Running));
        assertInstanceOf(RunResult.Detected.class, again.result());
        assertEquals(1, workbench.runs().size());
    }

    @Test
    void aBadOptionBecomesTheAnodesOwnWords() throws Exception {
        open(SampleSeries.AIR_PASSENGERS);
        choose("ksigma");
        settings.extraProperty().set("k=minus one");
        RunViewModel failed = run();
        RunViewModel.State.Failed state = assertInstanceOf(RunViewModel.State.Failed.class, failed.stateProperty().get());
        assertEquals("anode.refused", ((ProblemException) state.failure()).key());
        assertTrue(new WorkbenchWords(messages).state(failed).contains("k"), new WorkbenchWords(messages).state(failed));
    }

    @Test
    void aBadValueIsNamedWithItsRangeBeforeAnythingIsSent() throws Exception {
        open(SampleSeries.AIR_PASSENGERS);
        choose("ksigma");
        set("k", "7");
        assertEquals("workbench.blocked.option", workbench.blockedProperty().get());
        assertEquals(
                "k = 7 is not allowed: give a whole number from 1 to 3. To send it all the same, write it under “More options”.",
                new WorkbenchWords(messages).badOption(settings.badOptionProperty().get()));
        workbench.run();
        assertTrue(workbench.runs().isEmpty());
        set("k", "2");
        assertEquals("", workbench.blockedProperty().get());
        set("k", "7");
        choose("iqr");
        assertEquals("", workbench.blockedProperty().get(), "the options of another algorithm do not matter");
    }

    @Test
    void whatIsSuggestedAndWhatIsTheDefaultIsAllowed() throws Exception {
        open(SampleSeries.AIR_PASSENGERS);
        choose("arima");
        for (AlgorithmChoice choice : List.copyOf(settings.algorithms())) {
            settings.algorithmProperty().set(choice);
            assertEquals(null, settings.badOptionProperty().get());
            OptionSuggestion.of(choice.name(), data.openedProperty().get().series(), data.openedProperty().get().period())
                    .forEach((option, value) -> assertTrue(
                            OptionRules.of(choice.name(), option).filter(rule -> OptionRules.allows(rule, value)).isPresent(), choice + " " + option));
        }
    }

    @Test
    void everyRuleHasWordsInBothLanguages() {
        for (Locale language : Messages.LANGUAGES) {
            Algorithms.all().forEach(algorithm -> algorithm.parameters().forEach(rule ->
                    assertTrue(OptionRules.allowed(rule, new Messages(language)).length() > 1, algorithm.name() + " " + rule.name())));
        }
    }

    @Test
    void aKilledAnodeEndsTheRunWithAWord() throws Exception {
        open(SampleSeries.AIR_PASSENGERS);
        choose("ksigma");
        anode.close();
        RunViewModel failed = run();
        RunViewModel.State.Failed state = assertInstanceOf(RunViewModel.State.Failed.class, failed.stateProperty().get());
        assertTrue(((ProblemException) state.failure()).key().startsWith("anode.connection"), state.failure().toString());
    }

    @Test
    void aRunCanBeCancelled() throws Exception {
        try (MockWebServer slow = new MockWebServer()) {
            slow.enqueue(new MockResponse.Builder().body(
                    "{\"details\":[{\"type\":\"forecast\",\"algo\":[{\"name\":\"slow\",\"desc\":\"\",\"params\":{}}]}],\"protocol\":1.0,\"version\":0.1}").build());
            slow.enqueue(new MockResponse.Builder().headersDelay(60, TimeUnit.SECONDS).body("{}").build());
            slow.start();
            open(SampleSeries.AIR_PASSENGERS);
            anodes.add(new AnodeAddress("127.0.0.1", slow.getPort(), false));
            choose("slow");
            workbench.run();
            RunViewModel entry = workbench.runs().getFirst();
            entry.cancel();
            window.until(() -> entry.stateProperty().get() instanceof RunViewModel.State.Cancelled);
            workbench.remove(entry);
            assertEquals(List.of(), workbench.runs());
        }
    }

    @Test
    void newDataClearsTheRuns() throws Exception {
        open(SampleSeries.AIR_PASSENGERS);
        choose("ksigma");
        run();
        open(SampleSeries.CONSTANT);
        assertEquals(List.of(), workbench.runs());
        assertEquals(1, workbench.chartsProperty().get().getFirst().layers().size());
    }

    @Test
    void aCsvCanBeReadAgainInAnotherLayout() throws Exception {
        data.openCsv(Files.writeString(folder.resolve("two.csv"), "t,a,b\n2024-01-01,1,5\n2024-01-02,2,6\n"));
        window.until(() -> !data.readingProperty().get());
        data.changeLayout(data.openedProperty().get().layout().withValueColumn(2));
        window.until(() -> !data.readingProperty().get());
        assertEquals("b", data.openedProperty().get().series().name());
        data.changeLayout(data.openedProperty().get().layout().withTime(0, TimeFormat.EPOCH_SECONDS, Precision.MILLISECONDS));
        window.until(() -> !data.readingProperty().get());
        assertInstanceOf(UnusableDataException.class, data.failureProperty().get());
        assertEquals("b", data.openedProperty().get().series().name(), "the data stays when a reading fails");
    }

    @Test
    void aFileThatCannotBeReadAsGuessedCanBeReadInAnotherLayout() throws Exception {
        open(SampleSeries.CONSTANT);
        StringBuilder csv = new StringBuilder("t,first,second\n");
        for (int i = 0; i < 400; i++) {
            csv.append(1_700_000_000 + i).append(i == 390 ? ",broken," : ",1,").append(i).append('\n');
        }
        data.openCsv(Files.writeString(folder.resolve("half.csv"), csv));
        window.until(() -> !data.readingProperty().get());
        assertInstanceOf(UnusableDataException.class, data.failureProperty().get());
        assertEquals("constant.csv", data.openedProperty().get().series().source(), "the old data stays");
        CsvPreview preview = data.previewProperty().get();
        assertEquals("half.csv", preview.source().name());
        assertEquals(List.of("1700000000", "1", "0"), preview.rows().getFirst());

        data.changeLayout(preview.layout().withValueColumn(2));
        window.until(() -> !data.readingProperty().get());
        assertEquals("second", data.openedProperty().get().series().name());
        assertEquals(null, data.failureProperty().get());
        open(SampleSeries.CONSTANT);
        assertEquals(null, data.previewProperty().get());
    }

    @Test
    void aSeriesLongerThanAnAnodeTakesIsCutWhenTheUserSaysSo() throws Exception {
        StringBuilder csv = new StringBuilder("t,v\n");
        for (int i = 0; i < 50_000; i++) {
            csv.append(1_700_000_000 + i).append(',').append(i % 60).append('\n');
        }
        data.openCsv(Files.writeString(folder.resolve("long.csv"), csv));
        window.until(() -> !data.readingProperty().get());
        assertTrue(data.openedProperty().get().isTooLong());
        data.keepLatest();
        window.until(() -> !data.readingProperty().get());
        TimeSeries latest = data.openedProperty().get().series();
        assertEquals(40_000, latest.size());
        assertEquals(1_700_049_999_000L, latest.millis(39_999));
        choose("ksigma");
        assertInstanceOf(RunResult.Detected.class, run().result());
    }

    @Test
    void aBrokenCsvIsExplained() throws Exception {
        data.openCsv(Files.writeString(folder.resolve("words.csv"), "name,city\nAda,London\n"));
        window.until(() -> !data.readingProperty().get());
        assertTrue(new WorkbenchWords(messages).failure(data.failureProperty().get()).startsWith("No column of numbers was found in words.csv."));
    }
}
