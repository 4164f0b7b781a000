package org.anodeconsole.console.workbench;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.anodeconsole.console.cluster.AnalysisSql;
import org.anodeconsole.console.cluster.Rows;
import org.anodeconsole.console.language.ProblemException;
import org.jspecify.annotations.Nullable;

/** Reads a data set from a cluster. Blocks; an interrupt ends it. */
final class ClusterSeriesReader {
    /** Five times what can be analysed; more belongs into an interval. */
    static final int MOST_ROWS = 200_000;

    private static final Duration LIMIT = Duration.ofSeconds(120);

    private ClusterSeriesReader() {}

    static DataViewModel.Opened read(ClusterTable table, ZoneId zone) throws ProblemException, InterruptedException {
        Rows rows = table.session().query(new AnalysisSql(table.version()).read(table.selection()), LIMIT, MOST_ROWS);
        Precision precision = precision(table);
        SeriesBuilder series = new SeriesBuilder();
        for (List<@Nullable Object> row : rows.rows()) {
            if (row.getFirst() instanceof Instant time) {
                series.add(precision.of(time), Rows.number(row.get(1)));
            }
        }
        if (series.size() == 0) {
            throw new UnusableDataException(Notice.of(Notice.Kind.SELECTION_EMPTY, table.name()));
        }
        series.sort();
        List<Notice> notices = rows.cut() ? List.of(Notice.of(Notice.Kind.SELECTION_CUT, MOST_ROWS)) : List.of();
        return DataViewModel.Opened.of(series.build(table.selection().column(), table.session().name() + ": " + table.name(), precision, zone), notices, table);
    }

    static Precision precision(ClusterTable table) {
        return switch (table.selection().precision()) {
            case MS -> Precision.MILLISECONDS;
            case US -> Precision.MICROSECONDS;
            case NS -> Precision.NANOSECONDS;
        };
    }
}
