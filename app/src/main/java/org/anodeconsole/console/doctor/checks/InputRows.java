package org.anodeconsole.console.doctor.checks;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.anodeconsole.console.cluster.Rows;
import org.anodeconsole.console.doctor.Evidence;
import org.anodeconsole.console.doctor.NotCheckedException;

/** Counts, by a query of its own, what a statement would hand to the anode. */
final class InputRows {
    private static final Pattern FROM = Pattern.compile("\\bfrom\\b(.*)$", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern TAIL = Pattern.compile(
            "\\b(anomaly_window\\s*\\(.*|partition\\s+by\\b.*|slimit\\b.*)$", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private InputRows() {}

    /** How many rows the analysis of a statement takes in. */
    static long count(Evidence evidence) throws NotCheckedException, InterruptedException {
        String sql = evidence.statement().sql();
        Matcher from = FROM.matcher(sql);
        if (!StatementWords.isAnalysis(sql) || sql.contains(";") || !from.find()) {
            throw new NotCheckedException("noSql");
        }
        String source = TAIL.matcher(from.group(1)).replaceFirst("").strip();
        Rows rows = evidence.rows("SELECT COUNT(*) FROM " + source);
        if (rows.rows().isEmpty() || !(rows.rows().getFirst().getFirst() instanceof Number number)) {
            return 0;
        }
        return number.longValue();
    }
}
