package org.anodeconsole.console.monitoring;

import java.time.Instant;
import org.anodeconsole.console.client.AnodeAddress;

/**
 * An anode to be watched.
 *
 * @param url as registered; the history is kept under it
 * @param updated when the registry last read its algorithms
 * @param registry what the cluster says of it
 */
public record Target(String url, AnodeAddress address, Instant updated, RegistryTruth registry) {}
