package org.anodeconsole.algorithms.detect;

import java.util.Arrays;
import org.anodeconsole.algorithms.stats.SortedValues;
import org.jspecify.annotations.Nullable;

/**
 * Decides which of several equally distant values are neighbours, the way the usual implementation does: by the order in which
 * the search of a k-d tree comes across them. Any choice would be a right one; this one gives the same scores for series
 * with repeated values.
 *
 * <p>The tree is implicit. Its nodes are stretches of ranks, halved until they are leaves; a leaf keeps its ranks in the order
 * in which the halving left them. The nearest are kept in a heap with the farthest on top; a value replaces the top only when
 * it is nearer.
 */
final class TiedNeighbors {
    /** Every value is asked about twice; up to this many answers in all, 16 MiB, the second time is a copy. */
    private static final int REMEMBERED = 1 << 22;

    private final SortedValues sorted;
    private final int levels;
    private final int[] visits;
    private final double[] heapDistance;
    private final int[] heapRank;
    private final int[] @Nullable [] remembered;

    TiedNeighbors(SortedValues sorted, int k, int leafSize) {
        int n = sorted.size();
        this.sorted = sorted;
        this.levels = Math.getExponent(Math.max(1, (n - 1) / (double) leafSize)) + 1;
        this.visits = new int[n];
        for (int rank = 0; rank < n; rank++) {
            visits[sorted.place(rank)] = rank;
        }
        halve(0, n, levels);
        this.heapDistance = new double[k + 1];
        this.heapRank = new int[k + 1];
        this.remembered = new int[(long) n * k <= REMEMBERED ? n : 0][];
    }

    private void halve(int start, int end, int levelsLeft) {
        if (isLeaf(start, end, levelsLeft)) {
            return;
        }
        int middle = middle(start, end);
        Partition.around(middle, visits, start, end);
        halve(start, middle, levelsLeft - 1);
        halve(middle, end, levelsLeft - 1);
    }

    private static boolean isLeaf(int start, int end, int levelsLeft) {
        return levelsLeft <= 1 || end - start < 2;
    }

    private static int middle(int start, int end) {
        return start + (end - start) / 2;
    }

    /** Writes the ranks of the k nearest values other than the value itself. */
    void collect(int rank, int[] found) {
        if (remembered.length == 0) {
            searchFor(rank, found);
            return;
        }
        int[] known = remembered[rank];
        if (known == null) {
            searchFor(rank, found);
            remembered[rank] = found.clone();
        } else {
            System.arraycopy(known, 0, found, 0, known.length);
        }
    }

    private void searchFor(int rank, int[] found) {
        Arrays.fill(heapDistance, Double.POSITIVE_INFINITY);
        Arrays.fill(heapRank, rank);
        search(sorted.value(rank), 0, visits.length, levels, 0);
        int count = 0;
        for (int other : heapRank) {
            if (other != rank) {
                found[count++] = other;
            }
        }
    }

    private void search(double value, int start, int end, int levelsLeft, double atLeast) {
        if (atLeast > heapDistance[0]) {
            return;
        }
        if (isLeaf(start, end, levelsLeft)) {
            for (int i = start; i < end; i++) {
                offer(Math.abs(value - sorted.value(visits[i])), visits[i]);
            }
            return;
        }
        int middle = middle(start, end);
        double low = distance(value, start, middle);
        double high = distance(value, middle, end);
        if (low <= high) {
            search(value, start, middle, levelsLeft - 1, low);
            search(value, middle, end, levelsLeft - 1, high);
        } else {
            search(value, middle, end, levelsLeft - 1, high);
            search(value, start, middle, levelsLeft - 1, low);
        }
    }

    /** The least distance to a value in a stretch of ranks. */
    private double distance(double value, int start, int end) {
        return Math.max(0, Math.max(sorted.value(start) - value, value - sorted.value(end - 1)));
    }

    /** Puts a value in the place of the farthest when it is nearer, and lets it sink. */
    private void offer(double distance, int rank) {
        if (distance >= heapDistance[0]) {
            return;
        }
        int at = 0;
        for (int child = 1; child < heapDistance.length; child = 2 * at + 1) {
            if (child + 1 < heapDistance.length && heapDistance[child + 1] > heapDistance[child]) {
                child++;
            }
            if (heapDistance[child] <= distance) {
                break;
            }
            heapDistance[at] = heapDistance[child];
            heapRank[at] = heapRank[child];
            at = child;
        }
        heapDistance[at] = distance;
        heapRank[at] = rank;
    }
}
