package org.anodeconsole.console.monitoring;

import java.util.List;
import java.util.Optional;
import org.anodeconsole.console.client.AnodeAddress;

/**
 * What can be seen of an anode only from the host it runs on. Calls may block for a few seconds, come from any thread, and
 * answer with nothing where no host is attached.
 */
public interface HostSight {
    ServiceTruth service(AnodeAddress anode);

    /** What its statistics say, when it has any that can be read. */
    Optional<Load> load(AnodeAddress anode);

    /** The names of the model services of this anode that have failed. */
    List<String> modelsDown(AnodeAddress anode);

    /** For when no host is attached. */
    HostSight NONE = new HostSight() {
        @Override
        public ServiceTruth service(AnodeAddress anode) {
            return ServiceTruth.UNKNOWN;
        }

        @Override
        public Optional<Load> load(AnodeAddress anode) {
            return Optional.empty();
        }

        @Override
        public List<String> modelsDown(AnodeAddress anode) {
            return List.of();
        }
    };
}
