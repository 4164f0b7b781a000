package org.anodeconsole.console.doctor.checks;

import java.util.List;
import java.util.Set;
import org.anodeconsole.console.doctor.Check;
import org.anodeconsole.console.doctor.Evidence;
import org.anodeconsole.console.doctor.Finding;
import org.anodeconsole.console.doctor.NotCheckedException;
import org.anodeconsole.console.doctor.SeenCluster;
import org.anodeconsole.console.doctor.Source;

/** An anode that two clusters use, as far as the console has seen their lists. */
final class TwoClusters implements Check {
    @Override
    public String id() {
        return "two-clusters";
    }

    @Override
    public Set<Source> needs() {
        return Set.of(Source.CLUSTER);
    }

    @Override
    public List<Finding> examine(Evidence evidence) throws NotCheckedException, InterruptedException {
        String here = evidence.server().clusterId();
        if (here.isEmpty()) {
            throw new NotCheckedException("noClusterId", evidence.cluster().name());
        }
        List<SeenCluster> others = evidence.seenClusters().stream().filter(seen -> !seen.id().equals(here)).toList();
        if (others.isEmpty()) {
            throw new NotCheckedException("oneCluster");
        }
        if (isLoopback(evidence.address().url())) {
            return List.of(); // Each cluster means a computer of its own by that.
        }
        for (SeenCluster other : others) {
            for (String url : other.anodes()) {
                if (!isLoopback(url) && SameAnode.are(evidence, url)) {
                    return List.of(Finding.warning(
                            "two-clusters", evidence.address().url(), evidence.cluster().name(), other.name(), other.day()));
                }
            }
        }
        return List.of();
    }

    private static boolean isLoopback(String url) {
        return Loopback.is(url.substring(0, Math.max(0, url.lastIndexOf(':'))));
    }
}
