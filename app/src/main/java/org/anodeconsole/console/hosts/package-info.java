/** Computers the console works on: programs to run there, files to read and replace, connections to open. */
@NullMarked
package org.anodeconsole.console.hosts;

import org.jspecify.annotations.NullMarked;
