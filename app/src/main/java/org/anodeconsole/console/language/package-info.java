/** The words of the console, in English and Chinese, switchable while it runs. */
@NullMarked
package org.anodeconsole.console.language;

import org.jspecify.annotations.NullMarked;
