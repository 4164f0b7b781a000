package org.anodeconsole.console.chart;

import static org.anodeconsole.console.chart.FxToolkitExtension.onFxThread;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import atlantafx.base.theme.PrimerLight;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.control.ToggleButton;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(FxToolkitExtension.class)
class ChartStackTest {
    /** The passengers, and the same a thousand times larger, whose labels need more room. */
    private static List<ChartModel> smallAndLarge() {
        double[] large = new double[ChartFixtures.PASSENGERS.length];
        for (int i = 0; i < large.length; i++) {
            large[i] = 1_000 * ChartFixtures.PASSENGERS[i];
        }
        return List.of(
                ChartFixtures.passengers(),
                ChartModel.of(new ChartLayer.Line("large_ones", "large_ones", 0, ChartSeries.of(ChartFixtures.months(0, large.length), large))));
    }

    private static ChartStack stack(List<ChartModel> models) {
        Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
        ChartStack stack = new ChartStack(ChartFixtures.SHOWN_TEXTS);
        stack.show(models);
        Scene scene = new Scene(stack, 900, 600);
        // The second pass follows the room for labels that the first one found.
        scene.snapshot(null);
        scene.snapshot(null);
        return stack;
    }

    private static PlotPane plot(TimeSeriesChart chart) {
        return (PlotPane) chart.getChildrenUnmodifiable().stream().filter(PlotPane.class::isInstance).findFirst().orElseThrow();
    }

    private static boolean hasOverview(TimeSeriesChart chart) {
        return chart.getChildrenUnmodifiable().stream().anyMatch(child -> child instanceof OverviewStrip && child.isVisible());
    }

    @Test
    void theSameTimeLiesAtTheSamePlaceInAllCharts() throws Exception {
        onFxThread(() -> {
            ChartStack stack = stack(smallAndLarge());
            Path file = Path.of("target", "chart-pictures", "stack-light.png");
            Files.createDirectories(file.getParent());
            try (OutputStream out = Files.newOutputStream(file)) {
                PngWriter.write(stack.getScene().snapshot(null), out);
            }
            PlotGeometry upper = plot(stack.charts().getFirst()).geometry();
            PlotGeometry lower = plot(stack.charts().getLast()).geometry();
            assertTrue(lower.left() > 50, "the labels of hundreds of thousands need room: " + lower.left());
            assertEquals(lower.left(), upper.left());
            assertEquals(lower.width(), upper.width());
            assertEquals(lower.times(), upper.times());
            return null;
        });
    }

    @Test
    void onlyTheLastChartHasAnOverviewAndAllMoveTogether() throws Exception {
        onFxThread(() -> {
            ChartStack stack = stack(smallAndLarge());
            TimeSeriesChart upper = stack.charts().getFirst();
            TimeSeriesChart lower = stack.charts().getLast();
            assertFalse(hasOverview(upper));
            assertTrue(hasOverview(lower));
            stack.show(new TimeRange(0, 100_000_000_000L).within(upper.viewModel().axis().full()));
            assertEquals(upper.viewModel().axis().visible(), lower.viewModel().axis().visible());
            upper.viewModel().axis().pointerProperty().set(0L);
            assertEquals(0L, lower.viewModel().axis().pointerProperty().get());
            return null;
        });
    }

    @Test
    void aChartThatIsGoneNoLongerTellsTheOthersWhatToShow() throws Exception {
        onFxThread(() -> {
            long[] later = {5_000_000_000_000L, 5_100_000_000_000L};
            ChartModel far = ChartModel.of(new ChartLayer.Line("far", "far", 0, ChartSeries.of(later, new double[] {1e9, 2e9})));
            ChartStack stack = stack(List.of(ChartFixtures.passengers(), far));
            TimeAxisModel axis = stack.charts().getFirst().viewModel().axis();
            assertEquals(later[1], axis.full().to());
            double wide = plot(stack.charts().getFirst()).geometry().left();
            stack.show(List.of(ChartFixtures.passengers()));
            stack.getScene().snapshot(null);
            assertEquals(ChartFixtures.passengers().extent(), axis.full());
            assertTrue(plot(stack.charts().getFirst()).geometry().left() < wide, "the room for its labels is given back");
            assertEquals(1, stack.charts().size());
            assertTrue(hasOverview(stack.charts().getFirst()));
            return null;
        });
    }

    @Test
    void coversASpanThatNoChartFills() throws Exception {
        onFxThread(() -> {
            ChartStack stack = stack(List.of(ChartFixtures.passengers()));
            TimeAxisModel axis = stack.charts().getFirst().viewModel().axis();
            TimeRange data = axis.full();
            TimeRange wide = new TimeRange(data.from() - 1_000_000, data.to() + 5_000_000);
            stack.cover(wide);
            assertEquals(wide, axis.visible());
            stack.show(new TimeRange(data.from(), data.from() + 1_000_000));
            stack.showAll();
            assertEquals(wide, axis.visible());
            stack.cover(null);
            assertEquals(data, axis.visible());
            return null;
        });
    }

    @Test
    void namesOfDataKeepTheirUnderscores() throws Exception {
        onFxThread(() -> {
            ChartStack stack = stack(smallAndLarge());
            ToggleButton entry = (ToggleButton) stack.charts().getLast().lookup(".legend > .toggle-button");
            assertEquals("large_ones", entry.getText());
            assertFalse(entry.isMnemonicParsing(), "an underscore would be taken for the mark of a key");
            return null;
        });
    }
}
