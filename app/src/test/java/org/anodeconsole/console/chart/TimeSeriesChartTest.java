package org.anodeconsole.console.chart;

import static org.anodeconsole.console.chart.FxToolkitExtension.onFxThread;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import atlantafx.base.theme.Theme;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.control.ToggleButton;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import org.anodeconsole.console.language.Messages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(FxToolkitExtension.class)
class TimeSeriesChartTest {
    private static final Color BLUE = Color.web("#0072b2");
    private static final Color VERMILION = Color.web("#d55e00");

    /** Draws the chart and keeps the picture in the build folder, where a person can look at it. */
    private static WritableImage picture(TimeSeriesChart chart, Theme theme, String name) throws Exception {
        Application.setUserAgentStylesheet(theme.getUserAgentStylesheet());
        Scene scene = chart.getScene() != null ? chart.getScene() : new Scene(chart, 900, 480);
        chart.applyCss();
        WritableImage image = scene.snapshot(null);
        Path file = Path.of("target", "chart-pictures", name + ".png");
        Files.createDirectories(file.getParent());
        try (OutputStream out = Files.newOutputStream(file)) {
            PngWriter.write(image, out);
        }
        return image;
    }

    private static long count(WritableImage image, Predicate<Color> wanted) {
        long hits = 0;
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                hits += wanted.test(image.getPixelReader().getColor(x, y)) ? 1 : 0;
            }
        }
        return hits;
    }

    private static Predicate<Color> near(Color color) {
        return c -> Math.abs(c.getRed() - color.getRed()) + Math.abs(c.getGreen() - color.getGreen()) + Math.abs(c.getBlue() - color.getBlue()) < 0.05;
    }

    @Test
    void drawsHistoryForecastAndAnomaliesInTheLightTheme() throws Exception {
        onFxThread(() -> {
            TimeSeriesChart chart = new TimeSeriesChart(ChartFixtures.SHOWN_TEXTS);
            chart.show(ChartFixtures.passengers());
            WritableImage image = picture(chart, new PrimerLight(), "passengers-light");
            assertTrue(count(image, near(BLUE)) > 500, "history");
            assertTrue(count(image, near(VERMILION)) > 50, "anomalies");
            assertTrue(count(image, near(Color.WHITE)) > image.getWidth() * image.getHeight() / 2, "background");
            return null;
        });
    }

    @Test
    void takesDarkColoursFromTheTheme() throws Exception {
        onFxThread(() -> {
            TimeSeriesChart chart = new TimeSeriesChart(ChartFixtures.SHOWN_TEXTS);
            chart.show(ChartFixtures.passengers());
            WritableImage image = picture(chart, new PrimerDark(), "passengers-dark");
            assertTrue(count(image, near(Color.web("#56b4e9"))) > 500, "history in the palette for dark backgrounds");
            assertTrue(count(image, near(Color.web("#0d1117"))) > image.getWidth() * image.getHeight() / 2, "background");
            return null;
        });
    }

    @Test
    void showsEverySpikeOfAMillionPoints() throws Exception {
        onFxThread(() -> {
            TimeSeriesChart chart = new TimeSeriesChart(ChartFixtures.SHOWN_TEXTS);
            chart.show(ChartModel.of(new ChartLayer.Line("noise", "Noise", 0, ChartFixtures.noise(1_000_000))).withZone(ZoneId.of("Asia/Shanghai")));
            WritableImage image = picture(chart, new PrimerLight(), "million-light");
            chart.viewModel().axis().pointerProperty().set(1_700_000_000_000L + 750_000_000L);
            picture(chart, new PrimerLight(), "million-crosshair-light");
            // The spike to 90 stands far above all else: blue must reach the upper tenth of the plot near a third of its width.
            long high = 0;
            for (int x = 300; x < 400; x++) {
                for (int y = 45; y < 90; y++) {
                    high += near(BLUE).test(image.getPixelReader().getColor(x, y)) ? 1 : 0;
                }
            }
            assertTrue(high > 5, "pixels of the spike: " + high);
            return null;
        });
    }

    @Test
    void keepsALayerHiddenWhenNewDataComes() throws Exception {
        onFxThread(() -> {
            TimeSeriesChart chart = new TimeSeriesChart(ChartFixtures.SHOWN_TEXTS);
            chart.show(ChartFixtures.passengers());
            picture(chart, new PrimerLight(), "legend");
            ToggleButton history = (ToggleButton) chart.lookupAll(".toggle-button").stream()
                    .filter(n -> ((ToggleButton) n).getText().equals("Passengers")).findFirst().orElseThrow();
            history.setSelected(false);
            chart.show(ChartFixtures.passengers());
            WritableImage image = picture(chart, new PrimerLight(), "history-hidden");
            assertEquals(Set.of("history"), Set.copyOf(chart.viewModel().hidden()));
            assertTrue(count(image, near(BLUE)) < 100, "only the swatch keeps the colour");
            return null;
        });
    }

    @Test
    void saysSoWhenThereIsNothingToShow() throws Exception {
        onFxThread(() -> {
            TimeSeriesChart chart = new TimeSeriesChart(ChartFixtures.SHOWN_TEXTS);
            picture(chart, new PrimerLight(), "empty");
            assertEquals("Nothing to show yet", chart.getAccessibleText());
            assertTrue(chart.lookup(".placeholder").isVisible());
            chart.show(ChartFixtures.passengers());
            assertTrue(!chart.lookup(".placeholder").isVisible());
            assertEquals("From 1949-01-01 to 1962-12-01, 168 points, 2 anomalies: Anomalies, Passengers, holtwinters", chart.getAccessibleText());
            return null;
        });
    }

    @Test
    void linkedChartsShareTheirVisibleSpan() throws Exception {
        onFxThread(() -> {
            TimeAxisModel axis = new TimeAxisModel();
            TimeSeriesChart upper = new TimeSeriesChart(ChartFixtures.SHOWN_TEXTS, axis);
            TimeSeriesChart lower = new TimeSeriesChart(ChartFixtures.SHOWN_TEXTS, axis);
            upper.show(ChartFixtures.passengers());
            lower.show(ChartFixtures.passengers());
            upper.viewModel().axis().zoom(0, 0.25);
            assertEquals(upper.viewModel().axis().visible(), lower.viewModel().axis().visible());
            upper.viewModel().axis().show(new TimeRange(-300_000_000_000L, -250_000_000_000L));
            picture(lower, new PrimerLight(), "zoomed");
            assertEquals(List.of(-300_000_000_000L, -250_000_000_000L), List.of(axis.visible().from(), axis.visible().to()));
            return null;
        });
    }

    @Test
    void speaksTheLanguageChosenWhileItIsShown() throws Exception {
        onFxThread(() -> {
            Messages messages = new Messages(Locale.ENGLISH);
            TimeSeriesChart chart = new TimeSeriesChart(ChartTexts.following(messages));
            chart.show(ChartFixtures.passengers());
            picture(chart, new PrimerLight(), "english");
            assertTrue(chart.getAccessibleText().startsWith("From 1949-01-01 to 1962-12-01, 168 points"), chart.getAccessibleText());
            messages.localeProperty().set(Locale.SIMPLIFIED_CHINESE);
            chart.viewModel().axis().show(new TimeRange(-330_000_000_000L, -270_000_000_000L));
            chart.viewModel().axis().pointerProperty().set(-280_000_000_000L);
            picture(chart, new PrimerDark(), "chinese-dark");
            assertTrue(chart.getAccessibleText().startsWith("从 1949-01-01 到 1962-12-01，168 个点"), chart.getAccessibleText());
            return null;
        });
    }

    @Test
    void anAnomalyOfOneRowGetsARingOnItsValue() throws Exception {
        onFxThread(() -> {
            TimeSeriesChart chart = new TimeSeriesChart(ChartFixtures.SHOWN_TEXTS);
            long[] times = ChartFixtures.months(0, 144);
            ChartLayer.Line line = new ChartLayer.Line("line", "line", 0, ChartSeries.of(times, new double[144]));
            ChartLayer.Window one = new ChartLayer.Window(times[72], times[72]);
            chart.show(ChartModel.of(new ChartLayer.Windows("w", "w", 1, List.of(one)), line));
            long without = count(picture(chart, new PrimerLight(), "no-ring"), near(VERMILION));
            chart.show(ChartModel.of(new ChartLayer.Windows("w", "w", 1, List.of(one), ChartSeries.of(new long[] {times[72]}, new double[1])), line));
            long with = count(picture(chart, new PrimerLight(), "ring"), near(VERMILION));
            assertTrue(with > without + 20, "pixels of the ring: " + (with - without));
            return null;
        });
    }

    @Test
    void rowsHeldOutArePaleWithADotOnEach() throws Exception {
        onFxThread(() -> {
            TimeSeriesChart chart = new TimeSeriesChart(ChartFixtures.SHOWN_TEXTS);
            ChartSeries all = ChartSeries.of(ChartFixtures.months(0, 144), ChartFixtures.PASSENGERS);
            chart.show(ChartModel.of(new ChartLayer.Line("all", "all", 0, all)));
            long solid = count(picture(chart, new PrimerLight(), "held-in"), near(BLUE));
            chart.show(ChartModel.of(new ChartLayer.Line("all", "all", 0, all, true)));
            WritableImage pale = picture(chart, new PrimerLight(), "held-out");
            long left = count(pale, near(BLUE));
            assertTrue(left > 500 && left < solid, "only the dots have the full colour: " + left + " of " + solid);
            assertTrue(count(pale, near(BLUE.interpolate(Color.WHITE, 1 - LayerPainter.FAINT))) > 200, "the line between them");
            return null;
        });
    }

    @Test
    @Timeout(60)
    void aMillionAnomaliesAreDrawnAndRead() throws Exception {
        int n = 1_000_000;
        long[] times = new long[n];
        double[] values = new double[n];
        List<ChartLayer.Window> windows = new ArrayList<>(n);
        for (int i = 0; i < n; i++) {
            times[i] = i * 1_000L;
            values[i] = i % 97;
            windows.add(new ChartLayer.Window(times[i], times[i]));
        }
        ChartSeries series = ChartSeries.of(times, values);
        ChartLayer.Windows all = new ChartLayer.Windows("w", "w", 1, windows, series);
        onFxThread(() -> {
            TimeSeriesChart chart = new TimeSeriesChart(ChartFixtures.SHOWN_TEXTS);
            chart.show(ChartModel.of(all, new ChartLayer.Line("line", "line", 0, series)));
            chart.viewModel().axis().pointerProperty().set(times[n / 2]);
            WritableImage image = picture(chart, new PrimerLight(), "million-anomalies");
            assertTrue(count(image, near(VERMILION)) > 1_000);
            assertEquals(
                    List.of("w", "line"),
                    new Readings(ChartFixtures.TEXTS).at(chart.viewModel().visibleLayers(), times[n / 2], 10).stream().map(r -> r.layer().name()).toList());
            return null;
        });
    }

    @Test
    void severalLayersOfWindowsGetARowEachBelowThePlot() throws Exception {
        onFxThread(() -> {
            TimeSeriesChart chart = new TimeSeriesChart(ChartFixtures.SHOWN_TEXTS);
            ChartModel passengers = ChartFixtures.passengers();
            TimeRange extent = passengers.extent();
            List<ChartLayer> layers = new ArrayList<>(passengers.layers());
            layers.removeIf(ChartLayer.Windows.class::isInstance);
            layers.add(new ChartLayer.Windows("first", "ksigma", 1, List.of(new ChartLayer.Window(extent.at(0.2), extent.at(0.3)))));
            chart.show(ChartModel.of(layers.toArray(ChartLayer[]::new)));
            picture(chart, new PrimerLight(), "one-detector");
            HeatStrip strip = (HeatStrip) chart.getChildrenUnmodifiable().stream().filter(HeatStrip.class::isInstance).findFirst().orElseThrow();
            assertEquals(0, strip.getHeight(), "one detector has nothing to be compared with");
            layers.add(new ChartLayer.Windows("second", "lof", 3, List.of(new ChartLayer.Window(extent.at(0.6), extent.at(0.7)))));
            chart.show(ChartModel.of(layers.toArray(ChartLayer[]::new)));
            picture(chart, new PrimerLight(), "two-detectors");
            assertEquals(38, strip.getHeight());
            return null;
        });
    }
}
