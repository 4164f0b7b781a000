package org.anodeconsole.anode.process;

import java.nio.file.Path;

/** How stopping a model server went. */
public sealed interface StopOutcome {

    /**
     * It has ended.
     *
     * @param killed whether it had to be killed because it did not end when asked
     */
    record Stopped(long pid, boolean killed) implements StopOutcome {}

    /** It did not run. */
    record NotRunning() implements StopOutcome {}

    /** Something answers at its address, but was not started by these commands: it was left alone. */
    record NotOurs(PortUse use, Path pidFile) implements StopOutcome {}

    /** It runs, and this user may not end it, or it does not end. */
    record Unstoppable(long pid) implements StopOutcome {}
}
