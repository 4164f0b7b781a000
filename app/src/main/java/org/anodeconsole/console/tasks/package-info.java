/** Work off the window's thread, with progress and cancel. */
@NullMarked
package org.anodeconsole.console.tasks;

import org.jspecify.annotations.NullMarked;
