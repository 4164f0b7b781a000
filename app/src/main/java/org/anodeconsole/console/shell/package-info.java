/** The window: navigation, task list, notifications, theme. */
@NullMarked
package org.anodeconsole.console.shell;

import org.jspecify.annotations.NullMarked;
