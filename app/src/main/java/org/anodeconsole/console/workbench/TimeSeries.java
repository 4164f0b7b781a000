package org.anodeconsole.console.workbench;

import java.time.ZoneId;
import java.util.Arrays;

/**
 * A data set of the workbench, immutable.
 *
 * @param name shown to the user
 * @param source where it comes from, such as a file name
 * @param times ascending, in units of {@code precision}; equal neighbours are allowed
 * @param values one for each time; NaN where a value is missing
 * @param zone the zone its calendar follows: months and days start at midnight there
 */
public record TimeSeries(String name, String source, long[] times, Precision precision, double[] values, ZoneId zone) {
    public TimeSeries {
        if (times.length != values.length) {
            throw new IllegalArgumentException(times.length + " times came with " + values.length + " values");
        }
        times = times.clone();
        values = values.clone();
        for (int i = 0; i < values.length; i++) {
            if (i > 0 && times[i] < times[i - 1]) {
                throw new IllegalArgumentException("time " + times[i] + " at row " + (i + 1) + " is earlier than the one before it");
            }
            if (!Double.isFinite(values[i])) {
                values[i] = Double.NaN;
            }
        }
    }

    public int size() {
        return times.length;
    }

    /** The first {@code rows} rows. */
    public TimeSeries head(int rows) {
        return new TimeSeries(name, source, Arrays.copyOf(times, rows), precision, Arrays.copyOf(values, rows), zone);
    }

    /** The last {@code rows} rows. */
    public TimeSeries tail(int rows) {
        int from = times.length - rows;
        return new TimeSeries(name, source, Arrays.copyOfRange(times, from, times.length), precision, Arrays.copyOfRange(values, from, values.length), zone);
    }

    /** A copy of the times. */
    @Override
    public long[] times() {
        return times.clone();
    }

    /** A copy of the values. */
    @Override
    public double[] values() {
        return values.clone();
    }

    public long time(int row) {
        return times[row];
    }

    public double value(int row) {
        return values[row];
    }

    /** The time of a row in epoch milliseconds. */
    public long millis(int row) {
        return precision.toMillis(times[row]);
    }

    /** The times in epoch milliseconds, as charts want them. */
    public long[] millis() {
        long[] millis = new long[times.length];
        Arrays.setAll(millis, this::millis);
        return millis;
    }

    /** The first row at or after a time in epoch milliseconds; {@link #size()} when there is none. */
    public int firstAtOrAfter(long millis) {
        int low = 0;
        int high = times.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (millis(middle) < millis) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
