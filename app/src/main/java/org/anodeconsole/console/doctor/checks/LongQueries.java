package org.anodeconsole.console.doctor.checks;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.anodeconsole.console.cluster.Rows;
import org.anodeconsole.console.doctor.Check;
import org.anodeconsole.console.doctor.Evidence;
import org.anodeconsole.console.doctor.Finding;
import org.anodeconsole.console.doctor.NotCheckedException;
import org.anodeconsole.console.doctor.Source;

/** Analysis statements that are about to reach the time limit. */
final class LongQueries implements Check {
    private static final long LONG_SECONDS = 45;

    @Override
    public String id() {
        return "long-queries";
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
        Rows running = evidence.rows("SHOW QUERIES");
        List<Finding> found = new ArrayList<>();
        for (int row = 0; row < running.rows().size(); row++) {
            String sql = Table.text(running, row, "sql");
            long seconds = Table.big(running, row, "exec_usec") / 1_000_000;
            if (seconds >= LONG_SECONDS && StatementWords.isAnalysis(sql)) {
                found.add(Finding.warning("long-queries", seconds, Shorten.text(sql)));
            }
        }
        return found;
    }
}
