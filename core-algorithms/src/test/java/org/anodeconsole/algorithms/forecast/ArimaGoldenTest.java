package org.anodeconsole.algorithms.forecast;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.anodeconsole.algorithms.Deadline;
import org.anodeconsole.algorithms.Forecast;
import org.anodeconsole.algorithms.Parameters;
import org.anodeconsole.algorithms.Series;
import org.junit.jupiter.api.Test;

/**
 * Recorded answers of the reference server. Their shape is kept; their numbers are not, for these reasons:
 *
 * <table>
 * <caption>Where the reference misbehaves</caption>
 * <tr><th>case</th><th>ours</th><th>why</th></tr>
 * <tr><td>no options</td><td>orders are searched</td><td>the reference always answers with a random walk</td></tr>
 * <tr><td>no period</td><td>the period is looked for</td><td>a season nobody names is still there</td></tr>
 * <tr><td>d = 1, D = 0 always</td><td>chosen by tests</td><td>a stationary series gets worse by differencing</td></tr>
 * <tr><td>constant series</td><td>that constant, width 0</td><td>the reference forecasts 0</td></tr>
 * <tr><td>conf</td><td>the coverage</td><td>the reference takes it for the miss rate: 0.95 gives the 5 % interval</td></tr>
 * <tr><td>mse</td><td>mean over predicted steps</td><td>the reference counts the first value itself as an error</td></tr>
 * <tr><td>more than 3,000 rows</td><td>a forecast</td><td>nothing in the method forbids them</td></tr>
 * </table>
 */
class ArimaGoldenTest {
    private final GoldenForecasts golden = new GoldenForecasts();

    @Test
    void answersEveryRecordedRequestNoWorseThanTheReference() {
        List<String> findings = new ArrayList<>();
        JsonNode cases = GoldenForecasts.read("arima.json").get("cases");
        for (JsonNode c : cases) {
            JsonNode request = c.get("request");
            Series series = golden.series(c.get("series").asText());
            Parameters options = GoldenForecasts.options(request.get("option").asText());
            int rows = request.get("forecast_rows").asInt();
            double confidence = request.get("conf").asDouble();
            Forecast ours = Arima.create().with(options).forecast(series, rows, confidence, Deadline.none());
            String name = c.get("name").asText();
            assertEquals(rows, ours.rows(), name);
            assertTrue(ours.model().matches("SARIMAX\\(\\d+, \\d+, \\d+\\)x\\(\\d+, \\d+, \\d+, \\d+\\)"), ours.model());
            for (int h = 0; h < rows; h++) {
                assertTrue(Double.isFinite(ours.lower()[h]) && Double.isFinite(ours.upper()[h]), name);
                assertTrue(ours.lower()[h] <= ours.mean()[h] && ours.mean()[h] <= ours.upper()[h], name);
            }
            JsonNode reference = c.get("response").get("mse");
            if (reference != null) {
                // sums: the reference divides by one more, for it counts the first value as an error
                double sum = reference.asDouble() * series.size();
                double rounding = series.size() * Math.pow(Math.ulp(series.value(0)) * 8, 2);
                if (!(ours.fit().sse() <= sum * (1 + 1e-9) + rounding)) {
                    findings.add(name + ": " + ours.fit().sse() + " above " + sum + " by " + ours.model());
                }
            }
        }
        assertEquals(137, cases.size());
        assertEquals(List.of(), findings);
    }
}
