package org.anodeconsole.console.chart;

/**
 * Where times and values lie on the screen: the plot rectangle in pixels and the ranges it shows.
 *
 * @param left x of the rectangle's left edge
 * @param top y of its top edge
 */
public record PlotGeometry(double left, double top, double width, double height, TimeRange times, ValueRange values) {
    public double right() {
        return left + width;
    }

    public double bottom() {
        return top + height;
    }

    public double x(long time) {
        return left + times.fraction(time) * width;
    }

    public double y(double value) {
        return bottom() - (value - values.low()) / values.span() * height;
    }

    public long time(double x) {
        return times.at((x - left) / width);
    }

    public double value(double y) {
        return values.low() + (bottom() - y) / height * values.span();
    }

    public boolean contains(double x, double y) {
        return x >= left && x <= right() && y >= top && y <= bottom();
    }

    /** One column per pixel. */
    public int columns() {
        return Math.max(1, (int) Math.round(width));
    }
}
