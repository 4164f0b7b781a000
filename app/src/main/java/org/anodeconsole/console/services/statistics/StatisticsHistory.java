package org.anodeconsole.console.services.statistics;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Iterator;
import org.anodeconsole.console.chart.ChartSeries;
import org.jspecify.annotations.Nullable;

/** The last statistics of one server: about an hour of them at one every two seconds. Not safe for many threads. */
final class StatisticsHistory {
    static final int MOST = 1_800;
    private static final double MICROS_PER_MILLI = 1_000;
    private static final double MEBIBYTE = 1 << 20;

    private record Sample(long time, Statistics statistics, double rate) {}

    private final ArrayDeque<Sample> samples = new ArrayDeque<>();

    void add(Instant when, Statistics statistics) {
        long time = when.toEpochMilli();
        Sample last = samples.peekLast();
        if (last != null && time <= last.time()) {
            return; // The clock was set back: such a point has no place on the axis.
        }
        samples.addLast(new Sample(time, statistics, last == null ? Double.NaN : rate(last, time, statistics)));
        if (samples.size() > MOST) {
            samples.removeFirst();
        }
    }

    /** Answers per second since the sample before; a gap when the server was restarted in between. */
    private static double rate(Sample before, long time, Statistics now) {
        long answered = now.requests() - before.statistics().requests();
        return answered < 0 ? Double.NaN : answered * 1_000.0 / (time - before.time());
    }

    @Nullable Statistics latest() {
        Sample last = samples.peekLast();
        return last == null ? null : last.statistics();
    }

    /** NaN while it cannot be told. */
    double latestRate() {
        Sample last = samples.peekLast();
        return last == null ? Double.NaN : last.rate();
    }

    ChartSeries series(StatisticsMetric metric) {
        long[] times = new long[samples.size()];
        double[] values = new double[samples.size()];
        Iterator<Sample> from = samples.iterator();
        for (int i = 0; i < times.length; i++) {
            Sample sample = from.next();
            times[i] = sample.time();
            values[i] = value(sample, metric);
        }
        return ChartSeries.of(times, values);
    }

    private static double value(Sample sample, StatisticsMetric metric) {
        Statistics statistics = sample.statistics();
        return switch (metric) {
            case RATE -> sample.rate();
            case BUSY -> statistics.busy();
            case AVERAGE -> statistics.averageMicros() / MICROS_PER_MILLI;
            case MEMORY -> statistics.residentBytes() / MEBIBYTE;
            case EXCEPTIONS -> statistics.exceptions();
        };
    }
}
