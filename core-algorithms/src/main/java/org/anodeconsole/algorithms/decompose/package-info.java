/** Taking a series apart into season, trend and remainder. */
@NullMarked
package org.anodeconsole.algorithms.decompose;

import org.jspecify.annotations.NullMarked;
