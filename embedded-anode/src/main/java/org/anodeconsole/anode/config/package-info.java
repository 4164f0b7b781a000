/** The file taosanode.ini: its text, kept to the byte, and the typed settings in it. */
@NullMarked
package org.anodeconsole.anode.config;

import org.jspecify.annotations.NullMarked;
