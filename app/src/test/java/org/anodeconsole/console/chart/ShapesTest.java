package org.anodeconsole.console.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ShapesTest {
    private static final PlotGeometry GEOMETRY = new PlotGeometry(0, 0, 100, 100, new TimeRange(0, 1_000), new ValueRange(0, 100));

    @Test
    void aGapBreaksTheLineAndALonePointBecomesADot() {
        double nan = Double.NaN;
        ChartSeries series = ChartSeries.of(
                new long[] {0, 100, 200, 300, 400, 500, 600, 700}, new double[] {1, 2, nan, 3, nan, nan, 4, 5});
        LineShapes shapes = LineShapes.of(series, GEOMETRY, 2);
        assertEquals(List.of(2, 2), shapes.polylines().stream().map(LineShapes.Shape::count).toList());
        assertEquals(List.of(new LineShapes.Dot(30, 97)), shapes.dots());
    }

    @Test
    void aDenseLineBecomesOneOutlinePerUnbrokenRun() {
        long[] times = IntStream.range(0, 1_001).mapToLong(i -> i).toArray();
        double[] values = IntStream.range(0, 1_001).mapToDouble(i -> i >= 400 && i < 450 ? Double.NaN : 50 + i % 7).toArray();
        LineShapes shapes = LineShapes.of(ChartSeries.of(times, values), GEOMETRY, 2);
        assertEquals(2, shapes.outlines().size());
        assertEquals(0, shapes.polylines().size());
        double left = Arrays.stream(shapes.outlines().get(0).xs()).max().orElseThrow();
        double right = Arrays.stream(shapes.outlines().get(1).xs()).min().orElseThrow();
        assertEquals(40, left, 1e-9);
        assertEquals(45, right, 1e-9);
    }

    @Test
    void aDenseJumpIsDrawnAllTheWay() {
        long[] times = IntStream.range(0, 1_000).mapToLong(i -> i).toArray();
        double[] values = IntStream.range(0, 1_000).mapToDouble(i -> i < 500 ? 10 : 90).toArray();
        LineShapes.Shape outline = LineShapes.of(ChartSeries.of(times, values), GEOMETRY, 0).outlines().getFirst();
        boolean reachesDown = IntStream.range(0, outline.count()).anyMatch(i -> outline.xs()[i] == 50 && outline.ys()[i] == 90);
        boolean reachesUp = IntStream.range(0, outline.count()).anyMatch(i -> outline.xs()[i] == 50 && outline.ys()[i] == 10);
        assertTrue(reachesDown && reachesUp);
    }

    @Test
    void aMillionWindowsBecomeAtMostOneSpanPerPixel() {
        List<ChartLayer.Window> windows = IntStream.range(0, 1_000_000).mapToObj(i -> new ChartLayer.Window(i / 1_000, i / 1_000)).toList();
        assertEquals(1, WindowSpans.of(layer(windows), GEOMETRY).size());
        List<WindowSpans.Span> apart = WindowSpans.of(layer(List.of(new ChartLayer.Window(100, 200), new ChartLayer.Window(500, 500))), GEOMETRY);
        assertEquals(List.of(new WindowSpans.Span(10, 20), new WindowSpans.Span(48.5, 51.5)), apart);
    }

    private static ChartLayer.Windows layer(List<ChartLayer.Window> windows) {
        return new ChartLayer.Windows("windows", "Windows", 1, windows);
    }
}
