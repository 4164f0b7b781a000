package org.anodeconsole.console.workbench;

import com.fasterxml.jackson.core.JsonProcessingException;
import org.anodeconsole.anode.protocol.WireJson;
import org.anodeconsole.console.language.ProblemException;

/** The HTTP request that does what a run does, as a command for curl. */
final class HttpSnippet {
    private static final String END = "EOF";

    private HttpSnippet() {}

    /**
     * The body stands in a here-document: any length, and no quoting, because JSON written on one line cannot hold the line
     * that ends it.
     *
     * @throws ProblemException when the series cannot be analysed
     */
    static String of(RunRequest request, TimeSeries series) throws ProblemException {
        String path = request.kind() == AlgorithmChoice.Kind.FORECAST ? "/forecast" : "/anomaly-detect";
        try {
            String body = WireJson.mapper().writeValueAsString(AnalysisRunner.message(request, series));
            return "curl -sS -H 'Content-Type: application/json' --data-binary @- " + request.anode().url(path)
                    + " <<'" + END + "'\n" + body + "\n" + END + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("numbers and names can always be written as JSON", e);
        }
    }
}
