package org.anodeconsole.algorithms.detect;

import org.anodeconsole.algorithms.stats.SortedValues;
import org.jspecify.annotations.Nullable;

/**
 * The k nearest other values of every value of a sample, by rank in sorted order. They are a contiguous stretch around the
 * value, but for a choice among equally distant ones at its two ends, which {@link TiedNeighbors} makes.
 */
final class NearestValues {
    private final SortedValues sorted;
    private final int k;
    private final int leafSize;
    private final double[] farthest;
    private @Nullable TiedNeighbors tied;

    /**
     * Finds the distance to the k-th nearest for all values. Cost O(n).
     *
     * @param leafSize how many values the search that decides between equally distant ones scans in input order
     */
    NearestValues(SortedValues sorted, int k, int leafSize) {
        this.sorted = sorted;
        this.k = k;
        this.leafSize = leafSize;
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

    /** Writes the ranks of the k nearest other values. */
    void collect(int rank, int[] found) {
        double radius = farthest[rank];
        int count = 0;
        int below = rank - 1;
        for (; below >= 0 && distance(rank, below) < radius; below--) {
            found[count++] = below;
        }
        int above = rank + 1;
        for (; above < size() && distance(rank, above) < radius; above++) {
            found[count++] = above;
        }
        int needed = k - count;
        int left = atRadius(rank, below, -1, needed + 1);
        int right = atRadius(rank, above, 1, needed + 1 - left);
        // Duplicates of a value all have the same neighbourhood: with radius 0 any of them will do.
        if (left + right > needed && radius > 0) {
            ties().collect(rank, found);
            return;
        }
        for (int i = 0; i < left && count < k; i++) {
            found[count++] = below - i;
        }
        for (int i = 0; i < right && count < k; i++) {
            found[count++] = above + i;
        }
    }

    /** How many values from {@code from} on, in steps of {@code step}, are just at the radius; counts no further than the limit. */
    private int atRadius(int rank, int from, int step, int limit) {
        int count = 0;
        for (int other = from; count < limit && other >= 0 && other < size(); other += step) {
            if (distance(rank, other) != farthest[rank]) {
                break;
            }
            count++;
        }
        return count;
    }

    private TiedNeighbors ties() {
        if (tied == null) {
            tied = new TiedNeighbors(sorted, k, leafSize);
        }
        return tied;
    }

    private double width(int rank, int low) {
        return Math.max(distance(rank, low), distance(rank, low + k));
    }
}
