/** The commands of {@code anoded} and what a process needs around a server: process file, signals, log files. */
@NullMarked
package org.anodeconsole.anode.cli;

import org.jspecify.annotations.NullMarked;
