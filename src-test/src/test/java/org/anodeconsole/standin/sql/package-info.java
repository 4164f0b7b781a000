/** The part of TDengine's SQL that the stand-in reads: tokens, a recursive-descent parser, the tree. */
package org.anodeconsole.standin.sql;
