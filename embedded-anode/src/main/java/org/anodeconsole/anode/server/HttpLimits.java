package org.anodeconsole.anode.server;

import java.util.Map;

/**
 * The limits the JDK's HTTP server takes from system properties. It reads them when its first class loads, so they are set
 * before; a value given on the command line wins.
 */
final class HttpLimits {
    private static final String PREFIX = "sun.net.httpserver.";

    private HttpLimits() {}

    static void apply(Limits limits) {
        String seconds = Long.toString(limits.requestTime().toSeconds());
        Map.of(
                        PREFIX + "maxReqTime", seconds,
                        PREFIX + "idleInterval", seconds,
                        PREFIX + "maxReqHeaders", "100",
                        PREFIX + "nodelay", "true",
                        "jdk.httpserver.maxConnections", "4000")
                .forEach((name, value) -> {
                    if (System.getProperty(name) == null) {
                        System.setProperty(name, value);
                    }
                });
    }
}
