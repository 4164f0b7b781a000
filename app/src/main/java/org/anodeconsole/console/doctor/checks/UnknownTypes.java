package org.anodeconsole.console.doctor.checks;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.anodeconsole.console.doctor.Check;
import org.anodeconsole.console.doctor.Evidence;
import org.anodeconsole.console.doctor.Finding;
import org.anodeconsole.console.doctor.NotCheckedException;
import org.anodeconsole.console.doctor.Source;
import org.anodeconsole.console.doctor.Version;

/** The anode offers types of algorithms that the server refuses. */
final class UnknownTypes implements Check {
    private static final Set<String> KNOWN = Set.of("forecast", "anomaly-detection");
    private static final Version NEWER = Version.of(3, 3, 7);

    @Override
    public String id() {
        return "unknown-types";
    }

    @Override
    public Set<Source> needs() {
        return Set.of(Source.HTTP, Source.CLUSTER);
    }

    @Override
    public List<Finding> examine(Evidence evidence) throws NotCheckedException, InterruptedException {
        Set<String> unknown = new TreeSet<>();
        for (Evidence.Offered algorithm : evidence.offered()) {
            if (!KNOWN.contains(algorithm.type().toLowerCase(Locale.ROOT))) {
                unknown.add(Shorten.text(algorithm.type()));
            }
        }
        String version = evidence.server().version();
        boolean old = Version.in(version).filter(server -> server.atLeast(NEWER)).isEmpty();
        return unknown.isEmpty() || !old ? List.of() : List.of(Finding.error("unknown-types", String.join(", ", unknown), version));
    }
}
