package org.anodeconsole.console.configuration;

import org.anodeconsole.anode.config.HostPort;
import org.anodeconsole.console.hosts.Host;

/** Tells whether an anode answers. */
@FunctionalInterface
public interface Readiness {
    /** Whether {@code /status} says ready, asked as a program on the anode's own host would. Blocks for seconds at most. */
    boolean answers(Host host, HostPort address) throws InterruptedException;
}
