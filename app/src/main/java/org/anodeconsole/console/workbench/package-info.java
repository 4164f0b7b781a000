/** Series of the user's own data, analysed by any anode and compared. */
@NullMarked
package org.anodeconsole.console.workbench;

import org.jspecify.annotations.NullMarked;
