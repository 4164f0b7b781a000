package org.anodeconsole.console.workbench;

import java.time.Instant;
import java.time.ZonedDateTime;

/**
 * How the rows of a series follow each other. An anode knows only steps of equal length, yet months, quarters and years are
 * not equally long: for them the console counts the steps of a forecast on the calendar instead of in milliseconds.
 */
public enum Cadence {
    /** Steps of equal length. */
    FIXED(0),
    MONTHLY(1),
    QUARTERLY(3),
    YEARLY(12);

    private static final int FEWEST_ROWS = 3;

    private final int months;

    Cadence(int months) {
        this.months = months;
    }

    /** The calendar unit of the series: every row is that many months after the one before, at the same day and time. */
    static Cadence of(TimeSeries series) {
        for (Cadence cadence : new Cadence[] {MONTHLY, QUARTERLY, YEARLY}) {
            if (series.size() >= FEWEST_ROWS && follows(series, cadence)) {
                return cadence;
            }
        }
        return FIXED;
    }

    private static boolean follows(TimeSeries series, Cadence cadence) {
        ZonedDateTime first = series.precision().toInstant(series.time(0)).atZone(series.zone());
        boolean monthEnds = first.getDayOfMonth() == first.toLocalDate().lengthOfMonth();
        for (int i = 1; i < series.size(); i++) {
            Instant due = later(first, (long) i * cadence.months, monthEnds).toInstant();
            if (!series.precision().toInstant(series.time(i)).equals(due)) {
                return false;
            }
        }
        return true;
    }

    private static ZonedDateTime later(ZonedDateTime first, long months, boolean monthEnds) {
        ZonedDateTime later = first.plusMonths(months);
        // Ends of months: 31 January, 28 February, 31 March.
        return monthEnds ? later.withDayOfMonth(later.toLocalDate().lengthOfMonth()) : later;
    }

    /**
     * The time {@code steps} after row {@code row} of a series with this cadence, in units of its precision.
     *
     * @param step the length of a fixed step
     * @throws ArithmeticException when the time does not fit into 64 bits
     */
    long after(TimeSeries series, int row, int steps, long step) {
        if (this == FIXED) {
            return Math.addExact(series.time(row), Math.multiplyExact(step, (long) steps));
        }
        ZonedDateTime first = series.precision().toInstant(series.time(0)).atZone(series.zone());
        boolean monthEnds = first.getDayOfMonth() == first.toLocalDate().lengthOfMonth();
        return series.precision().of(later(first, ((long) row + steps) * this.months, monthEnds).toInstant());
    }
}
