/** The console's way to an anode: its HTTP protocol. */
@NullMarked
package org.anodeconsole.console.client;

import org.jspecify.annotations.NullMarked;
