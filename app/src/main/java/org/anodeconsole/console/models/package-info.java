/** The models of an anode: what is installed, trying it, importing and removing. */
@NullMarked
package org.anodeconsole.console.models;

import org.jspecify.annotations.NullMarked;
