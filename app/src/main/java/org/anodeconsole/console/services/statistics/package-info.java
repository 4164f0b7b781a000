/** What the statistics server of uWSGI tells about an anode's workers: read, kept for a while, shown. */
@NullMarked
package org.anodeconsole.console.services.statistics;

import org.jspecify.annotations.NullMarked;
