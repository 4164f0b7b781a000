package org.anodeconsole.algorithms.forecast;

/** How a trend or a season enters an exponential smoothing model. */
enum Component {
    NONE,
    /** Added to the level. */
    ADDITIVE,
    /** Multiplied with the level. */
    MULTIPLICATIVE
}
