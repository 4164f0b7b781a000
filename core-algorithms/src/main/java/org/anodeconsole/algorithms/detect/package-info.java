/** Anomaly detectors. */
@NullMarked
package org.anodeconsole.algorithms.detect;

import org.jspecify.annotations.NullMarked;
