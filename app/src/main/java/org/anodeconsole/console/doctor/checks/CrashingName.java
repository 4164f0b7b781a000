package org.anodeconsole.console.doctor.checks;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.anodeconsole.console.doctor.Check;
import org.anodeconsole.console.doctor.Evidence;
import org.anodeconsole.console.doctor.Finding;
import org.anodeconsole.console.doctor.Fix;
import org.anodeconsole.console.doctor.NotCheckedException;
import org.anodeconsole.console.doctor.Source;

/** A name so long that TDengine crashes on it, and again at each restart. */
final class CrashingName implements Check {
    private static final int LONGEST = 61;

    @Override
    public String id() {
        return "crashing-name";
    }

    @Override
    public Set<Source> needs() {
        return Set.of(Source.HTTP);
    }

    @Override
    public List<Finding> examine(Evidence evidence) throws NotCheckedException, InterruptedException {
        List<Finding> found = new ArrayList<>();
        for (Evidence.Offered algorithm : evidence.offered()) {
            if (algorithm.name().length() > LONGEST) {
                found.add(Finding.error("crashing-name", Shorten.text(algorithm.name()), algorithm.name().length(), LONGEST)
                        .fixedBy(evidence.subject().id().map(id -> new Fix.Drop(id, evidence.subject().url()))));
            }
        }
        return found;
    }
}
