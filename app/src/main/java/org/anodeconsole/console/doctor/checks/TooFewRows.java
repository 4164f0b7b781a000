package org.anodeconsole.console.doctor.checks;

import java.util.List;
import java.util.Set;
import org.anodeconsole.console.doctor.Check;
import org.anodeconsole.console.doctor.Evidence;
import org.anodeconsole.console.doctor.Finding;
import org.anodeconsole.console.doctor.NotCheckedException;
import org.anodeconsole.console.doctor.Source;

/** Fewer rows than an analysis needs. */
final class TooFewRows implements Check {
    private static final int LEAST = 10;
    private static final int LEAST_FOR_MODEL = 96;

    @Override
    public String id() {
        return "too-few-rows";
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
        boolean model = StatementWords.option(evidence.statement().sql(), "algo").filter("tdtsfm_1"::equalsIgnoreCase).isPresent();
        int least = model ? LEAST_FOR_MODEL : LEAST;
        return rows < least ? List.of(Finding.error("too-few-rows", rows, least)) : List.of();
    }
}
