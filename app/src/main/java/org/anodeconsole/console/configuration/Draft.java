package org.anodeconsole.console.configuration;

import java.time.Instant;
import org.anodeconsole.console.hosts.FileStamp;

/**
 * Edits that were not saved.
 *
 * @param base what the file held when they were begun
 * @param text what the editor showed
 * @param at when they were last written down
 */
public record Draft(FileStamp base, String text, Instant at) {}
