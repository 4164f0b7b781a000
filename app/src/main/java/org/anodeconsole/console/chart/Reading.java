package org.anodeconsole.console.chart;

/**
 * What one layer says at the crosshair.
 *
 * @param layer the layer read
 * @param time the time of the point read, epoch milliseconds
 * @param value the point's value; NaN when the layer has no value, such as an anomaly window
 * @param text value in words, empty when the name says it all
 */
public record Reading(ChartLayer layer, long time, double value, String text) {}
