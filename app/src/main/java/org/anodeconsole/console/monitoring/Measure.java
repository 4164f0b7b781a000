package org.anodeconsole.console.monitoring;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import org.anodeconsole.console.chart.ChartLayer;
import org.anodeconsole.console.chart.ChartModel;
import org.anodeconsole.console.chart.ChartSeries;
import org.anodeconsole.console.language.Messages;

/** What is drawn of an anode's past, one chart each. */
public enum Measure {
    ANSWER_TIME,
    AVAILABILITY,
    REQUESTS,
    EXCEPTIONS,
    MEMORY;

    private static final double MEBIBYTE = 1 << 20;
    private static final double MINUTE_MILLIS = 60_000;
    /** A longer silence of the console itself is drawn as a gap. */
    private static final int MISSING_STEPS = 4;

    private static final long SHORTEST_STEP = 5_000;

    /** The chart of this measure. */
    public ChartModel chart(DetailsViewModel.Past past, Messages messages) {
        List<ChartLayer> lines = switch (this) {
            case ANSWER_TIME -> List.of(
                    line(past, "mean", messages, 0, Bucket::meanMillis), line(past, "longest", messages, 1, Bucket::longestMillis));
            case AVAILABILITY -> List.of(line(past, "availability", messages, 2, bucket -> 100 * bucket.availability()));
            case REQUESTS -> List.of(rate(past, "requests", messages, 0, Bucket::requests));
            case EXCEPTIONS -> List.of(rate(past, "exceptions", messages, 3, Bucket::exceptions));
            case MEMORY -> List.of(line(past, "memory", messages, 4, bucket -> bucket.memoryBytes() / MEBIBYTE));
        };
        boolean raw = past.resolution() == Resolution.RAW;
        List<ChartLayer> shown = this == ANSWER_TIME && raw ? lines.subList(0, 1) : lines;
        String title = messages.text("overview.chart." + name().toLowerCase(Locale.ROOT).replace('_', '-'));
        return new ChartModel(shown, null, "", title, ZoneId.systemDefault());
    }

    private static ChartLayer line(
            DetailsViewModel.Past past, String name, Messages messages, int colour, ToDoubleFunction<Bucket> value) {
        List<Bucket> buckets = past.buckets();
        double[] values = buckets.stream().mapToDouble(value).toArray();
        return layer(past, name, messages, colour, values);
    }

    private static ChartLayer rate(
            DetailsViewModel.Past past, String name, Messages messages, int colour, ToDoubleFunction<Bucket> count) {
        List<Bucket> buckets = past.buckets();
        double[] values = new double[buckets.size()];
        for (int i = 0; i < values.length; i++) {
            long span = past.resolution() == Resolution.RAW
                    ? i == 0 ? 0 : buckets.get(i).at() - buckets.get(i - 1).at()
                    : past.resolution().step();
            values[i] = span <= 0 ? Double.NaN : count.applyAsDouble(buckets.get(i)) * MINUTE_MILLIS / span;
        }
        return layer(past, name, messages, colour, values);
    }

    private static ChartLayer layer(DetailsViewModel.Past past, String name, Messages messages, int colour, double[] values) {
        List<Bucket> buckets = past.buckets();
        List<Long> times = new ArrayList<>();
        List<Double> points = new ArrayList<>();
        long longestStep = Math.max(SHORTEST_STEP, usualStep(past)) * MISSING_STEPS;
        for (int i = 0; i < values.length; i++) {
            long at = buckets.get(i).at();
            long before = i == 0 ? at : times.getLast();
            if (at < before) {
                continue;
            }
            if (at - before > longestStep) {
                times.add(before + 1);
                points.add(Double.NaN);
            }
            times.add(at);
            points.add(values[i]);
        }
        ChartSeries series = ChartSeries.of(
                times.stream().mapToLong(Long::longValue).toArray(), points.stream().mapToDouble(Double::doubleValue).toArray());
        return new ChartLayer.Line(name, messages.text("overview.measure." + name), colour, series);
    }

    private static long usualStep(DetailsViewModel.Past past) {
        if (past.resolution() != Resolution.RAW) {
            return past.resolution().step();
        }
        long[] steps = new long[Math.max(0, past.buckets().size() - 1)];
        for (int i = 0; i < steps.length; i++) {
            steps[i] = past.buckets().get(i + 1).at() - past.buckets().get(i).at();
        }
        Arrays.sort(steps);
        return steps.length == 0 ? 0 : steps[steps.length / 2];
    }
}
