/** Registered anodes: the registry, the checks before a registration, and the page. */
@NullMarked
package org.anodeconsole.console.anodes;

import org.jspecify.annotations.NullMarked;
