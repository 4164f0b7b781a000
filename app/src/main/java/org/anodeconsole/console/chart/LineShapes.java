package org.anodeconsole.console.chart;

import java.util.ArrayList;
import java.util.List;

/**
 * A line turned into shapes to draw. Few points give polylines. More points than pixels give the filled outline between
 * the extremes of neighbouring pixel columns, which looks the same as the stroked zigzag and is far cheaper to paint.
 *
 * @param polylines open lines of at least two points
 * @param outlines closed areas
 * @param dots single points with gaps around them, and every point when they are far apart
 */
record LineShapes(List<Shape> polylines, List<Shape> outlines, List<Dot> dots) {
    private static final double POINTS_PER_COLUMN = 3;
    private static final double ROOMY = 14;

    /** Corners of a shape in pixels. */
    record Shape(double[] xs, double[] ys, int count) {}

    /** The middle of a point in pixels. */
    record Dot(double x, double y) {}

    static LineShapes of(ChartSeries series, PlotGeometry geometry, double lineWidth) {
        Decimation decimation = Decimation.of(series, geometry.times(), geometry.columns());
        return decimation.points() > POINTS_PER_COLUMN * decimation.columns()
                ? new OutlineTracer(geometry, lineWidth).trace(decimation)
                : lines(series, geometry);
    }

    /** The points of the open lines and the single ones, without those that would lie within {@code apart} pixels of the one before. */
    List<Dot> corners(double apart) {
        List<Dot> corners = new ArrayList<>(dots);
        for (Shape line : polylines) {
            double last = Double.NEGATIVE_INFINITY;
            for (int i = 0; i < line.count(); i++) {
                if (line.xs()[i] - last >= apart) {
                    last = line.xs()[i];
                    corners.add(new Dot(last, line.ys()[i]));
                }
            }
        }
        return corners;
    }

    private static LineShapes lines(ChartSeries series, PlotGeometry geometry) {
        int from = Math.max(0, series.firstAtOrAfter(geometry.times().from()) - 1);
        int to = Math.min(series.size(), series.firstAtOrAfter(geometry.times().to() + 1) + 1);
        LineShapes shapes = new LineShapes(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        boolean roomy = (to - from) * ROOMY < geometry.width();
        int start = from;
        for (int i = from; i <= to; i++) {
            if (i == to || Double.isNaN(series.value(i))) {
                shapes.addRun(series, geometry, start, i, roomy);
                start = i + 1;
            }
        }
        return shapes;
    }

    private void addRun(ChartSeries series, PlotGeometry geometry, int start, int end, boolean roomy) {
        double[] xs = new double[Math.max(0, end - start)];
        double[] ys = new double[xs.length];
        for (int i = 0; i < xs.length; i++) {
            xs[i] = geometry.x(series.time(start + i));
            ys[i] = geometry.y(series.value(start + i));
        }
        if (xs.length > 1) {
            polylines.add(new Shape(xs, ys, xs.length));
        }
        if (xs.length == 1 || roomy) {
            for (int i = 0; i < xs.length; i++) {
                dots.add(new Dot(xs[i], ys[i]));
            }
        }
    }
}
