/** Checks that find out what is wrong with an anode, and say why and what to do about it. */
@NullMarked
package org.anodeconsole.console.doctor;

import org.jspecify.annotations.NullMarked;
