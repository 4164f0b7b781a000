package org.anodeconsole.standin.wire;

import javax.net.ssl.KeyManagerFactory;

/**
 * @param port 0 for any free one
 * @param token what {@code ?token=} must say, as a cloud gateway wants it; null for a login with user and password
 * @param tls the keys to serve TLS with; null for plain sockets
 */
public record WireOptions(int port, String token, KeyManagerFactory tls) {}
