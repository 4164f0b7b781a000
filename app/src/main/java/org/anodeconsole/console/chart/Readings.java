package org.anodeconsole.console.chart;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds what lies under the crosshair: in each visible layer the point nearest in time, if it is near enough. */
final class Readings {
    private final ChartTexts texts;

    Readings(ChartTexts texts) {
        this.texts = texts;
    }

    /** The readings of {@code layers} at {@code time}, in their order; points further away than {@code reach} milliseconds are not read. */
    List<Reading> at(List<ChartLayer> layers, long time, long reach) {
        return layers.stream().flatMap(layer -> read(layer, time, reach).stream()).toList();
    }

    /** The time of the data point nearest to {@code time}, so that the crosshair sits on data; {@code time} itself when none is in reach. */
    static long snap(List<ChartLayer> layers, long time, long reach) {
        return layers.stream().flatMap(Readings::series).map(s -> nearest(s, time, reach)).flatMap(Optional::stream)
                .min((a, b) -> Long.compare(Math.abs(a - time), Math.abs(b - time))).orElse(time);
    }

    /** What of a layer the crosshair can sit on. */
    static Stream<ChartSeries> series(ChartLayer layer) {
        return switch (layer) {
            case ChartLayer.Line line -> Stream.of(line.series());
            case ChartLayer.Forecast forecast -> Stream.of(forecast.mean());
            case ChartLayer.Windows windows -> Stream.empty();
        };
    }

    private static Optional<Long> nearest(ChartSeries series, long time, long reach) {
        int index = series.nearest(time);
        return index >= 0 && Math.abs(series.time(index) - time) <= reach ? Optional.of(series.time(index)) : Optional.empty();
    }

    private Optional<Reading> read(ChartLayer layer, long time, long reach) {
        return switch (layer) {
            case ChartLayer.Line line -> point(line, line.series(), time, reach);
            case ChartLayer.Forecast forecast -> forecast(forecast, time, reach);
            case ChartLayer.Windows windows -> windows.at(time).map(w -> new Reading(windows, w.from(), Double.NaN, ""));
        };
    }

    private Optional<Reading> point(ChartLayer layer, ChartSeries series, long time, long reach) {
        return index(series, time, reach).map(i ->
                new Reading(layer, series.time(i), series.value(i), NumberTicks.reading(series.value(i), texts.locale())));
    }

    private Optional<Reading> forecast(ChartLayer.Forecast forecast, long time, long reach) {
        return index(forecast.mean(), time, reach).map(i -> new Reading(
                forecast, forecast.mean().time(i), forecast.mean().value(i),
                texts.format(texts.interval(), number(forecast.mean(), i), number(forecast.lower(), i), number(forecast.upper(), i))));
    }

    private String number(ChartSeries series, int index) {
        return NumberTicks.reading(series.value(index), texts.locale());
    }

    private static Optional<Integer> index(ChartSeries series, long time, long reach) {
        int index = series.nearest(time);
        return index >= 0 && Math.abs(series.time(index) - time) <= reach && !Double.isNaN(series.value(index))
                ? Optional.of(index)
                : Optional.empty();
    }
}
