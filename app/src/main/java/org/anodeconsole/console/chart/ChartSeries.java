package org.anodeconsole.console.chart;

import java.util.Arrays;
import java.util.Objects;

/**
 * The points of one line, immutable: epoch milliseconds in ascending order (equal neighbours allowed) and one value for
 * each; a value that is not finite is a gap. Prepared once so that any part of a million points can be drawn quickly.
 * Building costs O(n), queries O(log n).
 */
public final class ChartSeries {
    public static final ChartSeries EMPTY = new ChartSeries(new long[0], new double[0]);

    private final long[] times;
    private final double[] values;
    private final ExtremesPyramid extremes;
    private final int start;
    private final int size;

    private ChartSeries(long[] times, double[] values) {
        this(times, values, new ExtremesPyramid(values), 0, times.length);
    }

    private ChartSeries(long[] times, double[] values, ExtremesPyramid extremes, int start, int size) {
        this.times = times;
        this.values = values;
        this.extremes = extremes;
        this.start = start;
        this.size = size;
    }

    /**
     * @throws IllegalArgumentException when the lengths differ, a time is smaller than the one before it, or a time lies
     *     outside the years 0000 to 9999
     */
    public static ChartSeries of(long[] times, double[] values) {
        if (times.length != values.length) {
            throw new IllegalArgumentException(times.length + " times came with " + values.length + " values");
        }
        double[] kept = values.clone();
        for (int i = 0; i < times.length; i++) {
            if (i > 0 && times[i] < times[i - 1]) {
                throw new IllegalArgumentException("time " + times[i] + " at index " + i + " is earlier than the one before it; sort the points");
            }
            if (!TimeRange.REPRESENTABLE.contains(times[i])) {
                throw new IllegalArgumentException("time " + times[i] + " ms at index " + i + " is outside the years 0000 to 9999");
            }
            if (!Double.isFinite(kept[i])) {
                kept[i] = Double.NaN;
            }
        }
        return new ChartSeries(times.clone(), kept);
    }

    /**
     * The points at the indices {@code from} (included) to {@code to} (excluded), without copying them.
     *
     * @throws IndexOutOfBoundsException when they are not all there
     */
    public ChartSeries slice(int from, int to) {
        Objects.checkFromToIndex(from, to, size);
        return new ChartSeries(times, values, extremes, start + from, to - from);
    }

    public int size() {
        return size;
    }

    public boolean isEmpty() {
        return size == 0;
    }

    public long time(int index) {
        return times[start + Objects.checkIndex(index, size)];
    }

    /** The value at {@code index}, NaN for a gap. */
    public double value(int index) {
        return values[start + Objects.checkIndex(index, size)];
    }

    /** The index of the first point at or after {@code time}; {@link #size()} when there is none. */
    public int firstAtOrAfter(long time) {
        int low = start;
        int high = start + size;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (times[middle] < time) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low - start;
    }

    /** The index of the point closest in time, the earlier one on a tie; -1 for an empty series. */
    public int nearest(long time) {
        int after = firstAtOrAfter(time);
        if (after == 0) {
            return size == 0 ? -1 : 0;
        }
        return after == size || time - time(after - 1) <= time(after) - time ? after - 1 : after;
    }

    /** The smallest value at the indices {@code from} (included) to {@code to} (excluded); NaN when there are only gaps. */
    public double min(int from, int to) {
        return extremes.min(start + from, start + to);
    }

    /** The largest value at the indices {@code from} (included) to {@code to} (excluded); NaN when there are only gaps. */
    public double max(int from, int to) {
        return extremes.max(start + from, start + to);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ChartSeries that
                && Arrays.equals(times, start, start + size, that.times, that.start, that.start + that.size)
                && Arrays.equals(values, start, start + size, that.values, that.start, that.start + that.size);
    }

    @Override
    public int hashCode() {
        int hash = size;
        for (int i = start; i < start + size; i++) {
            hash = 31 * (31 * hash + Long.hashCode(times[i])) + Double.hashCode(values[i]);
        }
        return hash;
    }
}
