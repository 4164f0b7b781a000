package org.anodeconsole.console.cluster;

/**
 * What a server says of itself.
 *
 * @param version {@code 3.3.8.8}
 * @param edition {@code community}, {@code enterprise}, or {@code cloud}; empty when it does not tell
 * @param clusterId empty when the user may not see it
 * @param leader address of the mnode that leads, empty likewise
 */
public record ServerFacts(String version, String edition, String clusterId, String leader) {}
