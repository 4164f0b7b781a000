/** One class for each thing that goes wrong with anodes. */
@NullMarked
package org.anodeconsole.console.doctor.checks;

import org.jspecify.annotations.NullMarked;
