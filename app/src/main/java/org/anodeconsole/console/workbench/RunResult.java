package org.anodeconsole.console.workbench;

import java.util.List;
import org.anodeconsole.console.chart.ChartLayer;
import org.anodeconsole.console.chart.ChartSeries;
import org.jspecify.annotations.Nullable;

/** What an anode answered, in the form the chart draws. */
public sealed interface RunResult {
    /** How long the anode itself had the request, milliseconds; null when nobody tells. */
    @Nullable Double anodeMillis();

    /**
     * A forecast on the calendar.
     *
     * @param mse the model's in-sample error as the anode reports it, or null
     * @param model the fitted model in words, or null
     */
    record Forecasted(ChartSeries mean, ChartSeries lower, ChartSeries upper, @Nullable Double mse, @Nullable String model, @Nullable Double anodeMillis)
            implements RunResult {
        /** One whose way here says nothing about the anode's time. */
        Forecasted(ChartSeries mean, ChartSeries lower, ChartSeries upper, @Nullable Double mse, @Nullable String model) {
            this(mean, lower, upper, mse, model, null);
        }
    }

    /**
     * Spans of anomalous points.
     *
     * @param singles the rows that are spans by themselves
     */
    record Detected(List<ChartLayer.Window> windows, ChartSeries singles, @Nullable Double anodeMillis) implements RunResult {
        public Detected {
            windows = List.copyOf(windows);
        }

        /** One whose way here says nothing about the anode's time. */
        Detected(List<ChartLayer.Window> windows, ChartSeries singles) {
            this(windows, singles, null);
        }

        Detected tookAtAnode(@Nullable Double millis) {
            return new Detected(windows, singles, millis);
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
