package org.anodeconsole.console.chart;

import java.time.ZonedDateTime;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * The distance of two ticks on a time axis in calendar terms: so many milliseconds, hours, months, ….
 *
 * @param unit what is counted: MILLIS, SECONDS, MINUTES, HOURS, DAYS, WEEKS, MONTHS or YEARS
 */
record TimeStep(int amount, ChronoUnit unit) {
    /** Every distance an axis may use, ascending. */
    static final List<TimeStep> CHOICES = List.of(
            millis(1), millis(2), millis(5), millis(10), millis(20), millis(50), millis(100), millis(200), millis(500),
            of(1, ChronoUnit.SECONDS), of(2, ChronoUnit.SECONDS), of(5, ChronoUnit.SECONDS), of(10, ChronoUnit.SECONDS),
            of(15, ChronoUnit.SECONDS), of(30, ChronoUnit.SECONDS),
            of(1, ChronoUnit.MINUTES), of(2, ChronoUnit.MINUTES), of(5, ChronoUnit.MINUTES), of(10, ChronoUnit.MINUTES),
            of(15, ChronoUnit.MINUTES), of(30, ChronoUnit.MINUTES),
            of(1, ChronoUnit.HOURS), of(2, ChronoUnit.HOURS), of(3, ChronoUnit.HOURS), of(6, ChronoUnit.HOURS), of(12, ChronoUnit.HOURS),
            of(1, ChronoUnit.DAYS), of(2, ChronoUnit.DAYS), of(1, ChronoUnit.WEEKS), of(2, ChronoUnit.WEEKS),
            of(1, ChronoUnit.MONTHS), of(2, ChronoUnit.MONTHS), of(3, ChronoUnit.MONTHS), of(6, ChronoUnit.MONTHS),
            of(1, ChronoUnit.YEARS), of(2, ChronoUnit.YEARS), of(5, ChronoUnit.YEARS), of(10, ChronoUnit.YEARS), of(20, ChronoUnit.YEARS),
            of(50, ChronoUnit.YEARS), of(100, ChronoUnit.YEARS), of(200, ChronoUnit.YEARS), of(500, ChronoUnit.YEARS),
            of(1_000, ChronoUnit.YEARS), of(2_000, ChronoUnit.YEARS), of(5_000, ChronoUnit.YEARS));

    private static TimeStep of(int amount, ChronoUnit unit) {
        return new TimeStep(amount, unit);
    }

    private static TimeStep millis(int amount) {
        return new TimeStep(amount, ChronoUnit.MILLIS);
    }

    /** About how long the step is, milliseconds. */
    long approximateMillis() {
        return unit.getDuration().toMillis() * amount;
    }

    /** The latest round instant at or before {@code time}: a full hour, Monday, first of a month, …. */
    ZonedDateTime floor(ZonedDateTime time) {
        ZonedDateTime day = time.truncatedTo(ChronoUnit.DAYS);
        return switch (unit) {
            case YEARS -> day.withDayOfYear(1).withYear(Math.floorDiv(day.getYear(), amount) * amount);
            case MONTHS -> day.withDayOfMonth(1).withMonth((day.getMonthValue() - 1) / amount * amount + 1);
            case WEEKS -> day.minusDays(Math.floorMod(day.toLocalDate().toEpochDay() + 3, 7L * amount));
            case DAYS -> day.minusDays((day.getDayOfMonth() - 1) % amount);
            case HOURS -> atMultiple(time, ChronoField.HOUR_OF_DAY, ChronoUnit.HOURS);
            case MINUTES -> atMultiple(time, ChronoField.MINUTE_OF_HOUR, ChronoUnit.MINUTES);
            case SECONDS -> atMultiple(time, ChronoField.SECOND_OF_MINUTE, ChronoUnit.SECONDS);
            default -> atMultiple(time, ChronoField.MILLI_OF_SECOND, ChronoUnit.MILLIS);
        };
    }

    private ZonedDateTime atMultiple(ZonedDateTime time, ChronoField field, ChronoUnit truncation) {
        return time.truncatedTo(truncation).with(field, time.get(field) / amount * (long) amount);
    }

    /** The next round instant after the round instant {@code tick}. */
    ZonedDateTime next(ZonedDateTime tick) {
        ZonedDateTime later = switch (unit) {
            // Every other day starts anew on the first of a month, so that labels do not wander from month to month.
            case DAYS -> sameMonthOrFirst(tick, tick.plusDays(amount));
            // On the local clock, so that ticks stay on 0, 6, 12, 18 h when the clocks change.
            case HOURS -> tick.toLocalDateTime().plusHours(amount).atZone(tick.getZone());
            default -> tick.plus(amount, unit);
        };
        return later.isAfter(tick) ? later : tick.plus(amount, unit);
    }

    private ZonedDateTime sameMonthOrFirst(ZonedDateTime tick, ZonedDateTime later) {
        // With two-day steps the 31st would stand right beside the 1st.
        boolean crowded = amount > 1 && later.getDayOfMonth() == later.toLocalDate().lengthOfMonth() && later.getDayOfMonth() % 2 == 1;
        return later.getMonthValue() != tick.getMonthValue() || crowded
                ? tick.withDayOfMonth(1).plusMonths(1)
                : later;
    }
}
