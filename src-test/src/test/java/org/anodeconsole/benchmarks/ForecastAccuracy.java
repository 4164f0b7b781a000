package org.anodeconsole.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import org.anodeconsole.algorithms.Deadline;
import org.anodeconsole.algorithms.Forecast;
import org.anodeconsole.algorithms.Parameters;
import org.anodeconsole.algorithms.Series;
import org.anodeconsole.algorithms.evaluation.ForecastErrors;
import org.anodeconsole.algorithms.evaluation.SeasonalNaive;
import org.anodeconsole.algorithms.forecast.Arima;
import org.anodeconsole.algorithms.forecast.HoltWinters;

/**
 * Our automatic forecasts against those of R's forecast package on the same public series and hold-outs. Errors are scaled by
 * the in-sample error of the seasonal naive method (MASE); coverage counts hold-out points within the 95 % limits.
 */
final class ForecastAccuracy {

    /** One forecast of one series. */
    record Score(String model, double mase, int covered, int points) {}

    /** What was reached on one series, ours and theirs. */
    record Row(String series, Score arima, Score rArima, Score smoothing, Score rSmoothing) {}

    /** All scores of one method. */
    record Total(double mase, double coverage) {
        static Total of(List<Score> scores) {
            return new Total(
                    scores.stream().mapToDouble(Score::mase).average().orElseThrow(),
                    scores.stream().mapToDouble(Score::covered).sum() / scores.stream().mapToInt(Score::points).sum());
        }
    }

    private ForecastAccuracy() {}

    static List<Row> measure() throws IOException {
        List<Row> rows = new ArrayList<>();
        for (JsonNode c : publicSeries()) {
            int period = c.get("frequency").asInt();
            Series train = Series.ofValues(numbers(c.get("train")));
            int points = c.get("test").size();
            Parameters season = Parameters.none().with("period", Integer.toString(period));
            Forecast arima = Arima.create().with(season).forecast(train, points, 0.95, Deadline.none());
            Forecast smoothing = HoltWinters.create()
                    .with(HoltWinters.suggest(train, period, Deadline.none()))
                    .forecast(train, points, 0.95, Deadline.none());
            rows.add(new Row(
                    c.get("name").asText(), ours(arima, c, period), theirs(c.get("auto_arima"), points),
                    ours(smoothing, c, period), theirs(c.get("ets"), points)));
        }
        return rows;
    }

    static JsonNode publicSeries() throws IOException {
        try (InputStream in = ForecastAccuracy.class.getResourceAsStream("/golden/r-forecast-public.json")) {
            return new ObjectMapper().readTree(in).get("cases");
        }
    }

    static Score ours(Forecast forecast, JsonNode c, int period) {
        double[] train = numbers(c.get("train"));
        double[] test = numbers(c.get("test"));
        ForecastErrors errors = ForecastErrors.of(
                test, forecast.mean(), forecast.lower(), forecast.upper(), new SeasonalNaive(train, period).error());
        int covered = (int) Math.round(errors.coverage() * errors.points());
        return new Score(forecast.model(), errors.mase(), covered, test.length);
    }

    private static Score theirs(JsonNode recorded, int points) {
        int covered = (int) Math.round(recorded.get("cover95").asDouble() * points);
        return new Score(recorded.get("method").asText(), recorded.get("mase").asDouble(), covered, points);
    }

    static double[] numbers(JsonNode array) {
        double[] out = new double[array.size()];
        for (int i = 0; i < out.length; i++) {
            out[i] = array.get(i).asDouble();
        }
        return out;
    }

    /** Prints the table of docs/benchmarks.md. */
    public static void main(String[] arguments) throws IOException {
        List<Row> rows = measure();
        PrintStream out = System.out;
        out.println("| series | arima | MASE | R | in band | holtwinters | MASE | R | in band |");
        out.println("|---|---|---|---|---|---|---|---|---|");
        for (Row r : rows) {
            out.printf("| %s | %s | %.3f | %.3f | %d/%d | %s | %.3f | %.3f | %d/%d |%n",
                    r.series(), r.arima().model(), r.arima().mase(), r.rArima().mase(), r.arima().covered(),
                    r.arima().points(), r.smoothing().model(), r.smoothing().mase(), r.rSmoothing().mase(),
                    r.smoothing().covered(), r.smoothing().points());
        }
        print(out, "arima", rows.stream().map(Row::arima).toList(), rows.stream().map(Row::rArima).toList());
        print(out, "holtwinters", rows.stream().map(Row::smoothing).toList(), rows.stream().map(Row::rSmoothing).toList());
    }

    private static void print(PrintStream out, String name, List<Score> ours, List<Score> theirs) {
        Total a = Total.of(ours);
        Total b = Total.of(theirs);
        out.printf("%s: mean MASE %.3f (R %.3f), 95 %% band covers %.1f %% (R %.1f %%)%n",
                name, a.mase(), b.mase(), 100 * a.coverage(), 100 * b.coverage());
    }
}
