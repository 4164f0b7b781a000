package org.anodeconsole.console.doctor.checks;

import java.util.List;
import java.util.Set;
import org.anodeconsole.console.doctor.Check;
import org.anodeconsole.console.doctor.Evidence;
import org.anodeconsole.console.doctor.Finding;
import org.anodeconsole.console.doctor.NotCheckedException;
import org.anodeconsole.console.doctor.Source;

/** The list names algorithms the anode no longer offers. */
final class StaleAlgorithms implements Check {
    @Override
    public String id() {
        return "stale-algorithms";
    }

    @Override
    public Set<Source> needs() {
        return Set.of(Source.HTTP, Source.REGISTRY);
    }

    @Override
    public List<Finding> examine(Evidence evidence) throws NotCheckedException, InterruptedException {
        Set<String> stale = Names.of(evidence.listed());
        stale.removeAll(Names.of(evidence.offered()));
        return stale.isEmpty()
                ? List.of()
                : List.of(Finding.warning("stale-algorithms", Names.some(stale)).fixedBy(Names.readAgain(evidence)));
    }
}
