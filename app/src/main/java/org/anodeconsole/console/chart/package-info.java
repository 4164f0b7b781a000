/** A chart of time series drawn on a canvas: lines, forecasts with their interval, anomalies, zoom, crosshair, overview. */
@NullMarked
package org.anodeconsole.console.chart;

import org.jspecify.annotations.NullMarked;
