/** What the window asks of a page. */
@NullMarked
package org.anodeconsole.console.page;

import org.jspecify.annotations.NullMarked;
