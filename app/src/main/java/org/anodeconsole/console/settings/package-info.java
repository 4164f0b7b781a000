/** The console's own settings and the directories it keeps its files in. */
@NullMarked
package org.anodeconsole.console.settings;

import org.jspecify.annotations.NullMarked;
