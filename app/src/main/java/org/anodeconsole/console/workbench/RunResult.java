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

    /**
     * Spans of anomalous points.
     *
     * @param singles the rows that are spans by themselves
     */
    record Detected(List<ChartLayer.Window> windows, ChartSeries singles) implements RunResult {
        public Detected {
            windows = List.copyOf(windows);
        }

        /** What a detector found in {@code series}. */
        static Detected in(TimeSeries series, List<ChartLayer.Window> windows) {
            long[] instants = windows.stream().filter(w -> w.from() == w.to()).mapToLong(ChartLayer.Window::from).sorted().toArray();
            double[] values = new double[instants.length];
            for (int i = 0; i < instants.length; i++) {
                int row = series.firstAtOrAfter(instants[i]);
                values[i] = row < series.size() && series.millis(row) == instants[i] ? series.value(row) : Double.NaN;
            }
            return new Detected(windows, ChartSeries.of(instants, values));
        }
    }
}
