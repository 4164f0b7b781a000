package org.anodeconsole.console.workbench;

import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.anodeconsole.algorithms.decompose.SeasonalPeriod;

/** The season that stands out in a data set, to suggest as an algorithm's {@code period}. */
final class SuggestedPeriod {
    private SuggestedPeriod() {}

    /** The number of rows in one season, judged by the latest rows an anode would take; empty when none stands out. */
    static Optional<Integer> of(TimeSeries series, SeriesProfile profile) {
        double[] known = Arrays.stream(series.values()).filter(Double::isFinite).toArray();
        double[] latest = Arrays.copyOfRange(known, Math.max(0, known.length - AnalysisSeries.MOST_ROWS), known.length);
        Duration step = Duration.ofNanos(Math.round(profile.step() / (double) series.precision().perMillisecond() * 1_000_000));
        return SeasonalPeriod.ranked(latest, step).stream().map(SeasonalPeriod::period).findFirst();
    }
}
