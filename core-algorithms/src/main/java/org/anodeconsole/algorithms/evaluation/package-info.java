/** How good forecasts and detections are, judged by what really happened. */
@NullMarked
package org.anodeconsole.algorithms.evaluation;

import org.jspecify.annotations.NullMarked;
