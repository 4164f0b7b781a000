package org.anodeconsole.console.doctor.checks;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.anodeconsole.console.doctor.Check;
import org.anodeconsole.console.doctor.Evidence;
import org.anodeconsole.console.doctor.Finding;
import org.anodeconsole.console.doctor.NotCheckedException;
import org.anodeconsole.console.doctor.Source;
import org.anodeconsole.console.doctor.Version;

/** A server that is too old for analysis over WebSocket. */
final class OldServer implements Check {
    private static final Version NEEDED = Version.of(3, 3, 6, 0);

    @Override
    public String id() {
        return "old-server";
    }

    @Override
    public Set<Source> needs() {
        return Set.of(Source.CLUSTER);
    }

    @Override
    public boolean common() {
        return true;
    }

    @Override
    public List<Finding> examine(Evidence evidence) throws NotCheckedException, InterruptedException {
        String version = evidence.server().version();
        Optional<Version> server = Version.in(version);
        if (server.isEmpty()) {
            throw new NotCheckedException("noVersion", version);
        }
        return server.get().atLeast(NEEDED) ? List.of() : List.of(Finding.warning("old-server", version, NEEDED.toString()));
    }
}
