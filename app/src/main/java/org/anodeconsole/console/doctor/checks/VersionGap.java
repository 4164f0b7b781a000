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

/** Anode and server are of different versions. */
final class VersionGap implements Check {
    @Override
    public String id() {
        return "version-gap";
    }

    @Override
    public Set<Source> needs() {
        return Set.of(Source.HTTP, Source.CLUSTER);
    }

    @Override
    public List<Finding> examine(Evidence evidence) throws NotCheckedException, InterruptedException {
        String line = evidence.get("/").body();
        String ofServer = evidence.server().version();
        Optional<Version> anode = Version.in(line);
        Optional<Version> server = Version.in(ofServer);
        if (anode.isEmpty() || server.isEmpty()) {
            throw new NotCheckedException("noVersion", Shorten.text(line));
        }
        boolean same = anode.get().generation().equals(server.get().generation());
        return same ? List.of() : List.of(Finding.info("version-gap", anode.get().toString(), server.get().toString()));
    }
}
