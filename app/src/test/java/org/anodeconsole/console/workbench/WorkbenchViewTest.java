package org.anodeconsole.console.workbench;

import static org.anodeconsole.console.chart.FxToolkitExtension.onFxThread;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import atlantafx.base.theme.Theme;
import java.io.BufferedWriter;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableColumnBase;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.stage.Stage;
import okhttp3.OkHttpClient;
import org.anodeconsole.console.chart.FxToolkitExtension;
import org.anodeconsole.console.chart.PngWriter;
import org.anodeconsole.console.chart.TimeAxisModel;
import org.anodeconsole.console.chart.TimeSeriesChart;
import org.anodeconsole.console.client.AnodeAddress;
import org.anodeconsole.console.client.AnodeClient;
import org.anodeconsole.console.language.Messages;
import org.anodeconsole.console.tasks.TaskRunner;
import org.anodeconsole.console.tasks.UiThread;
import org.awaitility.Awaitility;
import org.anodeconsole.console.chart.ChartLayer;
import org.anodeconsole.console.chart.ChartStack;
import javafx.scene.control.ToggleButton;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(FxToolkitExtension.class)
class WorkbenchViewTest {
    private final Messages messages = new Messages(Locale.ENGLISH);
    private final ObservableList<AnodeAddress> anodes = FXCollections.observableArrayList();
    private RealAnode anode;
    private WorkbenchViewModel workbench;
    private Scene scene;
    private Stage stage;
    private Path chosenFile;

    @TempDir
    Path folder;

    @BeforeEach
    void open() throws Exception {
        anode = new RealAnode();
        onFxThread(() -> {
            Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
            TaskRunner tasks = new TaskRunner(UiThread.javaFx());
            AnodeClient client = new AnodeClient(new OkHttpClient());
            AnalysisRunner runner = new AnalysisRunner(client);
            workbench = new WorkbenchViewModel(
                    new DataViewModel(tasks, messages, ZoneOffset.UTC),
                    new RunSettingsViewModel(client, tasks, anodes),
                    runner, tasks, messages);
            anodes.add(anode.address());
            ComparisonViewModel comparison = new ComparisonViewModel(workbench);
            ExperimentViewModel experiments = new ExperimentViewModel(workbench, tasks, messages);
            WorkbenchView.Parts parts = new WorkbenchView.Parts(
                    comparison,
                    new BacktestViewModel(workbench, runner, tasks, messages),
                    experiments,
                    new AnalyticsPlanViewModel(workbench, tasks, messages, new SimpleObjectProperty<>()),
                    new TakeAwayViewModel(workbench, comparison, experiments, tasks, messages),
                    (title, name) -> Optional.of(folder.resolve(name)),
                    (title, kind, patterns) -> Optional.ofNullable(chosenFile));
            WorkbenchView view = new WorkbenchView(workbench, parts, messages, owner -> Optional.ofNullable(chosenFile));
            view.content().getStyleClass().add("page-place");
            scene = new Scene((Parent) view.content(), 1_280, 800);
            scene.getStylesheets().add(Messages.class.getResource("/org/anodeconsole/console/shell/console.css").toExternalForm());
            stage = new Stage();
            stage.setScene(scene);
            stage.show();
            return null;
        });
        until(() -> !workbench.settings().algorithms().isEmpty());
    }

    @AfterEach
    void close() throws Exception {
        onFxThread(() -> {
            stage.close();
            return null;
        });
        anode.close();
    }

    private static void until(Callable<Boolean> condition) {
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> onFxThread(condition));
    }

    private <T> T find(String id, Class<T> type) {
        return type.cast(scene.lookup("#" + id));
    }

    private void picture(String name, Theme theme) throws Exception {
        onFxThread(() -> {
            Application.setUserAgentStylesheet(theme.getUserAgentStylesheet());
            return null;
        });
        afterAPulse();
        afterAPulse();
        onFxThread(() -> {
            Path file = Path.of("target", "workbench-pictures", name + ".png");
            Files.createDirectories(file.getParent());
            try (OutputStream out = Files.newOutputStream(file)) {
                PngWriter.write(scene.snapshot(null), out);
            }
            return null;
        });
    }

    /** A window shows changes with its next pulse. */
    private void afterAPulse() throws Exception {
        CountDownLatch drawn = new CountDownLatch(1);
        Runnable listener = drawn::countDown;
        onFxThread(() -> {
            scene.addPostLayoutPulseListener(listener);
            Platform.requestNextPulse();
            return null;
        });
        assertTrue(drawn.await(30, TimeUnit.SECONDS));
        onFxThread(() -> {
            scene.removePostLayoutPulseListener(listener);
            return null;
        });
    }

    private void run(String algorithm, String option, String value) throws Exception {
        onFxThread(() -> {
            ComboBox<?> box = find("algorithm", ComboBox.class);
            int index = workbench.settings().algorithms().stream().map(AlgorithmChoice::name).toList().indexOf(algorithm);
            box.getSelectionModel().select(index);
            scene.snapshot(null);
            find("option-" + option, TextField.class).setText(value);
            find("run", Button.class).fire();
            return null;
        });
        until(() -> !(workbench.runs().getFirst().state() instanceof RunViewModel.State.Running));
    }

    @Test
    void aNewcomerGetsFromASampleToAForecastAndAnomalies() throws Exception {
        assertTrue(onFxThread(() -> find("run", Button.class).isDisabled()));
        assertEquals("Open a sample or a CSV file first.", onFxThread(() -> find("run-blocked", Labeled.class).getText()));
        picture("empty", new PrimerLight());
        onFxThread(() -> {
            find("open-sample", MenuButton.class).getItems().getFirst().fire();
            return null;
        });
        until(() -> !workbench.data().readingProperty().get());
        assertFalse(onFxThread(() -> find("run", Button.class).isDisabled()));
        run("ksigma", "k", "2");
        run("arima", "period", "12");
        String state = onFxThread(() -> {
            scene.snapshot(null);
            return find("run-state-2", Labeled.class).getText();
        });
        assertTrue(state.startsWith("steps: 24, in "), state);
        assertEquals("12", onFxThread(() -> find("option-period", TextField.class).getText()), "the option stays as typed");
        picture("passengers-light", new PrimerLight());
        onFxThread(() -> {
            messages.localeProperty().set(Locale.SIMPLIFIED_CHINESE);
            return null;
        });
        picture("passengers-chinese-dark", new PrimerDark());
        assertEquals("运行", onFxThread(() -> find("run", Button.class).getText()));
    }

    @Test
    void aCsvThatWasGuessedWrongIsReadAsTheUserSays() throws Exception {
        StringBuilder csv = new StringBuilder();
        for (int day = 1; day <= 28; day++) {
            csv.append(String.format("2024-02-%02d;%d,5;%d%n", day, day, 100 + day));
        }
        chosenFile = Files.writeString(folder.resolve("bare.csv"), csv);
        onFxThread(() -> {
            find("open-csv", Button.class).fire();
            return null;
        });
        until(() -> workbench.data().openedProperty().get() != null);
        assertEquals(28, workbench.data().openedProperty().get().series().size());
        onFxThread(() -> {
            find("workbench-header", CheckBox.class).setSelected(true);
            return null;
        });
        until(() -> workbench.data().openedProperty().get().series().size() == 27);
        picture("csv-dialect", new PrimerLight());
        onFxThread(() -> {
            find("workbench-delimiter", ComboBox.class).getSelectionModel().select(Character.valueOf(','));
            return null;
        });
        until(() -> workbench.data().openedProperty().get().layout().delimiter() == ',' || workbench.data().failureProperty().get() != null);
    }

    @Test
    void theWindowIsNeverHeldUpWhileAPersonWorks() throws Exception {
        chosenFile = folder.resolve("large.csv");
        try (BufferedWriter out = Files.newBufferedWriter(chosenFile)) {
            out.write("time,value\n");
            for (int i = 0; i < 300_000; i++) {
                out.write((1_700_000_000_000L + i * 1_000L) + "," + Math.sin(i / 500.0) * 100 + "\n");
            }
        }
        // The first time everything is compiled, styled and loaded; people notice the times after it.
        work();
        try (WindowWatch watch = new WindowWatch()) {
            work();
            long longest = watch.longestMillis();
            // 41 to 45 ms were measured for an aim of 50; more than this is not a slow machine but work on the wrong thread.
            assertTrue(longest <= 200, "the window's thread worked for " + longest + " ms at a stretch");
        }
    }

    /** Opens data, runs everything at once, looks at the results, draws labels and moves the chart. */
    private void work() throws Exception {
        openSample(SampleSeries.MACHINE_TEMPERATURE);
        onFxThread(() -> {
            find("run-several", MenuButton.class).getItems().getLast().fire();
            return null;
        });
        until(() -> workbench.runs().size() >= 5
                && workbench.runs().stream().noneMatch(run -> run.state() instanceof RunViewModel.State.Running));
        for (int tab = 2; tab >= 0; tab--) {
            int shown = tab;
            onFxThread(() -> {
                find("results", TabPane.class).getSelectionModel().select(shown);
                return null;
            });
            afterAPulse();
        }
        onFxThread(() -> {
            find("stack-charts", ToggleButton.class).fire();
            return null;
        });
        afterAPulse();
        onFxThread(() -> {
            find("stack-charts", ToggleButton.class).fire();
            return null;
        });
        TimeAxisModel axis = find("chart", TimeSeriesChart.class).viewModel().axis();
        for (int step = 0; step < 20; step++) {
            long time = axis.full().at(step / 20.0);
            onFxThread(() -> {
                workbench.labels().add(time, time + 1_000_000);
                axis.zoom(time, 0.9);
                return null;
            });
            afterAPulse();
        }
        onFxThread(() -> {
            find("open-csv", Button.class).fire();
            return null;
        });
        until(() -> workbench.data().openedProperty().get().series().size() == 300_000);
        afterAPulse();
        openSample(SampleSeries.AIR_PASSENGERS);
    }

    private void openSample(SampleSeries sample) throws Exception {
        onFxThread(() -> {
            find("open-sample", MenuButton.class).getItems().get(sample.ordinal()).fire();
            return null;
        });
        until(() -> !workbench.data().readingProperty().get());
        afterAPulse();
    }

    @Test
    void severalForecastersAreComparedAndTakenAway() throws Exception {
        onFxThread(() -> {
            find("open-sample", MenuButton.class).getItems().getFirst().fire();
            return null;
        });
        until(() -> !workbench.data().readingProperty().get());
        onFxThread(() -> {
            workbench.settings().holdOutProperty().set(12);
            find("run-several", MenuButton.class).getItems().getFirst().fire();
            return null;
        });
        until(() -> workbench.runs().size() >= 2
                && workbench.runs().stream().noneMatch(run -> run.state() instanceof RunViewModel.State.Running));
        onFxThread(() -> {
            find("results", TabPane.class).getSelectionModel().select(1);
            return null;
        });
        picture("compared", new PrimerLight());
        assertEquals(3, onFxThread(() -> find("comparison", TableView.class).getItems().size()), "arima, holtwinters and the naive forecast");
        onFxThread(() -> {
            find("results", TabPane.class).getSelectionModel().select(2);
            scene.snapshot(null);
            find("backtest-run-all", Button.class).fire();
            return null;
        });
        until(() -> find("backtest", TableView.class).getItems().size() == 3 && find("backtest-cancel", Button.class).isDisabled());
        picture("backtested", new PrimerLight());
        for (String kind : List.of("csv", "png", "xlsx", "json")) {
            onFxThread(() -> {
                find("take-away", MenuButton.class).getItems().stream().filter(item -> item.getId().equals("export-" + kind)).findFirst().orElseThrow().fire();
                return null;
            });
            Path file = folder.resolve("workbench." + kind);
            until(() -> find("export-outcome", Labeled.class).getText().equals("Saved as " + file));
            assertTrue(Files.size(file) > 1_000, kind);
        }
    }

    @Test
    void aPlanOfAnalyticsIniIsShownRunAndPutAway() throws Exception {
        openSample(SampleSeries.AIR_PASSENGERS);
        chosenFile = Files.writeString(folder.resolve("analytics.ini"), """
                [taosd]
                host = plant.example
                user = reader
                password = secret
                [input_data]
                db_name = power
                table_name = d001
                column_name = voltage
                [forecast]
                period = 12
                rows = 24
                start_time = 1950-01-01T00:00:00
                [forecast.algos]
                holtwinters={"trend":"add", "seasonal":"mul"}
                arima={}
                [ad]
                anno_res = [3, 90]
                [ad.algos]
                ksigma={"k": 2}
                """);
        onFxThread(() -> {
            find("open-experiment", MenuButton.class).getItems().getLast().fire();
            return null;
        });
        until(() -> find("analytics-forecast-shown", Button.class) != null);
        picture("analytics-plan", new PrimerLight());
        assertFalse(onFxThread(() -> find("analytics-forecast-shown", Button.class).isDisabled()));
        assertTrue(onFxThread(() -> find("analytics-forecast-table", Button.class).isDisabled()), "no cluster is connected");
        assertTrue(onFxThread(() -> find("analytics-remarks", Labeled.class).getText()).contains("connection and password are not taken"));
        onFxThread(() -> {
            find("analytics-forecast-shown", Button.class).fire();
            return null;
        });
        until(() -> workbench.runs().size() == 2
                && workbench.runs().stream().allMatch(run -> run.state() instanceof RunViewModel.State.Done));
        assertEquals(132, workbench.data().openedProperty().get().series().size(), "from 1950 on");
        assertEquals(List.of(24, 24), workbench.runs().stream().map(run -> run.request().holdOut()).toList());
        picture("analytics-run", new PrimerDark());
        onFxThread(() -> {
            find("analytics-close", Button.class).fire();
            return null;
        });
        until(() -> find("analytics-forecast-shown", Button.class) == null);
    }

    @Test
    void runsAreStackedInLinkedChartsAndTheForecastIsZoomedTo() throws Exception {
        openSample(SampleSeries.AIR_PASSENGERS);
        assertTrue(onFxThread(() -> find("show-forecast", Button.class).isDisabled()), "there is none");
        run("ksigma", "k", "2");
        onFxThread(() -> {
            workbench.settings().holdOutProperty().set(24);
            return null;
        });
        run("arima", "period", "12");
        assertEquals(
                List.of("1 ksigma", "passengers", "passengers (held out)", "2 arima"),
                onFxThread(() -> workbench.chartsProperty().get().getFirst().layers().stream().map(ChartLayer::name).toList()));
        onFxThread(() -> {
            find("stack-charts", ToggleButton.class).fire();
            return null;
        });
        picture("stacked", new PrimerLight());
        List<List<String>> names = onFxThread(() -> find("charts", ChartStack.class).charts().stream()
                .map(chart -> chart.viewModel().model().layers().stream().map(ChartLayer::name).toList())
                .toList());
        assertEquals(
                List.of(List.of("1 ksigma", "passengers"), List.of("passengers", "passengers (held out)", "2 arima")), names,
                "each with its own run, and all rows where nothing was held out");
        assertFalse(onFxThread(() -> find("show-forecast", Button.class).isDisabled()), "the lower chart has one");
        onFxThread(() -> {
            find("stack-charts", ToggleButton.class).fire();
            find("show-forecast", Button.class).fire();
            return null;
        });
        picture("zoomed-to-forecast", new PrimerLight());
        TimeAxisModel axis = onFxThread(() -> find("chart", TimeSeriesChart.class).viewModel().axis());
        TimeSeries series = workbench.data().openedProperty().get().series();
        assertEquals(series.millis(143), axis.visible().to());
        assertTrue(axis.visible().from() > series.millis(12) && axis.visible().from() < series.millis(36), "four times 24 rows before them");
        assertEquals(1, onFxThread(() -> find("charts", ChartStack.class).charts().size()));
    }

    @Test
    void oddFilesGetAWordAndDoNotHoldUpTheWindow() throws Exception {
        String wide = String.join(",", Collections.nCopies(2_000, "7"));
        Map<String, String> files = new LinkedHashMap<>();
        files.put("wide.csv", (wide + "\n").repeat(20));
        files.put("letters.csv", "t,v,note\n1700000000,1," + "x".repeat(100_000) + "\n1700000060,2,y\n");
        files.put("short.csv", "t,v\n2024-01-01,1\n2024-01-02,2\n");
        files.put("constant.csv", "t,v\n" + String.join("\n", IntStream.range(0, 20).mapToObj(i -> (1_700_000_000 + 60 * i) + ",5").toList()) + "\n");
        files.put("zones.csv", "t,v\n2024-01-01T12:00:00Z,1\n2024-01-01 21:00,2\n2024-01-01T14:00:00+01:00,3\n");
        files.put("future.csv", "t,v\n2999-01-01,1\n2999-01-02,2\n2999-01-03,4\n");
        files.put("repeated.csv", "t,v\n" + "2024-01-01,1\n".repeat(50_000));
        files.put("binary.csv", "\u0000\u0001\u0002\n".repeat(1_000));
        files.put("broken.csv", "t,v\n1700000000,1\n1700000060,2\n" + "1700000120,3\n".repeat(400) + "never,4\n");
        try (WindowWatch watch = new WindowWatch()) {
            for (Map.Entry<String, String> file : files.entrySet()) {
                chosenFile = Files.writeString(folder.resolve(file.getKey()), file.getValue());
                onFxThread(() -> {
                    find("open-csv", Button.class).fire();
                    return null;
                });
                until(() -> !workbench.data().readingProperty().get());
                afterAPulse();
                String told = onFxThread(() -> find("data-remarks", Labeled.class).getText() + find("data-failure", Labeled.class).getText());
                assertTrue(told.length() > 10, file.getKey() + ": " + told);
            }
            assertTrue(onFxThread(() -> find("data-failure", Labeled.class).getText()).startsWith("Line 404: “never” in column t is not a time"));
            picture("csv-broken", new PrimerLight());
            // As above, but everything is done for the first time.
            assertTrue(watch.longestMillis() <= 1_000, "the window's thread worked for " + watch.longestMillis() + " ms at a stretch");
        }
    }

    @Test
    void aCsvShowsHowItWasReadAndWhatWasWrongWithIt() throws Exception {
        StringBuilder csv = new StringBuilder("Zeit;Last;Temperatur\n");
        for (int day = 1; day <= 28; day++) {
            csv.append(String.format("%02d.02.2024 12:00;%s;%d,5%n", day, day == 5 ? "" : day + ",25", 10 + day % 5));
        }
        chosenFile = Files.writeString(folder.resolve("anlage.csv"), csv);
        onFxThread(() -> {
            find("open-csv", Button.class).fire();
            return null;
        });
        until(() -> workbench.data().openedProperty().get() != null);
        picture("csv", new PrimerLight());
        List<String> remarks = onFxThread(() -> find("data-remarks", Labeled.class).getText()).lines().toList();
        assertEquals(List.of("Missing values: 1. They are gaps in the chart and left out of the analysis."), remarks);
        assertEquals(
                List.of("Zeit (time)", "Last (value)", "Temperatur"),
                onFxThread(() -> find("csv-preview", TableView.class).getColumns().stream().map(column -> ((TableColumnBase<?, ?>) column).getText()).toList()));
        assertFalse(onFxThread(() -> find("workbench-delimiter", ComboBox.class).getParent().isVisible()), "shown when they are wanted");
        chosenFile = Files.writeString(folder.resolve("words.csv"), "name,city\nAda,London\n");
        onFxThread(() -> {
            find("open-csv", Button.class).fire();
            return null;
        });
        until(() -> workbench.data().failureProperty().get() != null);
        picture("csv-refused", new PrimerLight());
        assertTrue(onFxThread(() -> find("data-failure", Labeled.class).getText()).startsWith("No column of numbers was found in words.csv."));
        assertTrue(onFxThread(() -> find("workbench-delimiter", ComboBox.class).getParent().isVisible()));
    }

    @Test
    void theChosenAnodeAndAlgorithmStayChosenWhenTheListOfAnodesChanges() throws Exception {
        AnodeAddress other = new AnodeAddress("127.0.0.1", 1, false);
        onFxThread(() -> {
            find("algorithm", ComboBox.class).getSelectionModel().select(2);
            anodes.setAll(other, anode.address());
            return null;
        });
        afterAPulse();
        String algorithm = onFxThread(() -> workbench.settings().algorithmProperty().get().name());
        assertEquals(anode.address(), onFxThread(() -> workbench.settings().anodeProperty().get()));
        assertEquals(anode.address(), onFxThread(() -> find("anode", ComboBox.class).getValue()));
        assertEquals(onFxThread(() -> workbench.settings().algorithms().get(2).name()), algorithm);
        onFxThread(() -> {
            anodes.setAll(other);
            return null;
        });
        assertEquals(other, onFxThread(() -> workbench.settings().anodeProperty().get()));
        assertEquals(other, onFxThread(() -> find("anode", ComboBox.class).getValue()));
    }
}
