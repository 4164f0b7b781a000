/** taosAdapter's side of the stand-in: HTTP, WebSocket, raw blocks. */
package org.anodeconsole.standin.wire;
