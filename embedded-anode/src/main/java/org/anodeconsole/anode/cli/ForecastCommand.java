package org.anodeconsole.anode.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.anodeconsole.anode.models.FoundationModelClient;
import org.anodeconsole.anode.protocol.AnalysisRequest;
import org.anodeconsole.anode.protocol.ForecastAnswer;
import org.anodeconsole.anode.protocol.WireJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code anoded forecast}: continues the series of a file. */
@Command(name = "forecast", description = "Continues the series of a CSV file.", mixinStandardHelpOptions = true)
public final class ForecastCommand implements Callable<Integer> {
    @Mixin
    private AnalysisInputs inputs = new AnalysisInputs();

    @Option(names = "--rows", paramLabel = "N", description = "how many steps to forecast (default: 10)")
    private int rows = 10;

    @Option(names = "--conf", paramLabel = "C", description = "coverage of the interval, in [0, 1) (default: 0.95)")
    private double confidence = 0.95;

    @Override
    public Integer call() throws IOException {
        CsvSeries series = inputs.series();
        long step = series.step();
        long start = series.timestamps().length == 0 ? 0 : series.timestamps()[series.timestamps().length - 1] + step;
        try (FoundationModelClient models = new FoundationModelClient()) {
            byte[] json = inputs.analysis(models).forecast(AnalysisRequest.forecast(
                    inputs.algorithm(), inputs.options(), inputs.checkWhiteNoise(), "ms", series.timestamps(), series.values(),
                    new AnalysisRequest.Horizon(rows, start, step, confidence)));
            ForecastAnswer answer = answer(WireJson.mapper().readTree(json));
            if (inputs.json()) {
                System.out.write(json);
                System.out.flush();
            } else {
                System.out.print(AnswerTable.forecast(answer));
            }
            if (inputs.png().isPresent()) {
                ChartImage.of(series).withForecast(answer).write(inputs.png().get());
            }
        }
        return ExitCode.OK;
    }

    private static ForecastAnswer answer(JsonNode json) {
        JsonNode columns = json.path("res");
        long[] times = IntStream.range(0, columns.path(0).size()).mapToLong(i -> columns.path(0).path(i).asLong()).toArray();
        return new ForecastAnswer(
                json.path("algo").asText(), times, column(columns.path(1)), column(columns.path(2)), column(columns.path(3)),
                json.hasNonNull("mse") ? json.path("mse").doubleValue() : null,
                json.hasNonNull("model_info") ? json.path("model_info").asText() : null, null);
    }

    private static double[] column(JsonNode numbers) {
        return IntStream.range(0, numbers.size()).mapToDouble(i -> numbers.path(i).doubleValue()).toArray();
    }
}
