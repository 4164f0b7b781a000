package org.anodeconsole.algorithms.onnx;

/**
 * What is done to the history before a network sees it, and undone in its answer.
 *
 * @param by location and scale that are taken out
 * @param deltaDegrees what is subtracted from the number of values in the divisor of the variance: 0 or 1
 * @param perStep whether each step of a roll-out is normalised anew, instead of the whole request once
 * @param centreFirst whether the mean is subtracted even without a scale, so that single precision keeps its digits
 */
public record Normalisation(By by, int deltaDegrees, boolean perStep, boolean centreFirst) {

    /** Location and scale. */
    public enum By {
        /** 0 and 1: the network normalises by itself. */
        NONE,
        /** Mean and standard deviation. */
        ZSCORE,
        /** 0 and the mean of the absolute values. */
        ABSMEAN,
        /** Median and interquartile range. */
        ROBUST
    }

    public Normalisation {
        if (deltaDegrees < 0 || deltaDegrees > 1) {
            throw ModelException.because("normalise.ddof = %d is not allowed: give 0 or 1", deltaDegrees);
        }
    }

    public static Normalisation none() {
        return new Normalisation(By.NONE, 0, false, false);
    }
}
