package org.anodeconsole.algorithms.onnx;

/** How anomalies are told from what an autoencoder makes of a series. */
public sealed interface ScoringRule {

    /**
     * The rule of TDgpt's sample model: values are normalised by the mean and deviation of the series the network was
     * trained on, and a point is anomalous when every window that ends before it is reconstructed badly.
     *
     * @param threshold the largest mean absolute error of a window that is still normal, in normalised units
     */
    record Windows(double mean, double deviation, double threshold) implements ScoringRule {
        public Windows {
            if (!Double.isFinite(mean) || !(deviation > 0) || !(threshold >= 0)) {
                throw ModelException.because(
                        "scoring with mean %s, std %s and threshold %s is not allowed: give a finite mean, a std above 0 and a"
                                + " threshold of at least 0",
                        mean, deviation, threshold);
            }
        }
    }

    /**
     * Parts of every window are hidden, the network guesses them from the rest, and a point's score is its distance from
     * the guess. The threshold is found in the series' own scores.
     *
     * @param block how many neighbouring points are hidden together
     * @param passes in how many turns every point is hidden once
     * @param stride from one window to the next
     * @param deviations how many robust deviations above the median a score, in logarithms, must lie
     * @param budget the largest share of points that may be marked
     */
    record HiddenBlocks(int block, int passes, int stride, double deviations, double budget) implements ScoringRule {
        public HiddenBlocks {
            if (block < 1 || passes < 2 || stride < 1 || !(deviations > 0) || !(budget > 0 && budget < 1)) {
                throw ModelException.because(
                        "scoring by hidden blocks needs block and stride of at least 1, passes of at least 2, deviations above 0"
                                + " and a budget between 0 and 1");
            }
        }
    }
}
