package org.anodeconsole.console.workbench;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import org.anodeconsole.console.workbench.Notice.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnalysisSeriesTest {
    private static TimeSeries series(long step, double... values) {
        return new TimeSeries("s", "test", LongStream.range(0, values.length).map(i -> i * step).toArray(), Precision.MILLISECONDS, values, ZoneOffset.UTC);
    }

    private static double[] ones(int count) {
        double[] values = new double[count];
        Arrays.fill(values, 1);
        return values;
    }

    private static Notice refusal(TimeSeries series) {
        return assertThrows(UnusableDataException.class, () -> AnalysisSeries.of(series)).notice();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 9})
    void refusesFewerThanTenValues(int rows) {
        assertEquals(Notice.of(Kind.TOO_FEW_VALUES, rows, 10), refusal(series(1_000, ones(rows))));
    }

    @Test
    void refusesMoreThanFortyThousandValues() throws Exception {
        assertEquals(Notice.of(Kind.TOO_MANY_VALUES, 40_001, 40_000), refusal(series(1_000, ones(40_001))));
        assertEquals(40_000, AnalysisSeries.of(series(1_000, ones(40_000))).rows());
    }

    @Test
    void refusesRowsThatAllHaveTheSameTime() {
        assertEquals(Kind.NO_STEP, refusal(series(0, ones(12))).kind());
    }

    @Test
    void leavesGapsOutAndSaysSo() throws Exception {
        double[] values = ones(14);
        values[3] = Double.NaN;
        values[13] = Double.NaN;
        AnalysisSeries ready = AnalysisSeries.of(series(1_000, values));
        assertEquals(12, ready.rows());
        assertEquals(List.of(Notice.of(Kind.GAPS_DROPPED, 2)), ready.notices());
        assertEquals(1_000, ready.every());
        assertEquals(13_000, ready.start(10), "one step after the last value");
        assertArrayEquals(new long[] {13_000, 14_000}, ready.forecastMillis(2));
    }

    @Test
    void forecastsMonthsOnTheCalendarAndSendsEqualSteps() throws Exception {
        AnalysisSeries ready = AnalysisSeries.of(SampleSeries.AIR_PASSENGERS.load());
        assertEquals(List.of(Notice.of(Kind.CALENDAR_STEPS, "MONTHLY")), ready.notices());
        long day = 86_400_000L;
        assertEquals(31 * day, ready.every());
        assertEquals(Instant.parse("1961-01-01T00:00:00Z").toEpochMilli(), ready.start(12));
        long[] months = ready.forecastMillis(3);
        assertEquals(Instant.parse("1961-02-01T00:00:00Z").toEpochMilli(), months[1]);
        assertEquals(Instant.parse("1961-03-01T00:00:00Z").toEpochMilli(), months[2]);
    }

    @Test
    void keepsToMonthEndsAndTheLocalClock() throws Exception {
        ZoneId berlin = ZoneId.of("Europe/Berlin");
        long[] times = new long[12];
        for (int i = 0; i < 12; i++) {
            times[i] = LocalDate.of(2023, 1, 1).plusMonths(i + 1).minusDays(1).atStartOfDay(berlin).toInstant().toEpochMilli();
        }
        TimeSeries series = new TimeSeries("s", "test", times, Precision.MILLISECONDS, ones(12), berlin);
        assertEquals(Cadence.MONTHLY, SeriesProfile.of(series).cadence());
        long[] next = AnalysisSeries.of(series).forecastMillis(7);
        assertEquals(Instant.parse("2024-02-28T23:00:00Z").toEpochMilli(), next[1]);
        assertEquals(Instant.parse("2024-07-30T22:00:00Z").toEpochMilli(), next[6]);
    }

    @Test
    void refusesAFutureBeyondTimeStamps() throws Exception {
        long[] times = LongStream.range(0, 12).map(i -> Long.MAX_VALUE - 20_000 + i * 1_000).toArray();
        AnalysisSeries ready = AnalysisSeries.of(new TimeSeries("s", "test", times, Precision.NANOSECONDS, ones(12), ZoneOffset.UTC));
        assertEquals(Kind.FUTURE_TOO_FAR, assertThrows(UnusableDataException.class, () -> ready.start(1_024)).notice().kind());
        assertEquals(Kind.FUTURE_TOO_FAR, assertThrows(UnusableDataException.class, () -> ready.forecastMillis(1_024)).notice().kind());
    }
}
