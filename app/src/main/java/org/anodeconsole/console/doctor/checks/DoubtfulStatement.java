package org.anodeconsole.console.doctor.checks;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.anodeconsole.console.doctor.Check;
import org.anodeconsole.console.doctor.Evidence;
import org.anodeconsole.console.doctor.Finding;
import org.anodeconsole.console.doctor.NotCheckedException;
import org.anodeconsole.console.doctor.Source;

/** A forecast that comes out wrong without an error. */
final class DoubtfulStatement implements Check {
    private static final Pattern DESCENDING = Pattern.compile("order\\s+by\\s+\\S+\\s+desc", Pattern.CASE_INSENSITIVE);
    /** An outer query that puts the rows of the inner one into the order of time again. */
    private static final Pattern RESTORED = Pattern.compile("\\)\\s*order\\s+by\\s+\\S+?(\\s+asc)?\\s*\\)", Pattern.CASE_INSENSITIVE);

    @Override
    public String id() {
        return "doubtful-statement";
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
        List<Finding> found = new ArrayList<>();
        if (StatementWords.forecasts(sql) > 1) {
            found.add(Finding.error("doubtful-statement.two"));
        }
        if (StatementWords.isAnalysis(sql) && !StatementWords.has(sql, "is not null")) {
            found.add(Finding.warning("doubtful-statement.nulls"));
        }
        if (StatementWords.isAnalysis(sql) && DESCENDING.matcher(sql).find() && !RESTORED.matcher(sql).find()) {
            found.add(Finding.warning("doubtful-statement.order"));
        }
        StatementWords.number(sql, "conf")
                .filter(conf -> conf <= 0 || conf > 1)
                .ifPresent(conf -> found.add(Finding.info("doubtful-statement.conf", String.valueOf(conf))));
        return found;
    }
}
