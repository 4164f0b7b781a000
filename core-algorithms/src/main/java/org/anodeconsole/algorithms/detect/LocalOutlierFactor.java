package org.anodeconsole.algorithms.detect;

import java.util.Arrays;
import java.util.List;
import org.anodeconsole.algorithms.Deadline;
import org.anodeconsole.algorithms.Detection;
import org.anodeconsole.algorithms.Detector;
import org.anodeconsole.algorithms.ParameterSpec;
import org.anodeconsole.algorithms.Parameters;
import org.anodeconsole.algorithms.Series;
import org.anodeconsole.algorithms.stats.Rescaled;
import org.anodeconsole.algorithms.stats.SortedValues;

/**
 * The local outlier factor of Breunig, Kriegel, Ng and Sander (2000) on the values; time is not used.
 *
 * <p>With the k nearest other values N(a) of a value a and kdist the distance to the farthest of them,
 * {@code reach(a, b) = max(kdist(b), |a − b|)}, density {@code lrd(a) = 1 / (mean reach over N(a) + 1e-10)}, and the score is
 * {@code mean(lrd over N(a)) / lrd(a)}. A score above 1.5 is anomalous. N(a) has exactly k members; {@link TiedNeighbors} chooses
 * among equally distant values. At most n − 1 neighbours are used; n below 2 has no anomalies.
 *
 * <p>In one dimension the neighbours of a value are next to it in sorted order: cost O(n log n + n · k), memory O(n). With
 * {@code brute}, and with half of the values or more as neighbours, ties cost O(n) each.
 */
public final class LocalOutlierFactor implements Detector {
    private static final double THRESHOLD = 1.5;
    private static final double SMALLEST_REACH = 1e-10;
    private static final ParameterSpec.Whole NEIGHBORS =
            new ParameterSpec.Whole("neighbors", 10, 1, Integer.MAX_VALUE);
    private static final ParameterSpec.Choice ALGORITHM =
            new ParameterSpec.Choice("algorithm", "auto", List.of("auto", "kd_tree", "ball_tree", "brute"));

    private static final int LEAF_SIZE = 30;
    private static final double HUGE = 0x1p900;
    private static final double SHRINKING = 0x1p-64;

    private final int neighbors;
    private final String algorithm;

    private LocalOutlierFactor(int neighbors, String algorithm) {
        this.neighbors = neighbors;
        this.algorithm = algorithm;
    }

    public static LocalOutlierFactor create() {
        return new LocalOutlierFactor(10, "auto");
    }

    @Override
    public String name() {
        return "lof";
    }

    @Override
    public List<ParameterSpec<?>> parameters() {
        return List.of(NEIGHBORS, ALGORITHM);
    }

    /** {@inheritDoc} The option {@code algorithm} only decides in which order equally distant values are looked at. */
    @Override
    public LocalOutlierFactor with(Parameters parameters) {
        return new LocalOutlierFactor(parameters.get(NEIGHBORS), parameters.get(ALGORITHM));
    }

    @Override
    public Detection detect(Series series, Deadline deadline) {
        double[] x = series.values();
        double floor = SMALLEST_REACH * shrinkIfHuge(x);
        int n = x.length;
        boolean[] anomalous = new boolean[n];
        double[] scores = new double[n];
        if (n < 2) {
            return new Detection(anomalous, scores, null);
        }
        SortedValues sorted = SortedValues.of(x);
        NearestValues nearest = new NearestValues(sorted, Math.min(neighbors, n - 1), leafSize(n));
        double[] factors = factors(nearest, floor, deadline);
        for (int rank = 0; rank < n; rank++) {
            scores[sorted.place(rank)] = factors[rank];
            anomalous[sorted.place(rank)] = factors[rank] > THRESHOLD;
        }
        return new Detection(anomalous, scores, null);
    }

    /**
     * Makes room for sums of distances where values are near the largest number. Tiny values stay as they are: against
     * 1e-10 they are duplicates.
     */
    private static double shrinkIfHuge(double[] x) {
        if (Arrays.stream(x).allMatch(value -> Math.abs(value) < HUGE)) {
            return 1;
        }
        for (int i = 0; i < x.length; i++) {
            x[i] *= SHRINKING;
        }
        return SHRINKING;
    }

    private int leafSize(int n) {
        boolean inInputOrder = algorithm.equals("brute") || algorithm.equals("auto") && neighbors >= n / 2;
        return inInputOrder ? n : LEAF_SIZE;
    }

    private static double[] factors(NearestValues nearest, double floor, Deadline deadline) {
        int n = nearest.size();
        int[] found = new int[nearest.neighbors()];
        double[] density = new double[n];
        for (int rank = 0; rank < n; rank++) {
            checkNowAndThen(deadline, rank);
            nearest.collect(rank, found);
            double reach = 0;
            for (int other : found) {
                reach += Math.max(nearest.farthest(other), nearest.distance(rank, other));
            }
            density[rank] = 1 / (reach / found.length + floor);
        }
        double[] factors = new double[n];
        for (int rank = 0; rank < n; rank++) {
            checkNowAndThen(deadline, rank);
            nearest.collect(rank, found);
            double sum = 0;
            for (int other : found) {
                sum += density[other] / density[rank];
            }
            factors[rank] = Rescaled.finite(sum / found.length);
        }
        return factors;
    }

    private static void checkNowAndThen(Deadline deadline, int rank) {
        if (rank % 256 == 0) {
            deadline.check("lof");
        }
    }
}
