package org.anodeconsole.console.workbench;

import java.time.Instant;
import java.util.Optional;
import org.anodeconsole.console.cluster.ClusterSession;
import org.anodeconsole.console.cluster.SeriesSelection;
import org.anodeconsole.console.cluster.ServerVersion;

/** Rows of a cluster's table as a data set: where they are and which are meant. */
public record ClusterTable(ClusterSession session, ServerVersion version, SeriesSelection selection) {
    /** {@code database.table}. */
    public String name() {
        return selection.database() + "." + selection.table();
    }

    /**
     * The rows a run is shown: a forecast none of those held out. Anomaly windows are asked for over the table itself where
     * that is possible, since servers are not known to take them over every query: from the first row on in place of the last
     * rows.
     *
     * @param series the rows as they were read
     */
    ClusterTable shownTo(RunRequest request, TimeSeries series) {
        return switch (request.kind()) {
            case FORECAST -> with(without(request.holdOut(), series));
            case DETECTION -> with(selection.lastRows().isPresent() && selection.thinning().isEmpty()
                    ? selection.since(series.precision().toInstant(series.time(0)))
                    : selection);
        };
    }

    private ClusterTable with(SeriesSelection other) {
        return new ClusterTable(session, version, other);
    }

    private SeriesSelection without(int lastRows, TimeSeries series) {
        if (lastRows == 0 || lastRows >= series.size()) {
            return selection;
        }
        // The moment before the first row left out; with intervals, the one before the interval begins.
        Instant end = series.precision().toInstant(series.time(series.size() - lastRows) - 1);
        SeriesSelection shorter = selection.between(selection.from(), Optional.of(end));
        return selection.lastRows().isPresent() ? shorter.last(series.size() - lastRows) : shorter;
    }
}
