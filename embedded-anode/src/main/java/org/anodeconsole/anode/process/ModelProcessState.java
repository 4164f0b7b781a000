package org.anodeconsole.anode.process;

import java.net.URI;
import java.time.Instant;

/** Whether a model server runs. */
public sealed interface ModelProcessState {

    /** Nobody is at its address. */
    record Stopped() implements ModelProcessState {}

    /**
     * The process that was started runs.
     *
     * @param use who answers at the address now
     */
    record Running(ProcessHandle process, Instant since, URI address, PortUse use) implements ModelProcessState {
        public boolean answers() {
            return use instanceof PortUse.ModelServer;
        }
    }

    /** Something that these commands did not start is at the address. */
    record Foreign(URI address, PortUse use) implements ModelProcessState {}
}
