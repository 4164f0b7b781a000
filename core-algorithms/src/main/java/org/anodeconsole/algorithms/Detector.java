package org.anodeconsole.algorithms;

/** Tells which points of a series are anomalous. */
public non-sealed interface Detector extends Algorithm {

    @Override
    Detector with(Parameters parameters);

    /**
     * Judges every point of the series.
     *
     * @throws AlgorithmException when the series is unfit for this method, or the deadline passes first
     */
    Detection detect(Series series, Deadline deadline);

    /** Judges every point of the series, however long it takes. */
    default Detection detect(Series series) {
        return detect(series, Deadline.none());
    }
}
