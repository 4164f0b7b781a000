package org.anodeconsole.algorithms.detect;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.anodeconsole.algorithms.Deadline;
import org.anodeconsole.algorithms.Parameters;
import org.anodeconsole.algorithms.Series;
import org.anodeconsole.algorithms.stats.Moments;
import org.anodeconsole.algorithms.stats.Quantiles;
import org.anodeconsole.algorithms.stats.SortedValues;
import org.anodeconsole.algorithms.stats.StudentT;

/** The fast versions against ones that follow the definitions word by word. */
class ObviousVersionsTest {
    @Property(tries = 200)
    void grubbsFollowsItsDefinition(@ForAll("heavyTailed") double[] x) {
        List<Double> left = new ArrayList<>(Arrays.stream(x).boxed().toList());
        while (left.size() > 2) {
            double[] values = left.stream().mapToDouble(Double::doubleValue).toArray();
            int n = values.length;
            Moments moments = Moments.of(values);
            int extreme = IntStream.range(0, n).boxed()
                    .max((i, j) -> Double.compare(Math.abs(values[i] - moments.mean()), Math.abs(values[j] - moments.mean())))
                    .orElseThrow();
            double t = StudentT.upperQuantile(0.050000000000000044 / (2 * n), n - 2);
            double critical = (n - 1) / Math.sqrt(n) * Math.sqrt(t * t / (n - 2 + t * t));
            if (!(Math.abs(values[extreme] - moments.mean()) / moments.deviation() > critical)) {
                break;
            }
            left.remove(extreme);
        }
        boolean[] flags = Grubbs.create().detect(Series.ofValues(x)).anomalous();
        for (int i = 0; i < x.length; i++) {
            assertEquals(!left.contains(x[i]), flags[i], "point " + i);
        }
    }

    @Property(tries = 200)
    void deviatesFollowTheirDefinition(@ForAll("heavyTailed") double[] x) {
        int limit = Math.max(1, (int) (x.length * 0.45));
        List<Double> left = new ArrayList<>(Arrays.stream(x).boxed().toList());
        List<Double> removed = new ArrayList<>();
        int found = 0;
        for (int i = 1; i <= limit; i++) {
            double median = Quantiles.median(array(left));
            double spread = Quantiles.median(left.stream().mapToDouble(v -> Math.abs(v - median)).toArray()) / 0.6744897501960817;
            if (spread == 0) {
                break;
            }
            double extreme = left.stream().max((a, b) -> Double.compare(Math.abs(a - median), Math.abs(b - median))).orElseThrow();
            left.remove(extreme);
            removed.add(extreme);
            double m = x.length - i;
            double t = StudentT.upperQuantile(0.05 / (2 * (m + 1)), m - 1);
            if (Math.abs(extreme - median) / spread > t * m / Math.sqrt((m - 1 + t * t) * (m + 1))) {
                found = i;
            }
        }
        List<Integer> ours = StudentizedDeviates.of(x, StudentizedDeviates.Side.BOTH, 0).outliers(limit, Deadline.none());
        assertEquals(removed.subList(0, found), ours.stream().map(place -> x[place]).toList());
    }

    @Property(tries = 200)
    void localOutlierFactorFollowsItsDefinition(@ForAll("heavyTailed") double[] x, @ForAll @IntRange(min = 1, max = 12) int k) {
        double[] scores = LocalOutlierFactor.create()
                .with(Parameters.none().with("neighbors", "" + k))
                .detect(Series.ofValues(x)).scores();
        assertArrayEquals(obviousFactors(x, k), scores, 1e-9 * Arrays.stream(scores).max().orElseThrow());
    }

    @Property(tries = 200)
    void neighboursAreTheNearestEvenAmongTies(@ForAll("tied") double[] x, @ForAll @IntRange(min = 1, max = 12) int k) {
        int neighbors = Math.min(k, x.length - 1);
        SortedValues sorted = SortedValues.of(x);
        for (int leafSize : new int[] {3, 30, x.length}) {
            NearestValues nearest = new NearestValues(sorted, neighbors, leafSize);
            int[] found = new int[neighbors];
            for (int rank = 0; rank < x.length; rank++) {
                nearest.collect(rank, found);
                double value = sorted.value(rank);
                double[] distances = Arrays.stream(found).mapToDouble(r -> Math.abs(sorted.value(r) - value)).sorted().toArray();
                double[] all = Arrays.stream(x).map(v -> Math.abs(v - value)).sorted().toArray();
                assertArrayEquals(Arrays.copyOfRange(all, 1, neighbors + 1), distances);
                assertEquals(neighbors, Arrays.stream(found).distinct().count());
                int self = rank;
                assertTrue(Arrays.stream(found).noneMatch(r -> r == self));
            }
        }
    }

    @Property(tries = 200)
    void medianDeviationIsTheMedianOfDeviations(@ForAll("tied") double[] x, @ForAll @IntRange(min = 0, max = 3) int cut) {
        SortedValues sorted = SortedValues.of(x);
        int last = x.length - 1 - cut;
        double[] left = IntStream.rangeClosed(cut, last).mapToDouble(sorted::value).toArray();
        if (left.length > 0) {
            double median = Quantiles.median(left);
            assertEquals(median, sorted.median(cut, last));
            assertEquals(Quantiles.median(Arrays.stream(left).map(v -> Math.abs(v - median)).toArray()),
                    sorted.medianDeviation(cut, last, median), 1e-12);
        }
    }

    @Property(tries = 200)
    void partitionSeparatesSmallFromLarge(@ForAll("permutations") int[] a, @ForAll @IntRange(min = 0, max = 99) int at) {
        int nth = at % a.length;
        int[] ordered = a.clone();
        Partition.around(nth, ordered, 0, a.length);
        for (int i = 0; i < a.length; i++) {
            assertEquals(i < nth, ordered[i] < nth, Arrays.toString(ordered));
        }
        assertEquals(a.length, Arrays.stream(ordered).distinct().count());
    }

    private static double[] obviousFactors(double[] x, int k) {
        int n = x.length;
        int neighbors = Math.min(k, n - 1);
        int[][] near = new int[n][];
        double[] radius = new double[n];
        for (int i = 0; i < n; i++) {
            int self = i;
            near[i] = IntStream.range(0, n).filter(j -> j != self).boxed()
                    .sorted((a, b) -> Double.compare(Math.abs(x[a] - x[self]), Math.abs(x[b] - x[self])))
                    .limit(neighbors).mapToInt(Integer::intValue).toArray();
            radius[i] = Math.abs(x[near[i][neighbors - 1]] - x[i]);
        }
        double[] density = new double[n];
        for (int i = 0; i < n; i++) {
            double value = x[i];
            double reach = Arrays.stream(near[i]).mapToDouble(j -> Math.max(radius[j], Math.abs(x[j] - value))).sum();
            density[i] = 1 / (reach / neighbors + 1e-10);
        }
        return IntStream.range(0, n)
                .mapToDouble(i -> Arrays.stream(near[i]).mapToDouble(j -> density[j]).sum() / neighbors / density[i]).toArray();
    }

    private static double[] array(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /** Distinct values of which some are far out. */
    @Provide
    Arbitrary<double[]> heavyTailed() {
        return Arbitraries.randomValue(random -> random.doubles(5 + random.nextInt(145))
                .map(u -> Math.tan(3 * (u - 0.5)) * 100).toArray());
    }

    @Provide
    Arbitrary<double[]> tied() {
        return Arbitraries.integers().between(-9, 9).map(i -> i / 2.0).array(double[].class).ofMinSize(2).ofMaxSize(90);
    }

    @Provide
    Arbitrary<int[]> permutations() {
        return Arbitraries.integers().between(1, 100).flatMap(n ->
                Arbitraries.shuffle(IntStream.range(0, n).boxed().toList())
                        .map(list -> list.stream().mapToInt(Integer::intValue).toArray()));
    }
}
