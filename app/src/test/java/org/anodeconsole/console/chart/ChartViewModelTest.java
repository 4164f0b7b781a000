package org.anodeconsole.console.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class ChartViewModelTest {
    private final TimeAxisModel axis = new TimeAxisModel();
    private final ChartViewModel view = new ChartViewModel(axis);

    private static ChartLayer.Line line(String id, long[] times, double... values) {
        return new ChartLayer.Line(id, id, 0, ChartSeries.of(times, values));
    }

    @Test
    void theValueAxisFollowsWhatIsVisible() {
        view.modelProperty().set(ChartModel.of(line("a", new long[] {0, 100, 200, 300, 1_000}, 1, 2, 1, 2, 1_000)));
        assertTrue(view.values().high() > 1_000);
        axis.show(new TimeRange(0, 150));
        assertTrue(view.values().high() < 3, view.values().toString());
    }

    @Test
    void aHiddenLayerDoesNotStretchTheAxis() {
        view.modelProperty().set(ChartModel.of(line("a", new long[] {0, 100}, 1, 2), line("b", new long[] {0, 100}, 1, 500)));
        view.hidden().add("b");
        assertTrue(view.values().high() < 3);
    }

    @Test
    void aBoxHoldsTheValuesUntilReset() {
        view.modelProperty().set(ChartModel.of(line("a", new long[] {0, 1_000}, 0, 10)));
        view.showBox(new TimeRange(100, 400), new ValueRange(2, 3));
        assertEquals(new ValueRange(2, 3), view.values());
        assertEquals(new TimeRange(100, 400), axis.visible());
        view.reset();
        assertTrue(axis.isShowingAll());
        assertTrue(view.values().high() > 10);
    }

    @Test
    void zoomKeepsThePivotInPlaceAndStaysInsideTheData() {
        view.modelProperty().set(ChartModel.of(line("a", new long[] {0, 1_000}, 0, 10)));
        axis.zoom(250, 0.5);
        assertEquals(new TimeRange(125, 625), axis.visible());
        axis.pan(-5);
        assertEquals(new TimeRange(0, 500), axis.visible());
        axis.zoom(100, 1e-9);
        assertEquals(TimeRange.SHORTEST, axis.visible().span());
        axis.zoom(100, 1e9);
        assertTrue(axis.isShowingAll());
    }

    @Test
    void linkedViewsShowTheUnionOfTheirData() {
        ChartViewModel other = new ChartViewModel(axis);
        view.modelProperty().set(ChartModel.of(line("a", new long[] {0, 1_000}, 0, 10)));
        other.modelProperty().set(ChartModel.of(line("a", new long[] {500, 3_000}, 0, 10)));
        assertEquals(new TimeRange(0, 3_000), axis.visible());
        axis.show(new TimeRange(600, 700));
        other.modelProperty().set(ChartModel.EMPTY);
        assertEquals(new TimeRange(0, 1_000), axis.full());
        assertEquals(new TimeRange(600, 700), axis.visible());
    }

    @Test
    void readsThePointsNearTheCrosshairAndTheWindowAroundIt() {
        List<ChartLayer> layers = List.of(
                line("history", new long[] {0, 100, 200}, 1, 2.5, Double.NaN),
                new ChartLayer.Windows("anomalies", "Anomalies", 1, List.of(new ChartLayer.Window(90, 110))),
                new ChartLayer.Forecast("fc", "fc", 2, ChartSeries.of(new long[] {100}, new double[] {3}), ChartSeries.of(new long[] {100}, new double[] {2}), ChartSeries.of(new long[] {100}, new double[] {4})));
        assertEquals(100, Readings.snap(layers, 93, 20));
        List<Reading> readings = new Readings(ChartFixtures.TEXTS).at(layers, 100, 20);
        assertEquals(List.of("2.5", "", "3 (2 to 4)"), readings.stream().map(Reading::text).toList());
        assertEquals(List.of(), new Readings(ChartFixtures.TEXTS).at(layers, 150, 20));
        assertEquals(List.of(), new Readings(ChartFixtures.TEXTS).at(layers, 200, 20), "a gap has no reading");
    }

    @Test
    void refusesUnsortedTimesAndTwoLayersWithOneId() {
        assertThrows(IllegalArgumentException.class, () -> ChartSeries.of(new long[] {5, 4}, new double[2]));
        assertThrows(IllegalArgumentException.class, () -> ChartModel.of(line("a", new long[0]), line("a", new long[0])));
    }

    @Test
    void survivesConstantAndHugeValues() {
        view.modelProperty().set(ChartModel.of(line("a", new long[] {7, 7}, 5, 5)));
        assertTrue(view.values().low() < 5 && view.values().high() > 5);
        view.modelProperty().set(ChartModel.of(line("a", new long[] {0, 7}, -Double.MAX_VALUE, Double.MAX_VALUE)));
        assertTrue(Double.isFinite(view.values().span()));
    }
}
