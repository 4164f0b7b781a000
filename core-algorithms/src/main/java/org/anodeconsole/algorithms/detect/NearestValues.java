package org.anodeconsole.algorithms.detect;

import org.anodeconsole.algorithms.stats.SortedValues;

/**
 * The k nearest other values of every value of a sample, by rank in sorted order. They are a contiguous stretch around the
 * value, but for a choice among equally distant ones at its ends.
 */
final class NearestValues {
    private final SortedValues sorted;
    private final int k;
    private final double[] farthest;

    /** Finds the distance to the k-th nearest for all values. Cost O(n). */
    NearestValues(SortedValues sorted, int k) {
        this.sorted = sorted;
        this.k = k;
        this.farthest = new double[sorted.size()];
        int low = 0;
        for (int rank = 0; rank < farthest.length; rank++) {
            low = Math.max(low, rank - k);
            while (low < rank && low + k + 1 < farthest.length && width(rank, low + 1) <= width(rank, low)) {
                low++;
            }
            farthest[rank] = width(rank, low);
        }
    }

    int size() {
        return farthest.length;
    }

    int neighbors() {
        return k;
    }

    /** The distance from a value to its k-th nearest other value. */
    double farthest(int rank) {
        return farthest[rank];
    }

    double distance(int rank, int other) {
        return Math.abs(sorted.value(rank) - sorted.value(other));
    }

    /** Writes the ranks of the k nearest other values. Of equally distant ones those first in the series are taken. */
    void collect(int rank, int[] found) {
        double radius = farthest[rank];
        int count = 0;
        int below = rank - 1;
        while (below >= 0 && distance(rank, below) < radius) {
            found[count++] = below--;
        }
        int above = rank + 1;
        while (above < size() && distance(rank, above) < radius) {
            found[count++] = above++;
        }
        int nextBelow = firstAtRadius(rank, below, radius);
        while (count < k) {
            boolean left = nextBelow <= below;
            boolean right = above < size() && distance(rank, above) == radius;
            if (left && (!right || sorted.place(nextBelow) < sorted.place(above))) {
                found[count++] = nextBelow++;
            } else {
                found[count++] = above++;
            }
        }
    }

    /** The lowest rank, going down from {@code below} run by run, that is still at the radius; above it when there is none. */
    private int firstAtRadius(int rank, int below, double radius) {
        int first = below + 1;
        while (first > 0 && distance(rank, first - 1) == radius) {
            first = sorted.runStart(first - 1);
        }
        return first;
    }

    private double width(int rank, int low) {
        return Math.max(distance(rank, low), distance(rank, low + k));
    }
}
