package org.anodeconsole.console.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class NumberTicksTest {
    private static List<String> labels(double low, double high, int atMost) {
        NumberTicks ticks = NumberTicks.of(new ValueRange(low, high), atMost);
        return ticks.values().stream().map(t -> ticks.label(t, Locale.ENGLISH)).toList();
    }

    @Test
    void usesRoundSteps() {
        assertEquals(List.of("0", "20", "40", "60", "80", "100"), labels(0, 100, 6));
        assertEquals(List.of("0.00", "0.05", "0.10"), labels(-0.01, 0.12, 3));
        assertEquals(List.of("-1,000", "0", "1,000"), labels(-1_500, 1_900, 4));
    }

    @Test
    void writesHugeAndTinyNumbersAsPowersOfTen() {
        assertEquals(List.of("0", "5E11", "1E12"), labels(0, 1e12, 3));
        assertEquals(List.of("0", "2E-7", "4E-7"), labels(0, 5e-7, 3));
    }

    @Test
    void hugeNumbersThatDifferLittleAreToldApart() {
        assertEquals(List.of("8.589934E9", "8.589936E9", "8.589938E9"), labels(8_589_933_500.0, 8_589_939_000.0, 3));
    }

    @Test
    void aReadingKeepsSixSignificantDigits() {
        assertEquals("1,234.57", NumberTicks.reading(1234.5678, Locale.ENGLISH));
        assertEquals("0.00123457", NumberTicks.reading(0.00123456789, Locale.ENGLISH));
        assertEquals("8.58994E9", NumberTicks.reading(8_589_936_123.0, Locale.ENGLISH));
        assertEquals("432", NumberTicks.reading(432, Locale.ENGLISH));
        assertEquals("1,5", NumberTicks.reading(1.5, Locale.GERMANY));
    }

    @Property(tries = 500)
    void ticksLieInTheRangeAndAreNeitherTooManyNorTooFew(
            @ForAll @DoubleRange(min = -1e12, max = 1e12) double low, @ForAll @DoubleRange(min = 0.01, max = 1e12) double span,
            @ForAll @IntRange(min = 2, max = 12) int atMost) {
        ValueRange range = ValueRange.around(low, low + span);
        NumberTicks ticks = NumberTicks.of(range, atMost);
        assertTrue(ticks.values().size() >= 2 && ticks.values().size() <= Math.max(atMost + 1, 5), ticks.toString());
        // Where the span is small beside the values, both ends are known to a unit of the last place only.
        double close = Math.max(1e-6 * range.span(), 2 * Math.max(Math.ulp(range.low()), Math.ulp(range.high())));
        ticks.values().forEach(t -> assertTrue(
                t.doubleValue() >= range.low() - close && t.doubleValue() <= range.high() + close, ticks.toString()));
        assertEquals(
                ticks.values().size(),
                ticks.values().stream().map(t -> ticks.label(t, Locale.ENGLISH)).distinct().count(),
                "labels tell ticks apart");
    }
}
