package org.anodeconsole.console.doctor.checks;

import java.util.List;
import java.util.Set;
import org.anodeconsole.console.doctor.Check;
import org.anodeconsole.console.doctor.Evidence;
import org.anodeconsole.console.doctor.Finding;
import org.anodeconsole.console.doctor.NotCheckedException;
import org.anodeconsole.console.doctor.Source;
import org.anodeconsole.console.doctor.Version;

/** More rows than an analysis takes. */
final class TooManyRows implements Check {
    private static final int MOST = 40_000;
    private static final int MOST_NEWER = 8_192;
    private static final Version SMALLER_SINCE = Version.of(3, 3, 7);

    @Override
    public String id() {
        return "too-many-rows";
    }

    @Override
    public Set<Source> needs() {
        return Set.of(Source.STATEMENT, Source.CLUSTER);
    }

    @Override
    public boolean common() {
        return true;
    }

    @Override
    public List<Finding> examine(Evidence evidence) throws NotCheckedException, InterruptedException {
        long rows = InputRows.count(evidence);
        boolean newer = Version.in(evidence.server().version()).filter(server -> server.atLeast(SMALLER_SINCE)).isPresent();
        int most = newer && StatementWords.isAnomaly(evidence.statement().sql()) ? MOST_NEWER : MOST;
        return rows > most ? List.of(Finding.error("too-many-rows", rows, most)) : List.of();
    }
}
