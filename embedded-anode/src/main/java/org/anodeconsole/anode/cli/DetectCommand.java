package org.anodeconsole.anode.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.anodeconsole.anode.models.FoundationModelClient;
import org.anodeconsole.anode.protocol.AnalysisRequest;
import org.anodeconsole.anode.protocol.DetectionAnswer.Window;
import org.anodeconsole.anode.protocol.WireJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code anoded detect}: finds anomalies in a file. */
@Command(name = "detect", description = "Finds anomalies in a CSV file.", mixinStandardHelpOptions = true)
public final class DetectCommand implements Callable<Integer> {
    @Mixin
    private AnalysisInputs inputs = new AnalysisInputs();

    @Override
    public Integer call() throws IOException {
        CsvSeries series = inputs.series();
        try (FoundationModelClient models = new FoundationModelClient()) {
            byte[] answer = inputs.analysis(models).detect(AnalysisRequest.detection(
                    inputs.algorithm(), inputs.options(), inputs.checkWhiteNoise(), "ms", series.timestamps(), series.values()));
            List<Window> windows = windows(WireJson.mapper().readTree(answer));
            if (inputs.json()) {
                System.out.write(answer);
                System.out.flush();
            } else {
                System.out.print(AnswerTable.windows(windows));
            }
            if (inputs.png().isPresent()) {
                ChartImage.of(series).withWindows(windows).write(inputs.png().get());
            }
        }
        return ExitCode.OK;
    }

    private static List<Window> windows(JsonNode answer) {
        List<Window> windows = new ArrayList<>();
        for (JsonNode window : answer.path("res")) {
            windows.add(new Window(window.path(0).asLong(), window.path(1).asLong()));
        }
        return windows;
    }
}
