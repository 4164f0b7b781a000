package org.anodeconsole.console.workbench;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A data set made ready for an anode: finite values only, 10 to 40,000 of them, with the step a forecast continues in.
 *
 * <p>On the wire a forecast has steps of equal length: {@code start + i * every}. Months are not equally long, so for a
 * monthly, quarterly or yearly series the console shows step i on the calendar ({@link #forecastMillis}) and takes only the
 * values from the answer.
 */
public final class AnalysisSeries {
    public static final int FEWEST_ROWS = 10;
    public static final int MOST_ROWS = 40_000;

    private final TimeSeries source;
    private final long[] times;
    private final double[] values;
    private final int lastRow;
    private final long every;
    private final Cadence cadence;
    private final List<Notice> notices;

    private AnalysisSeries(TimeSeries source, long[] times, double[] values, int lastRow, SeriesProfile profile, List<Notice> notices) {
        this.source = source;
        this.times = times;
        this.values = values;
        this.lastRow = lastRow;
        this.every = profile.step();
        this.cadence = profile.cadence();
        this.notices = List.copyOf(notices);
    }

    /** @throws UnusableDataException when too few or too many values are left, or all rows have the same time */
    public static AnalysisSeries of(TimeSeries source) throws UnusableDataException {
        long[] times = new long[source.size()];
        double[] values = new double[source.size()];
        int kept = 0;
        int lastRow = 0;
        for (int i = 0; i < source.size(); i++) {
            if (!Double.isNaN(source.value(i))) {
                times[kept] = source.time(i);
                values[kept++] = source.value(i);
                lastRow = i;
            }
        }
        if (kept < FEWEST_ROWS) {
            throw new UnusableDataException(Notice.of(Notice.Kind.TOO_FEW_VALUES, kept, FEWEST_ROWS));
        }
        if (kept > MOST_ROWS) {
            throw new UnusableDataException(Notice.of(Notice.Kind.TOO_MANY_VALUES, kept, MOST_ROWS));
        }
        SeriesProfile profile = SeriesProfile.of(source);
        if (profile.step() == 0) {
            throw new UnusableDataException(Notice.of(Notice.Kind.NO_STEP));
        }
        List<Notice> notices = new ArrayList<>();
        if (kept < source.size()) {
            notices.add(Notice.of(Notice.Kind.GAPS_DROPPED, source.size() - kept));
        }
        if (profile.cadence() != Cadence.FIXED) {
            notices.add(Notice.of(Notice.Kind.CALENDAR_STEPS, profile.cadence().name()));
        }
        return new AnalysisSeries(source, Arrays.copyOf(times, kept), Arrays.copyOf(values, kept), lastRow, profile, notices);
    }

    public int rows() {
        return values.length;
    }

    /** The times to send, in units of {@link #precision}. */
    public long[] times() {
        return times.clone();
    }

    /** The values to send, all finite. */
    public double[] values() {
        return values.clone();
    }

    public Precision precision() {
        return source.precision();
    }

    /** The usual distance of two rows, in units of the precision. */
    public long every() {
        return every;
    }

    /**
     * The time of the first forecast step as it is sent: one step after the last row.
     *
     * @throws UnusableDataException when {@code rows} steps from there do not fit into a time stamp
     */
    public long start(int rows) throws UnusableDataException {
        try {
            long start = Math.addExact(times[times.length - 1], every);
            Math.addExact(start, Math.multiplyExact(every, (long) rows));
            return start;
        } catch (ArithmeticException e) {
            throw new UnusableDataException(Notice.of(Notice.Kind.FUTURE_TOO_FAR), e);
        }
    }

    /**
     * Where the {@code rows} steps of a forecast lie on the calendar, epoch milliseconds.
     *
     * @throws UnusableDataException when they lie further in the future than a time stamp or the calendar reaches
     */
    public long[] forecastMillis(int rows) throws UnusableDataException {
        long[] millis = new long[rows];
        try {
            for (int i = 0; i < rows; i++) {
                millis[i] = precision().toMillis(cadence.after(source, lastRow, i + 1, every));
            }
        } catch (ArithmeticException | DateTimeException e) {
            throw new UnusableDataException(Notice.of(Notice.Kind.FUTURE_TOO_FAR), e);
        }
        return millis;
    }

    /** What the user should know: rows left out, calendar steps. */
    public List<Notice> notices() {
        return notices;
    }
}
