package org.anodeconsole.console.workbench;

import java.util.List;
import org.anodeconsole.console.chart.ChartLayer;
import org.anodeconsole.console.chart.ChartSeries;
import org.jspecify.annotations.Nullable;

/** What an anode answered, in the form the chart draws. */
public sealed interface RunResult {
    /**
     * A forecast on the calendar.
     *
     * @param mse the model's in-sample error as the anode reports it, or null
     * @param model the fitted model in words, or null
     */
    record Forecasted(ChartSeries mean, ChartSeries lower, ChartSeries upper, @Nullable Double mse, @Nullable String model) implements RunResult {}

    /** Spans of anomalous points. */
    record Detected(List<ChartLayer.Window> windows) implements RunResult {
        public Detected {
            windows = List.copyOf(windows);
        }
    }
}
