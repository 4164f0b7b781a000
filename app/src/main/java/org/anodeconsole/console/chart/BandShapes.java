package org.anodeconsole.console.chart;

import java.util.ArrayList;
import java.util.List;
import org.anodeconsole.console.chart.LineShapes.Shape;

/** The area between the lower and upper limits of a forecast, broken at gaps. */
final class BandShapes {
    private static final int MOST_POINTS = 4_000;

    private BandShapes() {}

    static List<Shape> of(ChartLayer.Forecast forecast, PlotGeometry geometry) {
        ChartSeries lower = forecast.lower();
        ChartSeries upper = forecast.upper();
        int from = Math.max(0, lower.firstAtOrAfter(geometry.times().from()) - 1);
        int to = Math.min(lower.size(), lower.firstAtOrAfter(geometry.times().to() + 1) + 1);
        if (to - from > MOST_POINTS) {
            return columns(Decimation.of(lower, geometry.times(), geometry.columns()),
                    Decimation.of(upper, geometry.times(), geometry.columns()), geometry);
        }
        List<Shape> shapes = new ArrayList<>();
        int start = from;
        for (int i = from; i <= to; i++) {
            if (i == to || Double.isNaN(lower.value(i)) || Double.isNaN(upper.value(i))) {
                if (i - start > 1) {
                    shapes.add(points(lower, upper, start, i, geometry));
                }
                start = i + 1;
            }
        }
        return shapes;
    }

    private static Shape points(ChartSeries lower, ChartSeries upper, int start, int end, PlotGeometry geometry) {
        int n = end - start;
        double[] xs = new double[2 * n];
        double[] ys = new double[2 * n];
        for (int i = 0; i < n; i++) {
            xs[i] = geometry.x(upper.time(start + i));
            ys[i] = geometry.y(upper.value(start + i));
            xs[2 * n - 1 - i] = geometry.x(lower.time(start + i));
            ys[2 * n - 1 - i] = geometry.y(lower.value(start + i));
        }
        return new Shape(xs, ys, 2 * n);
    }

    /** More steps than pixels: the widest band of each pixel column. */
    private static List<Shape> columns(Decimation lower, Decimation upper, PlotGeometry geometry) {
        List<Integer> filled = new ArrayList<>();
        for (int c = 0; c < lower.columns(); c++) {
            if (!Double.isNaN(lower.low(c)) && !Double.isNaN(upper.high(c))) {
                filled.add(c);
            }
        }
        int n = filled.size();
        double[] xs = new double[2 * n];
        double[] ys = new double[2 * n];
        for (int i = 0; i < n; i++) {
            int c = filled.get(i);
            double x = geometry.left() + (c + 0.5) * geometry.width() / lower.columns();
            xs[i] = x;
            ys[i] = geometry.y(upper.high(c));
            xs[2 * n - 1 - i] = x;
            ys[2 * n - 1 - i] = geometry.y(lower.low(c));
        }
        return List.of(new Shape(xs, ys, 2 * n));
    }
}
