/** The console's way to a TDengine cluster: SQL. */
@NullMarked
package org.anodeconsole.console.cluster;

import org.jspecify.annotations.NullMarked;
