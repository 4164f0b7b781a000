package org.anodeconsole.console.services;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** Whether a service's process runs. Whether it is usable is another question, which only its answers tell. */
public enum ServiceState {
    STOPPED,
    STARTING,
    RUNNING,
    STOPPING,
    /** It could not start, or it ended without having been asked to. */
    FAILED,
    /** The host cannot be asked now. */
    UNKNOWN,
    NOT_INSTALLED;

    private static final Map<ServiceState, Set<ServiceState>> NEXT = new EnumMap<>(Map.of(
            STOPPED, EnumSet.of(STARTING, RUNNING, FAILED, UNKNOWN, NOT_INSTALLED),
            STARTING, EnumSet.of(RUNNING, STOPPING, STOPPED, FAILED, UNKNOWN),
            RUNNING, EnumSet.of(STOPPING, STARTING, STOPPED, FAILED, UNKNOWN),
            STOPPING, EnumSet.of(STOPPED, FAILED, UNKNOWN),
            FAILED, EnumSet.of(STARTING, RUNNING, STOPPED, UNKNOWN, NOT_INSTALLED),
            UNKNOWN, EnumSet.of(STOPPED, STARTING, RUNNING, STOPPING, FAILED, NOT_INSTALLED),
            NOT_INSTALLED, EnumSet.of(STOPPED, UNKNOWN)));

    /** Whether the state may follow this one. */
    public boolean mayBecome(ServiceState next) {
        return NEXT.getOrDefault(this, Set.of()).contains(next);
    }

    /** Whether it is on its way to another state by itself. */
    public boolean isPassing() {
        return this == STARTING || this == STOPPING;
    }
}
