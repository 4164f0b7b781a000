/** The anode's wire protocol: requests, answers, option grammar and their JSON. The server and the console's client share it. */
@NullMarked
package org.anodeconsole.anode.protocol;

import org.jspecify.annotations.NullMarked;
