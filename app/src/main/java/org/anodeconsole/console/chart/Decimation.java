package org.anodeconsole.console.chart;

/**
 * A series reduced to one entry per pixel column: which points fall into the column and their extremes. Drawing the
 * extremes instead of a sample of points means that no spike is ever lost, however many points share a column.
 */
public final class Decimation {
    private final ChartSeries series;
    private final int[] edges;
    private final double[] low;
    private final double[] high;

    private Decimation(ChartSeries series, int columns) {
        this.series = series;
        this.edges = new int[columns + 1];
        this.low = new double[columns];
        this.high = new double[columns];
    }

    /**
     * Splits {@code range} into {@code columns} columns of equal width. Column c holds the points with
     * {@code floor((time - from) * columns / span) == c}; the last column also holds the points at {@code range.to()}.
     */
    public static Decimation of(ChartSeries series, TimeRange range, int columns) {
        if (columns < 1) {
            throw new IllegalArgumentException("at least one pixel column is needed, not " + columns);
        }
        Decimation result = new Decimation(series, columns);
        for (int c = 0; c < columns; c++) {
            result.edges[c] = series.firstAtOrAfter(edge(range, c, columns));
        }
        result.edges[columns] = series.firstAtOrAfter(range.to() + 1);
        for (int c = 0; c < columns; c++) {
            result.low[c] = series.min(result.edges[c], result.edges[c + 1]);
            result.high[c] = series.max(result.edges[c], result.edges[c + 1]);
        }
        return result;
    }

    private static long edge(TimeRange range, int column, int columns) {
        return range.from() + Math.ceilDiv(range.span() * column, (long) columns);
    }

    public int columns() {
        return low.length;
    }

    /** Index of the first point in the column. */
    public int start(int column) {
        return edges[column];
    }

    /** Index after the last point in the column; equal to {@link #start} when the column is empty. */
    public int end(int column) {
        return edges[column + 1];
    }

    public boolean isEmpty(int column) {
        return edges[column] == edges[column + 1];
    }

    /** The smallest value in the column; NaN when it has none. */
    public double low(int column) {
        return low[column];
    }

    /** The largest value in the column; NaN when it has none. */
    public double high(int column) {
        return high[column];
    }

    /** The value of the first point in the column, NaN when that is a gap. The column must not be empty. */
    public double entering(int column) {
        return series.value(edges[column]);
    }

    /** The value of the last point in the column, NaN when that is a gap. The column must not be empty. */
    public double leaving(int column) {
        return series.value(edges[column + 1] - 1);
    }

    /** How many points there are in all columns together. */
    public int points() {
        return edges[edges.length - 1] - edges[0];
    }
}
