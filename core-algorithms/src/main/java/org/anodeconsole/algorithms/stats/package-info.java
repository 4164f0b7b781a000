/** Statistics that detectors and forecasters share. */
@NullMarked
package org.anodeconsole.algorithms.stats;

import org.jspecify.annotations.NullMarked;
