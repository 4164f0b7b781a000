package org.anodeconsole.anode.config;

import java.util.Optional;

/** Looks for a port near a taken one. */
final class FreePort {
    private static final int TRIED = 20;

    private FreePort() {}

    /** The same address with the next port known to be free; empty when none is known to be. */
    static Optional<String> after(ConfigEnvironment environment, HostPort taken) {
        String host = taken.isEveryInterface() ? "" : taken.host();
        for (long port = taken.port() + 1; port <= Math.min(65_535, taken.port() + TRIED); port++) {
            if (environment.isPortFree(host, (int) port) == ConfigEnvironment.Answer.YES) {
                String written = taken.host().contains(":") ? "[" + taken.host() + "]" : taken.host();
                return Optional.of(written + ":" + port);
            }
        }
        return Optional.empty();
    }
}
