package org.anodeconsole.console.workbench;

import java.util.Optional;
import org.anodeconsole.console.cluster.AnalysisOptions;
import org.anodeconsole.console.cluster.AnalysisSql;
import org.anodeconsole.console.cluster.SeriesSelection;
import org.anodeconsole.console.cluster.ServerVersion;
import org.anodeconsole.console.cluster.TimePrecision;
import org.anodeconsole.console.language.ProblemException;

/** The SQL that does what a run does. */
final class SqlSnippet {
    private SqlSnippet() {}

    static String of(RunRequest request, ClusterTable table) throws ProblemException {
        return write(request, table.version(), table.selection());
    }

    /** For data that is in no cluster: with a database and a table to be replaced by the user's own. */
    static String withPlaceholders(RunRequest request, TimeSeries series) throws ProblemException {
        SeriesSelection elsewhere = SeriesSelection.all("your_database", TimePrecision.MS, "your_table", "ts", series.name(), "DOUBLE");
        return write(request, ServerVersion.parse(""), elsewhere);
    }

    /** The statement that reads the rows; empty when it cannot be written, which they could not have been read with. */
    static Optional<String> reading(ClusterTable table) {
        try {
            return Optional.of(new AnalysisSql(table.version()).read(table.selection()));
        } catch (ProblemException e) {
            return Optional.empty();
        }
    }

    private static String write(RunRequest request, ServerVersion version, SeriesSelection selection) throws ProblemException {
        AnalysisSql sql = new AnalysisSql(version);
        AnalysisOptions options = new AnalysisOptions(
                request.algorithm(), request.options(), request.rows(), request.confidence(), request.checkWhiteNoise());
        return switch (request.kind()) {
            case FORECAST -> sql.forecast(selection, options);
            case DETECTION -> sql.anomalies(selection, options);
        };
    }
}
