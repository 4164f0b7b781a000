package org.anodeconsole.anode.server;

import java.net.InetAddress;
import java.net.InetSocketAddress;

/** Socket addresses as people write them. */
public final class HostAndPort {
    private HostAndPort() {}

    /** {@code 127.0.0.1:6090} or {@code [::1]:6090}. */
    public static String text(InetSocketAddress address) {
        InetAddress host = address.getAddress();
        String name = host == null ? address.getHostString() : host.getHostAddress();
        return (name.indexOf(':') < 0 ? name : "[" + name + "]") + ":" + address.getPort();
    }
}
