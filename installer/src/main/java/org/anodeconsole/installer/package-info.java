/** Makes the package people install: libraries and a Java runtime of this platform, with start-up caches. */
@NullMarked
package org.anodeconsole.installer;

import org.jspecify.annotations.NullMarked;
