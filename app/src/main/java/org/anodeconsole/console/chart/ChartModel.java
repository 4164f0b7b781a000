package org.anodeconsole.console.chart;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All that a chart shows, immutable.
 *
 * @param layers drawn in this order, the last on top
 * @param now where to draw the "now" line, epoch milliseconds; null for no such line
 * @param timeTitle title of the time axis, may be empty
 * @param valueTitle title of the value axis, may be empty
 * @param zone the time zone of the axis labels
 */
public record ChartModel(List<ChartLayer> layers, @Nullable Long now, String timeTitle, String valueTitle, ZoneId zone) {
    public static final ChartModel EMPTY = new ChartModel(List.of(), null, "", "", ZoneOffset.UTC);

    public ChartModel {
        layers = List.copyOf(layers);
        Set<String> ids = new HashSet<>();
        for (ChartLayer layer : layers) {
            if (!ids.add(layer.id())) {
                throw new IllegalArgumentException("two layers have the id " + layer.id());
            }
        }
    }

    public static ChartModel of(ChartLayer... layers) {
        return new ChartModel(List.of(layers), null, "", "", ZoneOffset.UTC);
    }

    public ChartModel withNow(long time) {
        return new ChartModel(layers, time, timeTitle, valueTitle, zone);
    }

    public ChartModel withTitles(String time, String value) {
        return new ChartModel(layers, now, time, value, zone);
    }

    public ChartModel withZone(ZoneId displayed) {
        return new ChartModel(layers, now, timeTitle, valueTitle, displayed);
    }

    /** The time from the first to the last point of all layers, or null when no layer has a point. */
    public @Nullable TimeRange extent() {
        Extent extent = new Extent();
        layers.forEach(extent::include);
        return extent.first <= extent.last ? TimeRange.around(extent.first, extent.last) : null;
    }

    private static final class Extent {
        private long first = Long.MAX_VALUE;
        private long last = Long.MIN_VALUE;

        void include(ChartLayer layer) {
            switch (layer) {
                case ChartLayer.Line line -> include(line.series());
                case ChartLayer.Forecast forecast -> include(forecast.mean());
                case ChartLayer.Windows windows -> {
                    if (!windows.windows().isEmpty()) {
                        include(windows.windows().getFirst().from(), windows.windows().getLast().to());
                    }
                }
            }
        }

        private void include(ChartSeries series) {
            if (!series.isEmpty()) {
                include(series.time(0), series.time(series.size() - 1));
            }
        }

        private void include(long from, long to) {
            first = Math.min(first, from);
            last = Math.max(last, to);
        }
    }
}
