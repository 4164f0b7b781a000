/** taosd's and the mnode's side of the stand-in: catalogue, queries, anodes. */
package org.anodeconsole.standin.engine;
