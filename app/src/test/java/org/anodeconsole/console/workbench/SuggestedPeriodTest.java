package org.anodeconsole.console.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class SuggestedPeriodTest {
    @Test
    void findsTheYearInMonthlyNumbers() {
        assertEquals(Optional.of(12), suggested(SampleSeries.AIR_PASSENGERS));
    }

    @Test
    void suggestsNothingForAConstant() {
        assertEquals(Optional.empty(), suggested(SampleSeries.CONSTANT));
    }

    private static Optional<Integer> suggested(SampleSeries sample) {
        TimeSeries series = sample.load();
        return SuggestedPeriod.of(series, SeriesProfile.of(series));
    }
}
