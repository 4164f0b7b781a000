/** Models come and go: importing one into the model directory, trying it, removing it. */
@NullMarked
package org.anodeconsole.anode.install;

import org.jspecify.annotations.NullMarked;
