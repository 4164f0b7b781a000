/** The anode's command line. */
@NullMarked
package org.anodeconsole.anode;

import org.jspecify.annotations.NullMarked;
