package org.anodeconsole.console.doctor.checks;

import java.util.List;
import java.util.Set;
import org.anodeconsole.console.doctor.Check;
import org.anodeconsole.console.doctor.Evidence;
import org.anodeconsole.console.doctor.Finding;
import org.anodeconsole.console.doctor.NotCheckedException;
import org.anodeconsole.console.doctor.Source;

/** The anode offers more than the list that was read from it. */
final class MissingAlgorithms implements Check {
    @Override
    public String id() {
        return "missing-algorithms";
    }

    @Override
    public Set<Source> needs() {
        return Set.of(Source.HTTP, Source.REGISTRY);
    }

    @Override
    public List<Finding> examine(Evidence evidence) throws NotCheckedException, InterruptedException {
        Set<String> missing = Names.of(evidence.offered());
        missing.removeAll(Names.of(evidence.listed()));
        return missing.isEmpty()
                ? List.of()
                : List.of(Finding.warning("missing-algorithms", Names.some(missing)).fixedBy(Names.readAgain(evidence)));
    }
}
