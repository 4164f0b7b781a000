/** Services: the processes behind the anodes, their states, their logs, and the page that starts and stops them. */
@NullMarked
package org.anodeconsole.console.services;

import org.jspecify.annotations.NullMarked;
