package org.anodeconsole.console.doctor.checks;

import java.util.List;
import java.util.Set;
import org.anodeconsole.console.anodes.Anode;
import org.anodeconsole.console.doctor.Check;
import org.anodeconsole.console.doctor.Evidence;
import org.anodeconsole.console.doctor.Finding;
import org.anodeconsole.console.doctor.NotCheckedException;
import org.anodeconsole.console.doctor.Source;
import org.anodeconsole.console.doctor.Wire;

/** It answers here, but the cluster finds it offline. */
final class OfflineForCluster implements Check {
    @Override
    public String id() {
        return "offline-for-cluster";
    }

    @Override
    public Set<Source> needs() {
        return Set.of(Source.HTTP, Source.REGISTRY, Source.CLUSTER);
    }

    @Override
    public List<Finding> examine(Evidence evidence) throws NotCheckedException, InterruptedException {
        Wire.Answer answer = evidence.get("/status");
        Anode anode = evidence.asRegistered();
        if (!anode.offline() || Evidence.parse(answer.body()).isEmpty()) {
            return List.of();
        }
        return List.of(Finding.error(
                "offline-for-cluster", evidence.address().url(), answer.time().toMillis(), evidence.cluster().name(), evidence.server().leader()));
    }
}
