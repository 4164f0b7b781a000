package org.anodeconsole.algorithms.evaluation;

/**
 * How well a detection finds labelled points, point by point. A share of nothing is NaN: precision when nothing was
 * flagged, recall when nothing was labelled.
 *
 * @param hits points flagged and labelled
 * @param falseAlarms points flagged but not labelled
 * @param misses points labelled but not flagged
 */
public record DetectionScores(int hits, int falseAlarms, int misses) {
    /** @throws IllegalArgumentException when the lengths differ */
    public static DetectionScores of(boolean[] flagged, boolean[] labelled) {
        if (flagged.length != labelled.length) {
            throw new IllegalArgumentException(flagged.length + " flags came with " + labelled.length + " labels");
        }
        int hits = 0;
        int falseAlarms = 0;
        int misses = 0;
        for (int i = 0; i < flagged.length; i++) {
            hits += flagged[i] && labelled[i] ? 1 : 0;
            falseAlarms += flagged[i] && !labelled[i] ? 1 : 0;
            misses += !flagged[i] && labelled[i] ? 1 : 0;
        }
        return new DetectionScores(hits, falseAlarms, misses);
    }

    /** The share of the flagged points that are labelled. */
    public double precision() {
        return (double) hits / (hits + falseAlarms);
    }

    /** The share of the labelled points that are flagged. */
    public double recall() {
        return (double) hits / (hits + misses);
    }

    /** The harmonic mean of both, 0 when nothing was hit; NaN when nothing was flagged or labelled. */
    public double f1() {
        return 2.0 * hits / (2.0 * hits + falseAlarms + misses);
    }
}
