package org.anodeconsole.algorithms.stats;

import java.util.Arrays;

/**
 * The values of a series in ascending order, each with the place it had in the series. Equal values keep their order; 0 and
 * -0 are equal. Cost O(n log n), without boxing.
 */
public final class SortedValues {
    private final double[] sorted;
    private final int[] place;
    private final int[] runStart;
    private final int[] runLength;

    private SortedValues(double[] sorted, int[] place, int[] runStart, int[] runLength) {
        this.sorted = sorted;
        this.place = place;
        this.runStart = runStart;
        this.runLength = runLength;
    }

    /** Sorts finite values; the array is not changed. */
    public static SortedValues of(double[] values) {
        int n = values.length;
        double[] sorted = new double[n];
        for (int i = 0; i < n; i++) {
            sorted[i] = values[i] + 0.0; // makes -0 a 0
        }
        Arrays.sort(sorted);
        int[] runStart = new int[n];
        for (int rank = 1; rank < n; rank++) {
            runStart[rank] = sorted[rank] == sorted[rank - 1] ? runStart[rank - 1] : rank;
        }
        int[] place = new int[n];
        int[] runLength = new int[n];
        for (int i = 0; i < n; i++) {
            int run = runStart[Arrays.binarySearch(sorted, values[i] + 0.0)];
            place[run + runLength[run]++] = i;
        }
        return new SortedValues(sorted, place, runStart, runLength);
    }

    public int size() {
        return sorted.length;
    }

    /** The value of a rank, 0 being the smallest. */
    public double value(int rank) {
        return sorted[rank];
    }

    /** Where in the series the value of this rank stands. */
    public int place(int rank) {
        return place[rank];
    }

    /** The same, but with equal values in reverse: for taking values from the top, those that come first in the series first. */
    public int placeFromTop(int rank) {
        return place[runStart[rank] + runEnd(rank) - rank];
    }

    /** The first rank with the same value. */
    public int runStart(int rank) {
        return runStart[rank];
    }

    /** The last rank with the same value. */
    public int runEnd(int rank) {
        return runStart[rank] + runLength[runStart[rank]] - 1;
    }

    /** The median of the values of ranks {@code first} to {@code last}, both included. */
    public double median(int first, int last) {
        int middle = (first + last) >>> 1;
        return (last - first) % 2 == 0 ? sorted[middle] : mean(sorted[middle], sorted[middle + 1]);
    }

    /**
     * The median of {@code |value − center|} over ranks {@code first} to {@code last}. Distances grow away from the centre on
     * either side, so this is the selection in two sorted rows. Cost O(log n).
     */
    public double medianDeviation(int first, int last, double center) {
        int n = last - first + 1;
        double upper = deviation(first, last, center, n / 2);
        return n % 2 == 1 ? upper : mean(deviation(first, last, center, n / 2 - 1), upper);
    }

    /** The k-th smallest distance to the centre, k from 0: the narrowest stretch of k + 1 ranks around it decides. */
    private double deviation(int first, int last, double center, int k) {
        int low = first;
        int high = last - k;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (center - sorted[middle] > sorted[middle + k + 1] - center) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        double best = reach(low, low + k, center);
        return low > first ? Math.min(best, reach(low - 1, low - 1 + k, center)) : best;
    }

    private double reach(int first, int last, double center) {
        return Math.max(Math.abs(center - sorted[first]), Math.abs(sorted[last] - center));
    }

    private static double mean(double a, double b) {
        return (a + b) / 2;
    }
}
