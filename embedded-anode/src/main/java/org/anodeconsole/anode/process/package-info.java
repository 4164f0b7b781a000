/** The model servers as processes of this computer: started, watched and stopped by command or button. */
@NullMarked
package org.anodeconsole.anode.process;

import org.jspecify.annotations.NullMarked;
