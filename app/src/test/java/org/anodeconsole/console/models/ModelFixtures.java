package org.anodeconsole.console.models;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.anodeconsole.anode.install.TrialResult;
import org.anodeconsole.anode.models.BundledModels;

/** Models and trials for tests. */
final class ModelFixtures {
    static final TrialResult TRIAL = new TrialResult(
            "my-model", true, 12, 3.5, 5L << 20, new long[] {0, 1000, 2000}, new double[] {1, 2, 3}, new long[] {3000, 4000},
            new double[] {4, 5}, new double[] {3, 4}, new double[] {5, 6});

    private ModelFixtures() {}

    /** A copy of the bundled forecaster under another name; the result is the ONNX file. */
    static Path download(Path folder) throws IOException {
        Path bundled = BundledModels.folder().orElseThrow().resolve("tsfm-zero");
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("my-model.json"), Files.readString(bundled.resolve("tsfm-zero.json"))
                .replace("\"name\": \"tsfm-zero\"", "\"name\": \"my-model\""));
        return Files.copy(bundled.resolve("tsfm-zero-fp16w.onnx"), folder.resolve("tsfm-zero-fp16w.onnx"));
    }
}
