package org.anodeconsole.standin.engine;

import java.time.Clock;
import org.anodeconsole.standin.data.Precision;
import org.anodeconsole.standin.faults.Faults;

/** What the cluster takes for the time. */
final class ClusterClock {
    private final Clock clock;
    private final Faults faults;

    ClusterClock(Clock clock, Faults faults) {
        this.clock = clock;
        this.faults = faults;
    }

    long now(Precision precision) {
        return precision.of(clock.instant().plus(faults.clockSkew()));
    }
}
