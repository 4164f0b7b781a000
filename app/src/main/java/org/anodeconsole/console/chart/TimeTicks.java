package org.anodeconsole.console.chart;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Round instants along a time axis, true to the calendar and the clock of a zone.
 *
 * @param step their distance
 * @param times the ticks inside the range, ascending
 */
record TimeTicks(TimeStep step, List<ZonedDateTime> times) {
    TimeTicks {
        times = List.copyOf(times);
    }

    /** Ticks for {@code range} at the smallest distance that gives no more than about {@code atMost} of them. */
    static TimeTicks of(TimeRange range, ZoneId zone, int atMost) {
        long raw = range.span() / Math.max(1, atMost);
        TimeStep step = TimeStep.CHOICES.getLast();
        for (TimeStep choice : TimeStep.CHOICES) {
            if (choice.approximateMillis() >= raw) {
                step = choice;
                break;
            }
        }
        List<ZonedDateTime> ticks = new ArrayList<>();
        ZonedDateTime tick = step.floor(Instant.ofEpochMilli(range.from()).atZone(zone));
        while (millis(tick) <= range.to()) {
            if (millis(tick) >= range.from()) {
                ticks.add(tick);
            }
            tick = step.next(tick);
        }
        return new TimeTicks(step, ticks);
    }

    static long millis(ZonedDateTime tick) {
        return tick.toInstant().toEpochMilli();
    }

    /** What changes from tick to tick, such as the hour. */
    String label(ZonedDateTime tick, Locale locale) {
        return formatter(switch (step.unit()) {
            case YEARS -> "uuuu";
            case MONTHS -> "LLL";
            case WEEKS, DAYS -> "d";
            case HOURS, MINUTES -> "HH:mm";
            case SECONDS -> "HH:mm:ss";
            default -> "HH:mm:ss.SSS";
        }, locale).format(tick);
    }

    /** What stays the same over several ticks, such as the date above hours; shown where it changes. Empty above years. */
    String context(ZonedDateTime tick, Locale locale) {
        return switch (step.unit()) {
            case YEARS -> "";
            case MONTHS -> formatter("uuuu", locale).format(tick);
            case WEEKS, DAYS -> formatter("uuuu-MM", locale).format(tick);
            default -> formatter("uuuu-MM-dd", locale).format(tick);
        };
    }

    /** An exact instant, as short as it can be said: no time of day for midnights in a long view, no seconds when they are 0. */
    static String reading(long time, ZoneId zone, TimeRange view, Locale locale) {
        ZonedDateTime local = Instant.ofEpochMilli(time).atZone(zone);
        boolean days = view.span() > ChronoUnit.DAYS.getDuration().toMillis() * 20;
        String pattern;
        if (local.getNano() != 0) {
            pattern = "uuuu-MM-dd HH:mm:ss.SSS";
        } else if (local.getSecond() != 0) {
            pattern = "uuuu-MM-dd HH:mm:ss";
        } else if (days && local.toLocalTime().toSecondOfDay() == 0) {
            pattern = "uuuu-MM-dd";
        } else {
            pattern = "uuuu-MM-dd HH:mm";
        }
        return formatter(pattern, locale).format(local);
    }

    private static DateTimeFormatter formatter(String pattern, Locale locale) {
        return DateTimeFormatter.ofPattern(pattern, locale);
    }
}
