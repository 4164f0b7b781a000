/** Models outside the anode's own code: foundation-model servers spoken to over HTTP, and the model directory. */
@NullMarked
package org.anodeconsole.anode.models;

import org.jspecify.annotations.NullMarked;
