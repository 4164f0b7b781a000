package org.anodeconsole.algorithms;

/**
 * A time series: one finite value per time stamp, immutable.
 *
 * <p>Time stamps are integers in whatever unit the caller uses (milliseconds since the epoch, or microseconds, or
 * nanoseconds); they are carried along, kept in input order and not required to be sorted.
 */
public final class Series {
    private final long[] timestamps;
    private final double[] values;

    private Series(long[] timestamps, double[] values) {
        this.timestamps = timestamps;
        this.values = values;
    }

    /**
     * A series of {@code values[i]} at {@code timestamps[i]}.
     *
     * @throws AlgorithmException when the lengths differ or a value is NaN or infinite
     */
    public static Series of(long[] timestamps, double[] values) {
        if (timestamps.length != values.length) {
            throw AlgorithmException.invalidSeries(
                    "%d time stamps came with %d values; give one value per time stamp",
                    timestamps.length, values.length);
        }
        for (int i = 0; i < values.length; i++) {
            if (!Double.isFinite(values[i])) {
                throw AlgorithmException.invalidSeries(
                        "value %d of %d is %s; only finite numbers can be analysed: remove the row or fill the gap",
                        i + 1, values.length, values[i]);
            }
        }
        return new Series(timestamps.clone(), values.clone());
    }

    /** A series at the time stamps 0, 1, 2, … */
    public static Series ofValues(double... values) {
        long[] timestamps = new long[values.length];
        for (int i = 0; i < timestamps.length; i++) {
            timestamps[i] = i;
        }
        return of(timestamps, values);
    }

    public int size() {
        return values.length;
    }

    public double value(int index) {
        return values[index];
    }

    public long timestamp(int index) {
        return timestamps[index];
    }

    /** A copy of all values, in input order. */
    public double[] values() {
        return values.clone();
    }

    /** A copy of all time stamps, in input order. */
    public long[] timestamps() {
        return timestamps.clone();
    }
}
