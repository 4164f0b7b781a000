package org.anodeconsole.console.doctor.checks;

import java.util.List;
import java.util.Set;
import org.anodeconsole.console.doctor.Check;
import org.anodeconsole.console.doctor.Evidence;
import org.anodeconsole.console.doctor.Finding;
import org.anodeconsole.console.doctor.NotCheckedException;
import org.anodeconsole.console.doctor.Source;

/** A loopback address means another computer to each server that calls it. */
final class LoopbackAddress implements Check {
    @Override
    public String id() {
        return "loopback-address";
    }

    @Override
    public Set<Source> needs() {
        return Set.of(Source.CLUSTER);
    }

    @Override
    public List<Finding> examine(Evidence evidence) throws NotCheckedException, InterruptedException {
        if (!Loopback.is(evidence.address().host())) {
            return List.of();
        }
        String leader = evidence.server().leader();
        int servers = evidence.rows("SHOW DNODES").rows().size();
        if (servers > 1) {
            return List.of(Finding.warning("loopback-address", evidence.address().url(), servers));
        }
        boolean leaderIsHere = leader.isEmpty() || Loopback.is(leader.substring(0, Math.max(0, leader.lastIndexOf(':'))));
        return leaderIsHere ? List.of() : List.of(Finding.info("loopback-address.one", evidence.address().url(), leader));
    }
}
