package org.anodeconsole.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.anodeconsole.algorithms.Deadline;
import org.anodeconsole.algorithms.Forecast;
import org.anodeconsole.algorithms.Forecaster;
import org.anodeconsole.algorithms.Parameters;
import org.anodeconsole.algorithms.Series;
import org.anodeconsole.algorithms.forecast.Arima;
import org.anodeconsole.algorithms.forecast.FoundationForecaster;
import org.anodeconsole.algorithms.forecast.HoltWinters;
import org.anodeconsole.anode.models.LoadedModel;
import org.anodeconsole.anode.models.ModelLibrary;
import org.anodeconsole.benchmarks.ForecastAccuracy.Score;

/** The bundled model against the seasonal naive method and this program's other forecasters, on the same hold-outs. */
final class ModelAccuracy {
    static final String NAIVE = "seasonal naive";
    static final String ARIMA = "arima";
    static final String SMOOTHING = "holtwinters";
    static final String MODEL = "bundled model, period given";
    static final String MODEL_ALONE = "bundled model, period not given";

    private ModelAccuracy() {}

    /** Scores by method, one per series, in the order of the series. */
    static Map<String, List<Score>> measure(double coverage) throws IOException {
        Map<String, List<Score>> scores = new LinkedHashMap<>();
        try (LoadedModel loaded = LoadedModel.load(ModelLibrary.of(Path.of("none")).find("tsfm-zero").orElseThrow(), 1)) {
            Forecaster model = FoundationForecaster.of("tdtsfm_1", loaded.model().manifest(), loaded.model());
            for (JsonNode c : ForecastAccuracy.publicSeries()) {
                int period = c.get("frequency").asInt();
                int rows = c.get("test").size();
                Series train = Series.ofValues(ForecastAccuracy.numbers(c.get("train")));
                Parameters season = Parameters.none().with("period", Integer.toString(period));
                Map<String, Forecast> forecasts = new LinkedHashMap<>();
                forecasts.put(NAIVE, naive(train, rows, period));
                forecasts.put(ARIMA, Arima.create().with(season).forecast(train, rows, coverage, Deadline.none()));
                forecasts.put(SMOOTHING, HoltWinters.create().with(HoltWinters.suggest(train, period, Deadline.none()))
                        .forecast(train, rows, coverage, Deadline.none()));
                forecasts.put(MODEL, model.with(season).forecast(train, rows, coverage, Deadline.none()));
                forecasts.put(MODEL_ALONE, model.forecast(train, rows, coverage, Deadline.none()));
                forecasts.forEach((method, forecast) -> scores.computeIfAbsent(method, m -> new ArrayList<>())
                        .add(ForecastAccuracy.ours(forecast, c, period)));
            }
        }
        return scores;
    }

    private static Forecast naive(Series train, int rows, int period) {
        double[] mean = new double[rows];
        for (int h = 0; h < rows; h++) {
            mean[h] = train.value(train.size() - period + h % period);
        }
        return new Forecast(mean, mean.clone(), mean.clone(), null, NAIVE);
    }

    /** The geometric mean of a method's errors over those of the seasonal naive method. */
    static double relative(List<Score> method, List<Score> naive) {
        double sum = 0;
        for (int i = 0; i < method.size(); i++) {
            sum += Math.log(method.get(i).mase() / naive.get(i).mase()) / method.size();
        }
        return Math.exp(sum);
    }

    /** Prints the tables of docs/benchmarks.md. */
    public static void main(String[] arguments) throws IOException {
        PrintStream out = System.out;
        Map<String, List<Score>> wide = measure(0.95);
        Map<String, List<Score>> narrow = measure(0.8);
        out.println("| method | mean MASE | geometric mean of MASE / seasonal naive | best on | 95 % band covers | 80 % band covers |");
        out.println("|---|---|---|---|---|---|");
        wide.forEach((method, scores) -> out.printf(
                "| %s | %.3f | %.3f | %d | %.1f %% | %.1f %% |%n", method, ForecastAccuracy.Total.of(scores).mase(),
                relative(scores, wide.get(NAIVE)), best(wide, method), 100 * ForecastAccuracy.Total.of(scores).coverage(),
                100 * ForecastAccuracy.Total.of(narrow.get(method)).coverage()));
        out.println("\n| series | " + String.join(" | ", wide.keySet()) + " | periods used |");
        out.println("|---" + "|---".repeat(wide.size() + 1) + "|");
        int i = 0;
        for (JsonNode c : ForecastAccuracy.publicSeries()) {
            StringBuilder line = new StringBuilder("| " + c.get("name").asText());
            for (List<Score> scores : wide.values()) {
                line.append(" | %.3f".formatted(scores.get(i).mase()));
            }
            out.println(line + " | " + wide.get(MODEL_ALONE).get(i).model().replace("tsfm-zero", "") + " |");
            i++;
        }
    }

    private static long best(Map<String, List<Score>> all, String method) {
        long best = 0;
        for (int i = 0; i < all.get(method).size(); i++) {
            int series = i;
            double own = all.get(method).get(i).mase();
            best += all.values().stream().allMatch(scores -> own <= scores.get(series).mase()) ? 1 : 0;
        }
        return best;
    }
}
