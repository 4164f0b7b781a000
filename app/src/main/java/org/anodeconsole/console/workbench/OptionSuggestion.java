package org.anodeconsole.console.workbench;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.anodeconsole.algorithms.Deadline;
import org.anodeconsole.algorithms.Series;
import org.anodeconsole.algorithms.forecast.HoltWinters;

/**
 * Options that suit a data set, for algorithms that do little without any: on the wire, holtwinters with no options is a
 * flat line. The user sees them in the form and may change them.
 */
final class OptionSuggestion {
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private OptionSuggestion() {}

    /** Option names and values; empty when there is nothing to suggest. May take a moment. */
    static Map<String, String> of(String algorithm, TimeSeries series, Optional<Integer> period) {
        return switch (algorithm) {
            case "holtwinters" -> smoothing(series, period.orElse(0));
            case "shesd" -> period.map(rows -> Map.of("period", rows.toString())).orElse(Map.of());
            default -> Map.of();
        };
    }

    private static Map<String, String> smoothing(TimeSeries series, int period) {
        try {
            Series history = Series.ofValues(AnalysisSeries.of(series).values());
            return HoltWinters.suggest(history, period, Deadline.after(PATIENCE)).asMap();
        } catch (UnusableDataException e) {
            return Map.of(); // Running it says why the data cannot be used.
        }
    }
}
