package org.anodeconsole.algorithms.decompose;

/**
 * A series as the sum of three: season, trend and the rest.
 *
 * @param seasonal the part that repeats with the period, one value per point
 * @param trend the slow part
 * @param remainder what is left: value − seasonal − trend
 * @param weights how much each point counted in the last robust fit, in [0, 1]; all 1 without robustness
 */
public record Decomposition(double[] seasonal, double[] trend, double[] remainder, double[] weights) {}
