package org.anodeconsole.console.doctor.checks;

import java.util.List;
import java.util.Set;
import org.anodeconsole.console.cluster.ClusterSession;
import org.anodeconsole.console.cluster.Rows;
import org.anodeconsole.console.doctor.Check;
import org.anodeconsole.console.doctor.Evidence;
import org.anodeconsole.console.doctor.Finding;
import org.anodeconsole.console.doctor.NotCheckedException;
import org.anodeconsole.console.doctor.Source;

/** An anode that two clusters use. */
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
        if (evidence.otherClusters().isEmpty()) {
            throw new NotCheckedException("oneCluster");
        }
        for (ClusterSession session : evidence.otherClusters()) {
            Rows anodes = evidence.rows(session, "SHOW ANODES");
            for (int row = 0; row < anodes.rows().size(); row++) {
                if (SameAnode.are(evidence, Table.text(anodes, row, "url"))) {
                    return List.of(Finding.warning("two-clusters", evidence.address().url(), evidence.cluster().name(), session.name()));
                }
            }
        }
        return List.of();
    }
}
