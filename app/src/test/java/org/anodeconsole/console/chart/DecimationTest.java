package org.anodeconsole.console.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

class DecimationTest {
    /** Random walk with gaps, repeated and unevenly spaced times. */
    private static ChartSeries series(int size, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        long[] times = new long[size];
        double[] values = new double[size];
        long time = -5_000;
        for (int i = 0; i < size; i++) {
            time += random.nextInt(4) == 0 ? 0 : random.nextInt(40);
            times[i] = time;
            values[i] = random.nextInt(9) == 0 ? Double.NaN : random.nextDouble(-100, 100);
        }
        return ChartSeries.of(times, values);
    }

    @Property(tries = 400)
    void everyColumnHasTheExtremesOfItsPoints(
            @ForAll @IntRange(min = 0, max = 5_000) int size, @ForAll long seed, @ForAll @IntRange(min = 1, max = 300) int columns,
            @ForAll @LongRange(min = -20_000, max = 20_000) long from, @ForAll @LongRange(min = 1, max = 60_000) long span) {
        ChartSeries series = series(size, seed);
        Decimation decimation = Decimation.of(series, new TimeRange(from, from + span), columns);
        double[] low = new double[columns];
        double[] high = new double[columns];
        Arrays.fill(low, Double.NaN);
        Arrays.fill(high, Double.NaN);
        int inside = 0;
        for (int i = 0; i < size; i++) {
            long time = series.time(i);
            if (time >= from && time <= from + span) {
                inside++;
                int c = (int) Math.min(columns - 1, (time - from) * columns / span);
                double value = series.value(i);
                low[c] = Double.isNaN(low[c]) || value < low[c] ? value : low[c];
                high[c] = Double.isNaN(high[c]) || value > high[c] ? value : high[c];
            }
        }
        for (int c = 0; c < columns; c++) {
            assertEquals(low[c], decimation.low(c), "low of column " + c);
            assertEquals(high[c], decimation.high(c), "high of column " + c);
        }
        assertEquals(inside, decimation.points());
    }

    @Property(tries = 400)
    void thePyramidAgreesWithALoop(@ForAll @IntRange(min = 1, max = 40_000) int size, @ForAll long seed) {
        ChartSeries series = series(size, seed);
        SplittableRandom random = new SplittableRandom(seed ^ 0x5DEECE66DL);
        int from = random.nextInt(size + 1);
        int to = from + random.nextInt(size + 1 - from);
        double least = Double.NaN;
        double most = Double.NaN;
        for (int i = from; i < to; i++) {
            least = Double.isNaN(least) || series.value(i) < least ? series.value(i) : least;
            most = Double.isNaN(most) || series.value(i) > most ? series.value(i) : most;
        }
        assertEquals(least, series.min(from, to));
        assertEquals(most, series.max(from, to));
    }

    @Property(tries = 400)
    void aSliceIsTheSeriesOfItsPoints(@ForAll @IntRange(min = 0, max = 3_000) int size, @ForAll long seed) {
        ChartSeries whole = series(size, seed);
        SplittableRandom random = new SplittableRandom(seed ^ 0x9E3779B9L);
        int from = random.nextInt(size + 1);
        int to = from + random.nextInt(size + 1 - from);
        ChartSeries slice = whole.slice(from, to);
        long[] times = new long[to - from];
        double[] values = new double[to - from];
        for (int i = from; i < to; i++) {
            times[i - from] = whole.time(i);
            values[i - from] = whole.value(i);
        }
        ChartSeries copy = ChartSeries.of(times, values);
        assertEquals(copy, slice);
        assertEquals(copy.hashCode(), slice.hashCode());
        assertEquals(copy.min(0, copy.size()), slice.min(0, slice.size()));
        assertEquals(copy.max(copy.size() / 3, copy.size()), slice.max(slice.size() / 3, slice.size()));
        long asked = size == 0 ? 0 : whole.time(random.nextInt(size));
        assertEquals(copy.firstAtOrAfter(asked), slice.firstAtOrAfter(asked));
        assertEquals(copy.nearest(asked), slice.nearest(asked));
    }
}
