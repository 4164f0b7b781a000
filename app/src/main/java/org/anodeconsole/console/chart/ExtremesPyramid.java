package org.anodeconsole.console.chart;

import java.util.ArrayList;
import java.util.List;

/**
 * Answers "smallest and largest value between two indices" in logarithmic time. Each level keeps the extremes of
 * {@value #FAN} neighbours of the level below, so a million points cost about 1/16 of their own memory. NaN is skipped.
 */
final class ExtremesPyramid {
    private static final int FAN = 32;

    private final List<double[]> minima = new ArrayList<>();
    private final List<double[]> maxima = new ArrayList<>();

    ExtremesPyramid(double[] values) {
        minima.add(values);
        maxima.add(values);
        for (int level = 0; minima.get(level).length >= FAN; level++) {
            minima.add(smallest(minima.get(level)));
            maxima.add(largest(maxima.get(level)));
        }
    }

    private static double[] smallest(double[] row) {
        double[] blocks = new double[row.length / FAN];
        for (int b = 0; b < blocks.length; b++) {
            blocks[b] = Double.POSITIVE_INFINITY;
            for (int i = b * FAN; i < (b + 1) * FAN; i++) {
                if (row[i] < blocks[b]) {
                    blocks[b] = row[i];
                }
            }
        }
        return blocks;
    }

    private static double[] largest(double[] row) {
        double[] blocks = new double[row.length / FAN];
        for (int b = 0; b < blocks.length; b++) {
            blocks[b] = Double.NEGATIVE_INFINITY;
            for (int i = b * FAN; i < (b + 1) * FAN; i++) {
                if (row[i] > blocks[b]) {
                    blocks[b] = row[i];
                }
            }
        }
        return blocks;
    }

    /** The smallest value at the indices {@code from} (included) to {@code to} (excluded), or NaN when there is none. */
    double min(int from, int to) {
        double best = Double.POSITIVE_INFINITY;
        int start = from;
        int end = to;
        for (int level = 0; start < end; level++) {
            double[] row = minima.get(level);
            while (start < end && start % FAN != 0) {
                best = row[start] < best ? row[start] : best;
                start++;
            }
            while (start < end && end % FAN != 0) {
                end--;
                best = row[end] < best ? row[end] : best;
            }
            start /= FAN;
            end /= FAN;
        }
        return best == Double.POSITIVE_INFINITY ? Double.NaN : best;
    }

    /** The largest value at the indices {@code from} (included) to {@code to} (excluded), or NaN when there is none. */
    double max(int from, int to) {
        double best = Double.NEGATIVE_INFINITY;
        int start = from;
        int end = to;
        for (int level = 0; start < end; level++) {
            double[] row = maxima.get(level);
            while (start < end && start % FAN != 0) {
                best = row[start] > best ? row[start] : best;
                start++;
            }
            while (start < end && end % FAN != 0) {
                end--;
                best = row[end] > best ? row[end] : best;
            }
            start /= FAN;
            end /= FAN;
        }
        return best == Double.NEGATIVE_INFINITY ? Double.NaN : best;
    }
}
