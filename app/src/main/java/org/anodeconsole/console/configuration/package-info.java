/** The configuration page: taosanode.ini and taosanode.config.py as form and text, findings, safe saving, versions, drafts. */
@NullMarked
package org.anodeconsole.console.configuration;

import org.jspecify.annotations.NullMarked;
