package org.anodeconsole.console.doctor.checks;

import java.util.List;
import java.util.Set;
import org.anodeconsole.console.doctor.Check;
import org.anodeconsole.console.doctor.Evidence;
import org.anodeconsole.console.doctor.Finding;
import org.anodeconsole.console.doctor.NotCheckedException;
import org.anodeconsole.console.doctor.Source;
import org.anodeconsole.console.hosts.CommandResult;

/** systemd calls the service active, but the anode gives no status. */
final class ActiveButUnusable implements Check {
    @Override
    public String id() {
        return "active-but-unusable";
    }

    @Override
    public Set<Source> needs() {
        return Set.of(Source.HOST);
    }

    @Override
    public List<Finding> examine(Evidence evidence) throws NotCheckedException, InterruptedException {
        CommandResult unit = evidence.run("systemctl", "show", "--property=ActiveState", "--value", "taosanoded.service");
        if (!unit.output().strip().equals("active")) {
            return List.of();
        }
        try {
            if (Evidence.parse(evidence.get("/status").body()).isPresent()) {
                return List.of();
            }
        } catch (NotCheckedException e) {
            // No answer at all is the same disagreement.
            return List.of(Finding.error("active-but-unusable", evidence.address().url()));
        }
        return List.of(Finding.error("active-but-unusable", evidence.address().url()));
    }
}
