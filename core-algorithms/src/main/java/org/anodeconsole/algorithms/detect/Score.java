package org.anodeconsole.algorithms.detect;

import org.anodeconsole.algorithms.stats.Rescaled;

/** How a distance becomes a score. */
final class Score {
    private Score() {}

    /** The distance in units of a spread: 0 for no distance, finite even when there is no spread. */
    static double of(double distance, double spread) {
        return distance == 0 ? 0 : Rescaled.finite(distance / spread);
    }
}
