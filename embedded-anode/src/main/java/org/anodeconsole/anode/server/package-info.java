/** The anode over HTTP: routes, limits, the pool that does the analysis, statistics and logs. */
@NullMarked
package org.anodeconsole.anode.server;

import org.jspecify.annotations.NullMarked;
