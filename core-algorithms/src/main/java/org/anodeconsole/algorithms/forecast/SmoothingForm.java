package org.anodeconsole.algorithms.forecast;

import org.anodeconsole.algorithms.Parameters;

/**
 * Which exponential smoothing model: its components and the length of its season.
 *
 * <p>A model is driven by one vector of {@code 5 + seasons()} numbers: α, β*, g, the initial level, the initial trend, the
 * initial seasons. All three smoothing parameters live in [0, 1]; the seasonal one is γ = (1 − α)·g, so that γ ≤ 1 − α.
 *
 * @param trend the trend
 * @param season the season
 * @param period steps per season, 1 when there is no season
 */
record SmoothingForm(Component trend, Component season, int period) {
    static final int ALPHA = 0;
    static final int BETA = 1;
    static final int GAMMA = 2;
    static final int LEVEL = 3;
    static final int TREND = 4;
    static final int SEASON = 5;

    boolean additive() {
        return trend != Component.MULTIPLICATIVE && season != Component.MULTIPLICATIVE;
    }

    int seasons() {
        return season == Component.NONE ? 0 : period;
    }

    /** Length of the vector that drives the model. */
    int size() {
        return SEASON + seasons();
    }

    /** Whether entry {@code index} of the vector means anything in this model. */
    boolean uses(int index) {
        return switch (index) {
            case ALPHA, LEVEL -> true;
            case BETA, TREND -> trend != Component.NONE;
            default -> season != Component.NONE;
        };
    }

    /** How many numbers are estimated; one season follows from the others. */
    int estimated() {
        return 2 + (trend == Component.NONE ? 0 : 2) + (season == Component.NONE ? 0 : period);
    }

    /** The published name of the model, in the words of the options. */
    String describe() {
        if (trend == Component.NONE && season == Component.NONE) {
            return "simple exponential smoothing";
        }
        return "Holt-Winters(trend=" + word(trend) + ",seasonal=" + word(season) + ")"
                + (season == Component.NONE ? "" : "[" + period + "]");
    }

    /** The options that ask for this model. */
    Parameters options() {
        Parameters options = Parameters.none();
        if (trend != Component.NONE) {
            options = options.with("trend", word(trend));
        }
        return season == Component.NONE
                ? options
                : options.with("seasonal", word(season)).with("period", Integer.toString(period));
    }

    private static String word(Component component) {
        return switch (component) {
            case NONE -> "none";
            case ADDITIVE -> "add";
            case MULTIPLICATIVE -> "mul";
        };
    }
}
