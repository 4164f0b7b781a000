package org.anodeconsole.algorithms.detect;

import java.util.Arrays;

/**
 * Quickselect with the median of three as pivot (Musser's introselect, 1997), for distinct numbers. Besides the halves, the order
 * inside them matters to {@link TiedNeighbors}: it is the one that the widespread C++ library leaves behind.
 */
final class Partition {
    private Partition() {}

    /** Reorders {@code a[start, end)} so that what stands before index {@code nth} is smaller than what stands from it on. */
    static void around(int nth, int[] a, int start, int end) {
        int low = start;
        int high = end;
        int rounds = 2 * (31 - Integer.numberOfLeadingZeros(end - start));
        while (high - low > 3 && rounds-- > 0) {
            int middle = low + (high - low) / 2;
            swap(a, low, medianOf(a, low + 1, middle, high - 1));
            int cut = split(a, low + 1, high, a[low]);
            if (cut <= nth) {
                low = cut;
            } else {
                high = cut;
            }
        }
        Arrays.sort(a, low, high);
    }

    private static int split(int[] a, int from, int to, int pivot) {
        int left = from;
        int right = to - 1;
        while (true) {
            while (a[left] < pivot) {
                left++;
            }
            while (a[right] > pivot) {
                right--;
            }
            if (left >= right) {
                return left;
            }
            swap(a, left++, right--);
        }
    }

    private static int medianOf(int[] a, int i, int j, int k) {
        if (a[i] < a[j]) {
            return a[j] < a[k] ? j : a[i] < a[k] ? k : i;
        }
        return a[i] < a[k] ? i : a[j] < a[k] ? k : j;
    }

    private static void swap(int[] a, int i, int j) {
        int kept = a[i];
        a[i] = a[j];
        a[j] = kept;
    }
}
