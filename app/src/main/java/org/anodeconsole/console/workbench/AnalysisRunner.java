package org.anodeconsole.console.workbench;

import java.util.Arrays;
import java.util.List;
import org.anodeconsole.anode.protocol.AnalysisRequest;
import org.anodeconsole.anode.protocol.DetectionAnswer;
import org.anodeconsole.anode.protocol.ForecastAnswer;
import org.anodeconsole.console.chart.ChartLayer;
import org.anodeconsole.console.chart.ChartSeries;
import org.anodeconsole.console.client.AnodeClient;
import org.anodeconsole.console.language.ProblemException;

/** Sends a series to an anode and turns the answer into something to draw. Blocks; an interrupt ends it. */
public final class AnalysisRunner {
    private final AnodeClient client;

    public AnalysisRunner(AnodeClient client) {
        this.client = client;
    }

    /** Runs it the way it says; only rows of a cluster can be analysed there. */
    RunResult run(RunRequest request, DataViewModel.Opened opened) throws ProblemException, InterruptedException {
        ClusterTable table = opened.table();
        return table != null && request.way() == RunWay.CLUSTER
                ? new ClusterAnalysis(table, this).run(request, opened.series())
                : run(request, opened.series());
    }

    /**
     * Runs an analysis; a forecast that holds rows out is given the series without them.
     *
     * @throws ProblemException when the series cannot be analysed, the anode cannot be reached, or it refuses
     */
    public RunResult run(RunRequest request, TimeSeries series) throws ProblemException {
        return switch (request.kind()) {
            case FORECAST -> forecast(request, series);
            case DETECTION -> detect(request, series);
        };
    }

    RunResult.Forecasted forecast(RunRequest request, TimeSeries series) throws ProblemException {
        AnalysisSeries ready = known(request, series);
        ForecastAnswer answer = client.forecast(request.anode(), message(request, ready));
        long[] times = ready.forecastMillis(answer.rows());
        return new RunResult.Forecasted(
                ChartSeries.of(times, answer.mean()), ChartSeries.of(times, answer.lower()), ChartSeries.of(times, answer.upper()),
                answer.mse(), answer.model(), answer.anodeMillis());
    }

    /** What the anode is sent for a run. */
    static AnalysisRequest message(RunRequest request, TimeSeries series) throws ProblemException {
        return message(request, known(request, series));
    }

    private static AnalysisSeries known(RunRequest request, TimeSeries series) throws ProblemException {
        return AnalysisSeries.of(series.head(Math.max(0, series.size() - request.holdOut())));
    }

    private static AnalysisRequest message(RunRequest request, AnalysisSeries ready) throws ProblemException {
        String precision = ready.precision().wireName();
        return switch (request.kind()) {
            case FORECAST -> AnalysisRequest.forecast(
                    request.algorithm(), request.options(), request.checkWhiteNoise(), precision, ready.times(), ready.values(),
                    new AnalysisRequest.Horizon(request.rows(), ready.start(request.rows()), ready.every(), request.confidence()));
            case DETECTION -> AnalysisRequest.detection(
                    request.algorithm(), request.options(), request.checkWhiteNoise(), precision, ready.times(), ready.values());
        };
    }

    private RunResult detect(RunRequest request, TimeSeries series) throws ProblemException {
        AnalysisSeries ready = AnalysisSeries.of(series);
        DetectionAnswer answer = client.detect(request.anode(), message(request, ready));
        List<ChartLayer.Window> windows = answer.windows().stream()
                .map(w -> window(ready.precision().toMillis(w.first()), ready.precision().toMillis(w.last())))
                .toList();
        return RunResult.Detected.in(series, windows).tookAtAnode(answer.anodeMillis());
    }

    /** A foreign anode may give the ends in either order. */
    private static ChartLayer.Window window(long a, long b) {
        long[] ends = {a, b};
        Arrays.sort(ends);
        return new ChartLayer.Window(ends[0], ends[1]);
    }
}
