package org.anodeconsole.anode.protocol;

/**
 * The answer of {@code GET /status}.
 *
 * @param protocol the protocol version, 1.0
 * @param status open text; the reference only ever says {@code ready}
 */
public record AnodeStatus(double protocol, String status) {}
