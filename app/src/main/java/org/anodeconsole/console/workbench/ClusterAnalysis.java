package org.anodeconsole.console.workbench;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.anodeconsole.console.chart.ChartLayer;
import org.anodeconsole.console.chart.ChartSeries;
import org.anodeconsole.console.cluster.AnalysisSql;
import org.anodeconsole.console.cluster.ClusterException;
import org.anodeconsole.console.cluster.Rows;
import org.anodeconsole.console.language.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * Runs an analysis as SQL in the cluster. The server keeps an anode's reason for a refusal to itself; it is asked of the
 * anode directly then. Blocks; an interrupt ends it.
 */
final class ClusterAnalysis {
    /** The server waits so long for an anode unless the option {@code timeout} says otherwise. */
    private static final int USUAL_TIMEOUT_SECONDS = 60;

    private static final int LONGEST_TIMEOUT_SECONDS = 1_200;
    private static final int BEYOND_TIMEOUT_SECONDS = 15;
    private static final int MOST_WINDOWS = 100_000;

    /** The anode refused, gave no JSON, or failed within: none says why. */
    private static final Set<Integer> UNEXPLAINED = Set.of(0x0445, 0x011b, 0x0448);

    private final ClusterTable table;
    private final AnalysisRunner direct;

    ClusterAnalysis(ClusterTable table, AnalysisRunner direct) {
        this.table = table;
        this.direct = direct;
    }

    /** @param series the same rows as they were read, to check limits and to ask the anode directly */
    RunResult run(RunRequest request, TimeSeries series) throws ProblemException, InterruptedException {
        boolean forecast = request.kind() == AlgorithmChoice.Kind.FORECAST;
        new AnalysisSql(table.version()).checkRows(series.size() - request.holdOut(), forecast);
        try {
            Rows rows = table.session().query(SqlSnippet.of(request, table.shownTo(request, series)), limit(request), forecast ? AnalysisSql.MOST_STEPS : MOST_WINDOWS);
            return forecast ? forecasted(rows) : detected(rows, series);
        } catch (ClusterException e) {
            if (UNEXPLAINED.contains(e.code())) {
                throw explained(request, series, e);
            }
            throw e;
        }
    }

    private ProblemException explained(RunRequest request, TimeSeries series, ClusterException unexplained) {
        ProblemException explanation;
        try {
            direct.run(request.by(RunWay.DIRECT), series);
            explanation = new ProblemException("workbench.cluster.onlyInCluster", String.valueOf(unexplained.getMessage()), request.anode().url());
        } catch (ProblemException said) {
            explanation = said.key().equals("anode.refused") ? said : new ProblemException(
                    "workbench.cluster.notExplained", said.getMessage() + "\n" + unexplained.getMessage(), request.anode().url());
        }
        explanation.addSuppressed(unexplained);
        return explanation;
    }

    private static Duration limit(RunRequest request) {
        int seconds = USUAL_TIMEOUT_SECONDS;
        try {
            seconds = Math.clamp(Long.parseLong(request.options().getOrDefault("timeout", "")), 1, LONGEST_TIMEOUT_SECONDS);
        } catch (NumberFormatException e) {
            // The server takes its default as well for what is no number.
            seconds = USUAL_TIMEOUT_SECONDS;
        }
        return Duration.ofSeconds(seconds + BEYOND_TIMEOUT_SECONDS);
    }

    private static RunResult forecasted(Rows rows) {
        int n = rows.rows().size();
        long[] times = new long[n];
        double[][] values = new double[3][n];
        for (int i = 0; i < n; i++) {
            List<@Nullable Object> row = rows.rows().get(i);
            times[i] = millis(row.getFirst());
            for (int k = 0; k < values.length; k++) {
                values[k][i] = Rows.number(row.get(k + 1));
            }
        }
        return new RunResult.Forecasted(
                ChartSeries.of(times, values[0]), ChartSeries.of(times, values[1]), ChartSeries.of(times, values[2]), null, null);
    }

    private static RunResult detected(Rows rows, TimeSeries series) {
        List<ChartLayer.Window> windows = new ArrayList<>();
        for (List<@Nullable Object> row : rows.rows()) {
            long[] ends = {millis(row.get(0)), millis(row.get(1))};
            Arrays.sort(ends);
            windows.add(new ChartLayer.Window(ends[0], ends[1]));
        }
        return RunResult.Detected.in(series, windows);
    }

    private static long millis(@Nullable Object time) {
        return time instanceof Instant instant ? instant.toEpochMilli() : (long) Rows.number(time);
    }
}
