package org.anodeconsole.console.cluster;

import java.util.ArrayList;
import java.util.List;
import org.anodeconsole.console.settings.Secret;

/** Runs the test of a connection and keeps what it reports. */
final class ConnectionTestProbe {
    private final List<TestStep> steps = new ArrayList<>();

    ConnectionTestProbe(ClusterProfile profile, Secret secret) {
        try {
            new ConnectionTest(profile, secret, steps::add).run();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    List<TestStep> steps() {
        return steps;
    }

    TestStep step(TestStep.Name name) {
        return steps.stream().filter(step -> step.name() == name).findFirst().orElseThrow();
    }

    ClusterException failure() {
        return steps.stream()
                .filter(TestStep.Failed.class::isInstance)
                .map(step -> (ClusterException) ((TestStep.Failed) step).finding())
                .findFirst()
                .orElseThrow();
    }
}
