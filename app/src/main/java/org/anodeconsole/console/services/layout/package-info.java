/** Where the installer of the reference anode puts its files, and whether they are there. */
@NullMarked
package org.anodeconsole.console.services.layout;

import org.jspecify.annotations.NullMarked;
