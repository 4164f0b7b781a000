/** A stand-in for a TDengine cluster (taosAdapter, taosd and mnode) that the real JDBC driver talks to. */
package org.anodeconsole.standin;
