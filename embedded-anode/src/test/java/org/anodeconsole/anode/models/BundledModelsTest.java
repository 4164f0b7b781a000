package org.anodeconsole.anode.models;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.anodeconsole.algorithms.onnx.Tensor;
import org.anodeconsole.anode.install.TrialResult;
import org.anodeconsole.anode.install.TrialRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The shipped files are those that were trained, and compute what they computed then. */
class BundledModelsTest {
    private static final Path PARITY = Path.of("src", "test", "resources", "parity");
    private static final int SERIES = 16;
    private static final int LENGTH = 512;
    private static final int STEPS = 64 * 9;
    private static final int WINDOW = 128;

    private static InstalledModel bundled(String name) {
        return new ModelLibrary(Path.of("none"), BundledModels.folder()).find(name).orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(strings = {"tsfm-zero", "sample-ad-autoencoder"})
    void haveTheRecordedChecksumAndALicence(String name) throws IOException {
        InstalledModel model = bundled(name);
        assertEquals(model.usableManifest().sha256(), LoadedModel.sha256(model.file()));
        assertEquals("MIT", model.usableManifest().license());
        assertTrue(Files.readString(model.folder().resolve("LICENSE")).startsWith("MIT License"));
    }

    private static float[] floats(String file) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(PARITY.resolve(file))).order(ByteOrder.LITTLE_ENDIAN);
        float[] values = new float[bytes.remaining() / Float.BYTES];
        bytes.asFloatBuffer().get(values);
        return values;
    }

    private static long[] wholes(String file) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(PARITY.resolve(file))).order(ByteOrder.LITTLE_ENDIAN);
        long[] values = new long[bytes.remaining() / Long.BYTES];
        bytes.asLongBuffer().get(values);
        return values;
    }

    /** The largest difference in one series, in standard deviations of its history. */
    private static double distance(float[] actual, float[] expected, float[] histories, int series) {
        double sum = 0;
        double squares = 0;
        int n = 0;
        for (int i = series * LENGTH; i < (series + 1) * LENGTH; i++) {
            if (!Float.isNaN(histories[i])) {
                sum += histories[i];
                squares += (double) histories[i] * histories[i];
                n++;
            }
        }
        double deviation = Math.sqrt(squares / n - sum / n * (sum / n));
        double largest = 0;
        for (int i = series * STEPS; i < (series + 1) * STEPS; i++) {
            largest = Math.max(largest, Math.abs(actual[i] - expected[i]) / deviation);
        }
        return largest;
    }

    private static float[] forecast(float[] histories) throws IOException {
        try (LoadedModel loaded = LoadedModel.load(bundled("tsfm-zero"), 1)) {
            return loaded.model().run(Map.of(
                    "context", new Tensor.Floats(new long[] {SERIES, LENGTH}, histories),
                    "period", new Tensor.Wholes(new long[] {SERIES}, wholes("tsfm-zero.period.bin")))).get("quantiles").values();
        }
    }

    @Test
    void theForecasterReproducesWhatItAnsweredWhenItWasRecorded() throws IOException {
        float[] histories = floats("tsfm-zero.in.bin");
        float[] actual = forecast(histories);
        float[] recorded = floats("tsfm-zero.recorded.bin");
        for (int series = 0; series < SERIES; series++) {
            assertEquals(0, distance(actual, recorded, histories, series), 1e-4, "series " + series);
        }
    }

    /** The shipped file keeps its weights in half precision, which moves the answers a little: 7.3e-4 was measured. */
    @Test
    void theForecasterStaysCloseToTheNetworkItWasTrainedAs() throws IOException {
        float[] histories = floats("tsfm-zero.in.bin");
        float[] actual = forecast(histories);
        float[] trained = floats("tsfm-zero.torch.bin");
        for (int series = 0; series < SERIES; series++) {
            assertEquals(0, distance(actual, trained, histories, series), 1e-3, "series " + series);
        }
    }

    /** Values are near 500, so this is a relative difference of 1e-6. */
    @Test
    void theAutoencoderReproducesTheNetworkItWasTrainedAs() throws IOException {
        try (LoadedModel loaded = LoadedModel.load(bundled("sample-ad-autoencoder"), 1)) {
            float[] actual = loaded.model().run(Map.of(
                    "window", new Tensor.Floats(new long[] {SERIES, WINDOW}, floats("ad-autoencoder.in.bin")),
                    "mask", new Tensor.Floats(new long[] {SERIES, WINDOW}, floats("ad-autoencoder.mask.bin"))))
                    .get("reconstruction").values();
            float[] trained = floats("ad-autoencoder.torch.bin");
            for (int i = 0; i < actual.length; i++) {
                assertEquals(trained[i], actual[i], 5e-4, "value " + i);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"tsfm-zero", "sample-ad-autoencoder"})
    void passTheirTrial(String name) {
        TrialResult trial = TrialRun.of(bundled(name), 1);
        assertTrue(trial.loadMillis() > 0 && trial.runMillis() > 0);
    }
}
