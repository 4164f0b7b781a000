package org.anodeconsole.console.workbench;

import java.util.Arrays;

/**
 * What can be said about a series at a glance. Costs O(n log n).
 *
 * @param rows number of rows, missing values included
 * @param missing rows without a value
 * @param duplicates rows whose time equals that of the row before
 * @param gaps places where the next row comes after more than 1.5 usual steps
 * @param step the median distance of different times, in units of the series' precision; 0 with fewer than two different times
 * @param cadence the calendar unit the rows follow
 * @param constant whether all values present are the same
 */
public record SeriesProfile(int rows, int missing, int duplicates, int gaps, long step, Cadence cadence, boolean constant) {
    public static SeriesProfile of(TimeSeries series) {
        int n = series.size();
        long[] steps = new long[Math.max(0, n - 1)];
        int distinct = 0;
        int missing = 0;
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < n; i++) {
            double value = series.value(i);
            missing += Double.isNaN(value) ? 1 : 0;
            low = value < low ? value : low;
            high = value > high ? value : high;
            if (i > 0 && series.time(i) > series.time(i - 1)) {
                steps[distinct++] = series.time(i) - series.time(i - 1);
            }
        }
        int duplicates = Math.max(0, n - 1) - distinct;
        long step = median(steps, distinct);
        Cadence cadence = Cadence.of(series);
        return new SeriesProfile(n, missing, duplicates, gaps(steps, distinct, step, cadence), step, cadence, low == high);
    }

    private static long median(long[] steps, int count) {
        if (count == 0) {
            return 0;
        }
        long[] sorted = Arrays.copyOf(steps, count);
        Arrays.sort(sorted);
        return sorted[count / 2];
    }

    private static int gaps(long[] steps, int count, long step, Cadence cadence) {
        if (cadence != Cadence.FIXED) {
            // A calendar cadence is only recognised in series that skip nothing.
            return 0;
        }
        int gaps = 0;
        for (int i = 0; i < count; i++) {
            gaps += steps[i] > step + step / 2 ? 1 : 0;
        }
        return gaps;
    }
}
