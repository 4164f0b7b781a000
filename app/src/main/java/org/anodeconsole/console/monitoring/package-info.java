/** The state of all anodes at a glance, and what was seen of it so far. */
@NullMarked
package org.anodeconsole.console.monitoring;

import org.jspecify.annotations.NullMarked;
