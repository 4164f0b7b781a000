package org.anodeconsole.console.doctor.checks;

import java.util.List;
import java.util.Set;
import org.anodeconsole.console.doctor.Check;
import org.anodeconsole.console.doctor.Evidence;
import org.anodeconsole.console.doctor.Finding;
import org.anodeconsole.console.doctor.NotCheckedException;
import org.anodeconsole.console.doctor.Source;

/** More steps ahead than TDengine allows; its message speaks of input rows. */
final class TooManySteps implements Check {
    private static final int MOST = 1_024;

    @Override
    public String id() {
        return "too-many-steps";
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
        return StatementWords.number(sql, "rows")
                .filter(rows -> rows > MOST)
                .map(rows -> List.of(Finding.error("too-many-steps", rows, MOST)))
                .orElse(List.of());
    }
}
