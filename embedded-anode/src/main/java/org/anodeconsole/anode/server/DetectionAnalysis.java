package org.anodeconsole.anode.server;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.anodeconsole.algorithms.Deadline;
import org.anodeconsole.algorithms.Detection;
import org.anodeconsole.algorithms.Detector;

/** {@code POST /anomaly-detect}: windows of anomalous points. */
final class DetectionAnalysis implements Analysis {
    private static final Set<String> WITHOUT_VALID_CODE = Set.of("iqr", "sample_ad_model");
    private static final int NORMAL = 1;
    private static final int ANOMALOUS = -1;

    private final AlgorithmCatalogue catalogue;

    DetectionAnalysis(AlgorithmCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    @Override
    public String defaultAlgorithm() {
        return AlgorithmCatalogue.DEFAULT_DETECTOR;
    }

    @Override
    public int mostColumns() {
        return 2;
    }

    @Override
    public String receivedText() {
        return "recv ad request from ";
    }

    @Override
    public Outcome analyse(AnalysisInput input, Deadline deadline) {
        DataColumn times = input.times();
        if (times == null) {
            throw RefusedRequest.because("invalid schema info, ts column is missing");
        }
        Detector detector = catalogue.detector(input.algorithm());
        Detection detection = detector.with(input.parameters()).detect(input.series(), deadline);
        List<Detection.Window> windows = Detection.windows(judged(detection.anomalous(), detector.name(), input));
        return new Outcome.Done(AnswerJson.object(json -> {
            json.writeStringField("algo", input.algorithm());
            AnswerJson.writeText(json, "option", input.optionText());
            json.writeArrayFieldStart("res");
            for (Detection.Window window : windows) {
                writeWindow(json, times, window);
            }
            json.writeEndArray();
            json.writeNumberField("rows", windows.size());
        }));
    }

    private static void writeWindow(JsonGenerator json, DataColumn times, Detection.Window window) throws IOException {
        json.writeStartArray();
        times.write(json, window.first());
        times.write(json, window.last());
        json.writeEndArray();
    }

    /** The option {@code valid_code} names the code (1 normal, -1 anomalous) that is not reported. */
    private static boolean[] judged(boolean[] anomalous, String algorithm, AnalysisInput input) {
        String text = input.options().get("valid_code");
        if (text == null || WITHOUT_VALID_CODE.contains(algorithm)) {
            return anomalous;
        }
        if (!text.matches("[+-]?\\d{1,9}")) {
            throw RefusedRequest.because("valid_code = " + text + " is not allowed: give a whole number such as 1");
        }
        int validCode = Integer.parseInt(text);
        boolean[] reported = new boolean[anomalous.length];
        for (int i = 0; i < anomalous.length; i++) {
            reported[i] = (anomalous[i] ? ANOMALOUS : NORMAL) != validCode;
        }
        return reported;
    }
}
