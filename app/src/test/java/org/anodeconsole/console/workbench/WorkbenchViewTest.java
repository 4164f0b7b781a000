package org.anodeconsole.console.workbench;

import static org.anodeconsole.console.chart.FxToolkitExtension.onFxThread;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.io.BufferedWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import org.anodeconsole.console.chart.FxToolkitExtension;
import org.anodeconsole.console.chart.TimeAxisModel;
import org.anodeconsole.console.chart.TimeSeriesChart;
import org.anodeconsole.console.client.AnodeAddress;
import org.anodeconsole.console.chart.ChartLayer;
import org.anodeconsole.console.chart.ChartStack;
import javafx.scene.control.ToggleButton;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(FxToolkitExtension.class)
class WorkbenchViewTest extends WorkbenchWindow {
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
        // 41 to 45 ms were measured for an aim of 50. A busy machine may take much longer once, work on the wrong thread always does.
        long shortest = Long.MAX_VALUE;
        for (int attempt = 0; attempt < 3 && shortest > 200; attempt++) {
            try (WindowWatch watch = new WindowWatch()) {
                work();
                shortest = Math.min(shortest, watch.longestMillis());
            }
        }
        assertTrue(shortest <= 200, "the window's thread worked for " + shortest + " ms at a stretch, each time it was watched");
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
