package org.anodeconsole.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Holds what was reached; docs/benchmarks.md has the table and what is still missing. */
class ForecastAccuracyTest {

    @Test
    void forecastsAtLeastAsWellAsR() throws IOException {
        List<ForecastAccuracy.Row> rows = ForecastAccuracy.measure();
        assertEquals(ForecastAccuracy.publicSeries().size(), rows.size());
        hold("arima",
                ForecastAccuracy.Total.of(rows.stream().map(ForecastAccuracy.Row::arima).toList()),
                ForecastAccuracy.Total.of(rows.stream().map(ForecastAccuracy.Row::rArima).toList()));
        hold("holtwinters",
                ForecastAccuracy.Total.of(rows.stream().map(ForecastAccuracy.Row::smoothing).toList()),
                ForecastAccuracy.Total.of(rows.stream().map(ForecastAccuracy.Row::rSmoothing).toList()));
    }

    private static void hold(String method, ForecastAccuracy.Total ours, ForecastAccuracy.Total theirs) {
        assertTrue(ours.mase() <= theirs.mase(), method + ": " + ours + " against " + theirs);
        assertTrue(ours.coverage() >= 0.90 && ours.coverage() <= 0.98, method + " covers " + ours.coverage());
    }
}
