package org.anodeconsole.console.monitoring;

import org.anodeconsole.console.client.AnodeAddress;

/** What can be seen of an anode only from the host it runs on. */
@FunctionalInterface
public interface HostSight {
    /** For when no host is attached. */
    HostSight NONE = anode -> HostReport.NOTHING;

    /** What its host tells now. May block for a few seconds, on any thread; tells nothing where no host is attached. */
    HostReport look(AnodeAddress anode) throws InterruptedException;
}
