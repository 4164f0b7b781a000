package org.anodeconsole.console.services;

import java.util.Set;

/** What a user can do to a service, and the states it makes sense in. */
public enum ServiceAction {
    START(Set.of(ServiceState.STOPPED, ServiceState.FAILED)),
    STOP(Set.of(ServiceState.STARTING, ServiceState.RUNNING)),
    RESTART(Set.of(ServiceState.RUNNING));

    private final Set<ServiceState> allowedIn;

    ServiceAction(Set<ServiceState> allowedIn) {
        this.allowedIn = allowedIn;
    }

    public boolean isAllowedIn(ServiceState state) {
        return allowedIn.contains(state);
    }
}
