package org.anodeconsole.console.workbench;

import java.time.ZoneId;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** Collects rows and puts them in order of time. */
final class SeriesBuilder {
    private long[] times = new long[1_024];
    private double[] values = new double[1_024];
    private int size;
    private int backwards;

    int size() {
        return size;
    }

    void add(long time, double value) {
        if (size == times.length) {
            times = Arrays.copyOf(times, size * 2);
            values = Arrays.copyOf(values, size * 2);
        }
        backwards += size > 0 && time < times[size - 1] ? 1 : 0;
        times[size] = time;
        values[size] = value;
        size++;
    }

    /** Sorts the rows by time, rows of the same time staying in their order; returns how many rows came too early. */
    int sort() {
        if (backwards > 0) {
            long[] unsorted = times;
            int[] order = IntStream.range(0, size).boxed().sorted(Comparator.comparingLong(i -> unsorted[i])).mapToInt(i -> i).toArray();
            times = IntStream.of(order).mapToLong(i -> unsorted[i]).toArray();
            double[] before = values;
            values = IntStream.of(order).mapToDouble(i -> before[i]).toArray();
        }
        int moved = backwards;
        backwards = 0;
        return moved;
    }

    TimeSeries build(String name, String source, Precision precision, ZoneId zone) {
        return new TimeSeries(name, source, Arrays.copyOf(times, size), precision, Arrays.copyOf(values, size), zone);
    }
}
