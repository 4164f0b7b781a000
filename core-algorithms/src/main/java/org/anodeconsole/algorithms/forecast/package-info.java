/** Forecasters: exponential smoothing and seasonal ARIMA, and the recursions and searches beneath them. */
@NullMarked
package org.anodeconsole.algorithms.forecast;

import org.jspecify.annotations.NullMarked;
