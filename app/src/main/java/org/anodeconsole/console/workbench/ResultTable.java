package org.anodeconsole.console.workbench;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.anodeconsole.console.chart.ChartSeries;

/**
 * A data set and the results of its runs as one table: a row for each time, the value, and for each run its forecast with
 * limits, or 1 where it found an anomaly. Cells without a value are NaN.
 */
record ResultTable(List<String> columns, List<Row> rows) {
    /**
     * @param millis the time since the epoch
     * @param time the same as ISO 8601 with the offset of the data's zone
     */
    record Row(long millis, String time, double[] values) {}

    /** A column as a function of time. */
    private interface Column {
        double at(long millis);
    }

    /** @param runs finished and unfinished; only finished ones have columns */
    static ResultTable of(TimeSeries series, List<RunViewModel> runs) {
        ChartSeries history = ChartSeries.of(series.millis(), series.values());
        List<String> names = new ArrayList<>(List.of("time", series.name()));
        List<Column> columns = new ArrayList<>(List.of(valuesOf(history)));
        TreeSet<Long> times = new TreeSet<>();
        addTimes(times, history);
        for (RunViewModel run : runs.reversed()) {
            String name = run.number() + " " + run.request().algorithm();
            switch (run.result()) {
                case RunResult.Forecasted forecast -> {
                    names.addAll(List.of(name, name + " lower", name + " upper"));
                    columns.addAll(List.of(valuesOf(forecast.mean()), valuesOf(forecast.lower()), valuesOf(forecast.upper())));
                    addTimes(times, forecast.mean());
                }
                case RunResult.Detected detected -> {
                    names.add(name);
                    boolean[] flags = Evaluation.flags(series, detected.windows());
                    columns.add(millis -> {
                        int row = rowAt(history, millis);
                        return row < 0 ? Double.NaN : flags[row] ? 1 : 0;
                    });
                }
                case null -> {
                    // Nothing came of it.
                }
            }
        }
        DateTimeFormatter format = DateTimeFormatter.ISO_OFFSET_DATE_TIME.withZone(series.zone());
        List<Row> rows = times.stream()
                .map(time -> new Row(
                        time, format.format(Instant.ofEpochMilli(time)), columns.stream().mapToDouble(column -> column.at(time)).toArray()))
                .toList();
        return new ResultTable(names, rows);
    }

    private static void addTimes(TreeSet<Long> times, ChartSeries series) {
        for (int i = 0; i < series.size(); i++) {
            times.add(series.time(i));
        }
    }

    private static Column valuesOf(ChartSeries series) {
        return millis -> {
            int row = rowAt(series, millis);
            return row < 0 ? Double.NaN : series.value(row);
        };
    }

    /** The last row at exactly that time, -1 for none. */
    private static int rowAt(ChartSeries series, long millis) {
        int row = series.firstAtOrAfter(millis + 1) - 1;
        return row >= 0 && series.time(row) == millis ? row : -1;
    }
}
