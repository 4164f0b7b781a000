package org.anodeconsole.console.doctor.checks;

import java.util.List;
import java.util.Set;
import org.anodeconsole.console.doctor.Check;
import org.anodeconsole.console.doctor.Evidence;
import org.anodeconsole.console.doctor.Finding;
import org.anodeconsole.console.doctor.NotCheckedException;
import org.anodeconsole.console.doctor.Source;

/** PARTITION BY together with FORECAST crashes servers. */
final class CrashingStatement implements Check {
    @Override
    public String id() {
        return "crashing-statement";
    }

    @Override
    public Set<Source> needs() {
        return Set.of(Source.STATEMENT);
    }

    @Override
    public boolean common() {
        return true;
    }

    @Override
    public List<Finding> examine(Evidence evidence) throws NotCheckedException {
        String sql = evidence.statement().sql();
        if (sql.isBlank()) {
            throw new NotCheckedException("noSql");
        }
        boolean crashes = StatementWords.forecasts(sql) > 0 && StatementWords.has(sql, "partition by");
        return crashes ? List.of(Finding.error("crashing-statement", Shorten.text(sql))) : List.of();
    }
}
