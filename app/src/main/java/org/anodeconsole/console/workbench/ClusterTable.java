package org.anodeconsole.console.workbench;

import org.anodeconsole.console.cluster.ClusterSession;
import org.anodeconsole.console.cluster.SeriesSelection;
import org.anodeconsole.console.cluster.ServerVersion;

/** Rows of a cluster's table as a data set: where they are and which are meant. */
public record ClusterTable(ClusterSession session, ServerVersion version, SeriesSelection selection) {
    /** {@code database.table}. */
    public String name() {
        return selection.database() + "." + selection.table();
    }
}
