/** Start of the console and the one place where its parts are put together. */
@NullMarked
package org.anodeconsole.console;

import org.jspecify.annotations.NullMarked;
