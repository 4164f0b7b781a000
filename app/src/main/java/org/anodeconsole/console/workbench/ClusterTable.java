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
     * The same without the last rows.
     *
     * @param series the rows as they were read
     */
    ClusterTable without(int lastRows, TimeSeries series) {
        if (lastRows == 0 || lastRows >= series.size()) {
            return this;
        }
        // The moment before the first row left out; with intervals, the one before the interval begins.
        Instant end = series.precision().toInstant(series.time(series.size() - lastRows) - 1);
        SeriesSelection shorter = selection.between(selection.from(), Optional.of(end));
        return new ClusterTable(session, version, selection.lastRows().isPresent() ? shorter.last(series.size() - lastRows) : shorter);
    }
}
