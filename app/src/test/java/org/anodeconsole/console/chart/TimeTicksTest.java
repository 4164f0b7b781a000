package org.anodeconsole.console.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class TimeTicksTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private static TimeRange range(String from, String to, ZoneId zone) {
        return new TimeRange(LocalDateTime.parse(from).atZone(zone).toInstant().toEpochMilli(), LocalDateTime.parse(to).atZone(zone).toInstant().toEpochMilli());
    }

    private static List<String> labels(TimeRange range, ZoneId zone, int atMost) {
        TimeTicks ticks = TimeTicks.of(range, zone, atMost);
        return ticks.times().stream().map(t -> (ticks.context(t, Locale.ENGLISH) + " " + ticks.label(t, Locale.ENGLISH)).strip()).toList();
    }

    @Test
    void standsOnTheFirstOfAMonth() {
        assertEquals(
                List.of("2023 Nov", "2023 Dec", "2024 Jan", "2024 Feb", "2024 Mar"),
                labels(range("2023-10-15T00:00", "2024-03-20T00:00", ZoneOffset.UTC), ZoneOffset.UTC, 6));
    }

    @Test
    void countsYearsInRoundNumbers() {
        assertEquals(List.of("1950", "1955", "1960"), labels(range("1949-01-01T00:00", "1961-01-01T00:00", ZoneOffset.UTC), ZoneOffset.UTC, 4));
    }

    @Test
    void keepsLocalHoursWhenTheClocksChange() {
        // On 31 March 2024 Berlin went from 02:00 to 03:00.
        assertEquals(
                List.of("2024-03-31 00:00", "2024-03-31 06:00", "2024-03-31 12:00", "2024-03-31 18:00", "2024-04-01 00:00"),
                labels(range("2024-03-31T00:00", "2024-04-01T00:00", BERLIN), BERLIN, 5));
    }

    @Test
    void startsWeeksOnMonday() {
        assertEquals(List.of("2024-01 1", "2024-01 8", "2024-01 15"), labels(range("2023-12-28T00:00", "2024-01-18T00:00", ZoneOffset.UTC), ZoneOffset.UTC, 4));
    }

    @Test
    void goesDownToMilliseconds() {
        TimeRange range = new TimeRange(1_000, 1_010);
        assertEquals(List.of("1970-01-01 00:00:01.000", "1970-01-01 00:00:01.005", "1970-01-01 00:00:01.010"), labels(range, ZoneOffset.UTC, 2));
    }

    @Test
    void saysAnInstantNoLongerThanNeeded() {
        TimeRange years = range("1949-01-01T00:00", "1961-01-01T00:00", ZoneOffset.UTC);
        assertEquals("1949-01-01", TimeTicks.reading(years.from(), ZoneOffset.UTC, years, Locale.ENGLISH));
        assertEquals("1970-01-01 00:01", TimeTicks.reading(60_000, ZoneOffset.UTC, years, Locale.ENGLISH));
        assertEquals("1970-01-01 00:00:00.007", TimeTicks.reading(7, ZoneOffset.UTC, years, Locale.ENGLISH));
    }

    @Property(tries = 500)
    void ticksAscendAndAreNotCrowded(
            @ForAll @LongRange(min = -60_000_000_000_000L, max = 200_000_000_000_000L) long from,
            @ForAll @LongRange(min = 10, max = 50_000_000_000_000L) long span, @ForAll @IntRange(min = 2, max = 15) int atMost) {
        TimeRange range = new TimeRange(from, from + span);
        TimeTicks ticks = TimeTicks.of(range, BERLIN, atMost);
        long before = Long.MIN_VALUE;
        for (var tick : ticks.times()) {
            long time = TimeTicks.millis(tick);
            assertTrue(time > before && range.contains(time), ticks.toString());
            before = time;
        }
        assertTrue(ticks.times().size() <= 2 * atMost + 2, ticks.times().size() + " ticks for " + atMost);
    }
}
