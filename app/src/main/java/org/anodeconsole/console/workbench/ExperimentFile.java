package org.anodeconsole.console.workbench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.anodeconsole.algorithms.evaluation.ForecastErrors;
import org.anodeconsole.console.chart.ChartLayer.Window;
import org.anodeconsole.console.chart.ChartSeries;
import org.anodeconsole.console.client.AnodeAddress;
import org.anodeconsole.console.language.ProblemException;
import org.anodeconsole.console.workbench.Experiment.Trial;
import org.jspecify.annotations.Nullable;

/** Experiments as JSON. Missing values are null. */
final class ExperimentFile {
    static final long LARGEST = 128L << 20;
    private static final String FORMAT = "anode-console experiment";
    private static final int VERSION = 1;
    private static final int MOST_TRIALS = 1_000;
    private static final JsonMapper JSON = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private ExperimentFile() {}

    static void write(Experiment experiment, OutputStream out) throws IOException {
        ObjectNode root = JSON.createObjectNode();
        root.put("format", FORMAT).put("version", VERSION);
        TimeSeries series = experiment.series();
        ObjectNode data = root.putObject("data");
        data.put("name", series.name()).put("source", series.source()).put("precision", series.precision().name()).put("zone", series.zone().getId());
        ArrayNode times = data.putArray("times");
        ArrayNode values = data.putArray("values");
        for (int i = 0; i < series.size(); i++) {
            times.add(series.time(i));
            add(values, series.value(i));
        }
        ArrayNode labels = root.putArray("labels");
        experiment.labels().forEach(window -> window(labels, window));
        ArrayNode trials = root.putArray("runs");
        experiment.trials().forEach(trial -> write(trials.addObject(), trial));
        JSON.writeValue(out, root);
    }

    private static void write(ObjectNode node, Trial trial) {
        RunRequest request = trial.request();
        node.put("anode", request.anode().url()).put("kind", request.kind().name()).put("algorithm", request.algorithm());
        ObjectNode options = node.putObject("options");
        request.options().forEach(options::put);
        node.put("checkWhiteNoise", request.checkWhiteNoise()).put("holdOut", request.holdOut()).put("rows", request.rows());
        node.put("way", request.way().name());
        node.put("confidence", request.confidence()).put("millis", trial.done().millis())
                .put("anodeMillis", trial.done().result().anodeMillis());
        switch (trial.done().result()) {
            case RunResult.Detected detected -> {
                ArrayNode windows = node.putArray("windows");
                detected.windows().forEach(window -> window(windows, window));
            }
            case RunResult.Forecasted forecast -> {
                ObjectNode result = node.putObject("forecast");
                ArrayNode times = result.putArray("times");
                IntStream.range(0, forecast.mean().size()).forEach(i -> times.add(forecast.mean().time(i)));
                points(result.putArray("mean"), forecast.mean());
                points(result.putArray("lower"), forecast.lower());
                points(result.putArray("upper"), forecast.upper());
                result.put("mse", forecast.mse()).put("model", forecast.model());
            }
        }
    }

    private static void points(ArrayNode array, ChartSeries series) {
        IntStream.range(0, series.size()).forEach(i -> add(array, series.value(i)));
    }

    private static void window(ArrayNode array, Window window) {
        array.addArray().add(window.from()).add(window.to());
    }

    private static void add(ArrayNode array, double value) {
        if (Double.isFinite(value)) {
            array.add(value);
        } else {
            array.addNull();
        }
    }

    /**
     * Reads an experiment; errors are measured anew.
     *
     * @param name of the file, for messages
     * @throws ProblemException when it holds no experiment, a newer one, or a damaged one
     * @throws IOException when it cannot be read at all
     */
    static Experiment read(InputStream in, String name) throws IOException, ProblemException {
        try {
            JsonNode root = JSON.readTree(in);
            if (root == null || !root.path("format").asText().equals(FORMAT)) {
                throw new ProblemException("workbench.experiment.none", "", name);
            }
            int version = root.path("version").asInt();
            if (version > VERSION) {
                throw new ProblemException("workbench.experiment.newer", "", name, version, VERSION);
            }
            TimeSeries series = series(root.required("data"));
            List<Trial> trials = new ArrayList<>();
            for (JsonNode trial : root.path("runs")) {
                if (trials.size() < MOST_TRIALS) {
                    trials.add(trial(trial, series));
                }
            }
            return new Experiment(series, windows(root.path("labels")), trials);
        } catch (JsonProcessingException | IllegalArgumentException | DateTimeException | ArithmeticException e) {
            throw new ProblemException("workbench.experiment.damaged", e.toString(), name, String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
        }
    }

    private static TimeSeries series(JsonNode data) {
        return new TimeSeries(
                data.required("name").asText(), data.required("source").asText(), longs(data.required("times")),
                Precision.valueOf(data.required("precision").asText()), doubles(data.required("values")), ZoneId.of(data.required("zone").asText()));
    }

    private static Trial trial(JsonNode node, TimeSeries series) throws ProblemException {
        Map<String, String> options = new LinkedHashMap<>();
        node.path("options").properties().forEach(option -> options.put(option.getKey(), option.getValue().asText()));
        int holdOut = node.path("holdOut").asInt();
        if (holdOut < 0 || holdOut >= Math.max(1, series.size())) {
            throw new IllegalArgumentException("holdOut is " + holdOut + " but there are " + series.size() + " rows");
        }
        int rows = node.required("rows").asInt();
        double confidence = node.path("confidence").asDouble(Double.NaN);
        if (rows < 0 || rows > RunSettingsViewModel.MOST_STEPS || !(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("rows is " + rows + " and confidence is " + confidence);
        }
        RunRequest request = new RunRequest(
                AnodeAddress.parse(node.required("anode").asText()), AlgorithmChoice.Kind.valueOf(node.required("kind").asText()),
                node.required("algorithm").asText(), options, node.path("checkWhiteNoise").asBoolean(true), holdOut,
                rows, confidence, RunWay.valueOf(node.path("way").asText(RunWay.DIRECT.name())));
        RunResult result = node.has("forecast")
                ? forecast(node.get("forecast"), number(node.path("anodeMillis")))
                : RunResult.Detected.in(series, windows(node.required("windows"))).tookAtAnode(number(node.path("anodeMillis")));
        @Nullable ForecastErrors errors = result instanceof RunResult.Forecasted forecast && holdOut > 0
                ? Evaluation.of(forecast, series, holdOut, SuggestedPeriod.of(series, SeriesProfile.of(series)).orElse(1))
                : null;
        return new Trial(request, new RunViewModel.State.Done(result, node.path("millis").asLong(), errors));
    }

    private static @Nullable Double number(JsonNode node) {
        return node.isNumber() ? (Double) node.asDouble() : null;
    }

    private static RunResult forecast(JsonNode node, @Nullable Double anodeMillis) {
        long[] times = longs(node.required("times"));
        JsonNode model = node.path("model");
        return new RunResult.Forecasted(
                ChartSeries.of(times, doubles(node.required("mean"))), ChartSeries.of(times, doubles(node.required("lower"))),
                ChartSeries.of(times, doubles(node.required("upper"))), number(node.path("mse")),
                model.isTextual() ? model.asText() : null, anodeMillis);
    }

    private static List<Window> windows(JsonNode array) {
        List<Window> windows = new ArrayList<>();
        for (JsonNode window : array) {
            windows.add(new Window(time(window.required(0)), time(window.required(1))));
        }
        return windows;
    }

    private static long time(JsonNode node) {
        if (!node.canConvertToLong()) {
            throw new IllegalArgumentException(node + " is no time");
        }
        return node.asLong();
    }

    private static long[] longs(JsonNode array) {
        return IntStream.range(0, array.size()).mapToLong(i -> time(array.get(i))).toArray();
    }

    private static double[] doubles(JsonNode array) {
        return IntStream.range(0, array.size()).mapToDouble(i -> array.get(i).isNumber() ? array.get(i).asDouble() : Double.NaN).toArray();
    }
}
