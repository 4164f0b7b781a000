package org.anodeconsole.console.doctor.checks;

import java.util.List;
import java.util.Set;
import org.anodeconsole.console.doctor.Check;
import org.anodeconsole.console.doctor.Evidence;
import org.anodeconsole.console.doctor.Finding;
import org.anodeconsole.console.doctor.NotCheckedException;
import org.anodeconsole.console.doctor.Source;

/** An anode that offers nothing. */
final class NoAlgorithms implements Check {
    @Override
    public String id() {
        return "no-algorithms";
    }

    @Override
    public Set<Source> needs() {
        return Set.of(Source.HTTP);
    }

    @Override
    public List<Finding> examine(Evidence evidence) throws NotCheckedException, InterruptedException {
        return evidence.offered().isEmpty() ? List.of(Finding.warning("no-algorithms", evidence.address().url())) : List.of();
    }
}
