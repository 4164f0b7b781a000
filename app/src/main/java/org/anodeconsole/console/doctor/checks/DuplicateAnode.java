package org.anodeconsole.console.doctor.checks;

import java.util.List;
import java.util.Set;
import org.anodeconsole.console.anodes.Anode;
import org.anodeconsole.console.doctor.Check;
import org.anodeconsole.console.doctor.Evidence;
import org.anodeconsole.console.doctor.Finding;
import org.anodeconsole.console.doctor.Fix;
import org.anodeconsole.console.doctor.NotCheckedException;
import org.anodeconsole.console.doctor.Source;

/** One service that is registered twice under different spellings. The later one is reported. */
final class DuplicateAnode implements Check {
    @Override
    public String id() {
        return "duplicate-anode";
    }

    @Override
    public Set<Source> needs() {
        return Set.of(Source.REGISTRY);
    }

    @Override
    public List<Finding> examine(Evidence evidence) throws NotCheckedException, InterruptedException {
        Anode mine = evidence.asRegistered();
        for (Anode other : evidence.registered()) {
            if (other.id() < mine.id() && SameAnode.are(evidence, other.url())) {
                return List.of(Finding.warning("duplicate-anode", mine.url(), mine.id(), other.url(), other.id())
                        .fixedBy(new Fix.Drop(mine.id(), mine.url())));
            }
        }
        return List.of();
    }
}
