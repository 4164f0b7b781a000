package org.anodeconsole.console.workbench;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.anodeconsole.algorithms.evaluation.DetectionScores;
import org.anodeconsole.algorithms.evaluation.ForecastErrors;
import org.anodeconsole.console.chart.ChartLayer;
import org.anodeconsole.console.language.Messages;
import org.jspecify.annotations.Nullable;

/**
 * The runs in rows, one for each. It begins with the columns TDengine's own tool for comparing algorithms writes, called and
 * ordered as there, so that what reads its files reads these; what more is known follows.
 */
final class ReportSummary {
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,15}(\\.\\d{1,15})?");

    /** One cell with its title; a text, or a number that may be unknown. */
    record Fact(String title, @Nullable String text, double number) {
        static Fact of(String title, String text) {
            return new Fact(title, text, Double.NaN);
        }

        static Fact of(String title, @Nullable Number number) {
            return new Fact(title, null, number == null ? Double.NaN : number.doubleValue());
        }

        void write(ReportSheet sheet, int row, int column) {
            if (text == null) {
                sheet.measure(row, column, number);
            } else {
                sheet.text(row, column, text);
            }
        }
    }

    private final TimeSeries series;
    private final List<ChartLayer.Window> labels;
    private final Messages messages;

    ReportSummary(TimeSeries series, List<ChartLayer.Window> labels, Messages messages) {
        this.series = series;
        this.labels = labels;
        this.messages = messages;
    }

    List<Fact> of(RunViewModel run, RunViewModel.State.Done done) {
        RunRequest request = run.request();
        String params = params(request.options());
        return switch (done.result()) {
            case RunResult.Forecasted forecast -> forecast(
                    request.algorithm(), params, done.errors(), done.millis(),
                    List.of(run(run), where(run), anodeTime(forecast), Fact.of(messages.text("workbench.report.heldOut"), request.holdOut()),
                            Fact.of(messages.text("workbench.report.fitMse"), forecast.mse())));
            case RunResult.Detected detected -> detection(run, params, done.millis(), detected);
        };
    }

    /** The row of the forecast every other has to beat. */
    List<Fact> ofNaive(ComparisonViewModel.Row naive) {
        return forecast(messages.text("workbench.compare.naive"), naive.options(), naive.errors(), null, List.of());
    }

    private List<Fact> forecast(String algorithm, String params, @Nullable ForecastErrors errors, @Nullable Long millis, List<Fact> about) {
        List<Fact> facts = new ArrayList<>(List.of(
                Fact.of("algorithm", algorithm), Fact.of("params", params),
                Fact.of("MSE", errors == null ? null : errors.rmse() * errors.rmse()), Fact.of("elapsed_time(ms.)", millis)));
        facts.addAll(List.of(
                Fact.of("MAE", errors == null ? null : errors.mae()), Fact.of("RMSE", errors == null ? null : errors.rmse()),
                Fact.of("MAPE %", errors == null ? null : errors.mape()), Fact.of("sMAPE %", errors == null ? null : errors.smape()),
                Fact.of("MASE", errors == null ? null : errors.mase()),
                Fact.of(messages.text("workbench.compare.coverage"), errors == null ? null : 100 * errors.coverage())));
        facts.addAll(about);
        return facts;
    }

    private List<Fact> detection(RunViewModel run, String params, long millis, RunResult.Detected detected) {
        @Nullable DetectionScores scores = labels.isEmpty() ? null : Evaluation.of(detected, series, labels);
        return List.of(
                Fact.of("algorithm", run.request().algorithm()), Fact.of("params", params),
                Fact.of("precision(%)", scores == null ? null : 100 * scores.precision()),
                Fact.of("recall(%)", scores == null ? null : 100 * scores.recall()), Fact.of("elapsed_time(ms.)", millis),
                Fact.of("F1 %", scores == null ? null : 100 * scores.f1()),
                Fact.of(messages.text("workbench.report.windows"), detected.windows().size()), run(run), where(run), anodeTime(detected));
    }

    private Fact anodeTime(RunResult result) {
        return Fact.of(messages.text("workbench.compare.anodeElapsed"), result.anodeMillis());
    }

    private Fact run(RunViewModel run) {
        return Fact.of(messages.text("workbench.compare.run"), run.number());
    }

    private Fact where(RunViewModel run) {
        return Fact.of(messages.text("workbench.anode"), run.request().way() == RunWay.CLUSTER ? "SQL" : run.request().anode().url());
    }

    /** Options as a JSON object, the form {@code analytics.ini} gives them in. */
    static String params(Map<String, String> options) {
        ObjectNode object = new JsonMapper().createObjectNode();
        new TreeMap<>(options).forEach((name, value) -> {
            if (NUMBER.matcher(value).matches()) {
                object.put(name, new BigDecimal(value));
            } else {
                object.put(name, value);
            }
        });
        return object.toString();
    }
}
