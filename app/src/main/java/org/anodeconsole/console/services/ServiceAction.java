package org.anodeconsole.console.services;

import java.util.EnumSet;
import java.util.Set;

/** What a user can do to a service, and the states it makes sense in. */
public enum ServiceAction {
    START(Set.of(ServiceState.STOPPED, ServiceState.FAILED)),
    STOP(Set.of(ServiceState.STARTING, ServiceState.RUNNING)),
    RESTART(Set.of(ServiceState.RUNNING)),
    /** Let it start when the computer starts. */
    ENABLE(installed()),
    /** Let it not start when the computer starts. What runs goes on. */
    DISABLE(installed()),
    /** Forget a failure, and how often it was started lately. */
    RESET_FAILED(Set.of(ServiceState.FAILED)),
    /** End all its processes at once, without giving them time. */
    KILL(Set.of(ServiceState.STARTING, ServiceState.RUNNING, ServiceState.STOPPING));

    private final Set<ServiceState> allowedIn;

    ServiceAction(Set<ServiceState> allowedIn) {
        this.allowedIn = allowedIn;
    }

    private static Set<ServiceState> installed() {
        return EnumSet.complementOf(EnumSet.of(ServiceState.UNKNOWN, ServiceState.NOT_INSTALLED));
    }

    public boolean isAllowedIn(ServiceState state) {
        return allowedIn.contains(state);
    }
}
