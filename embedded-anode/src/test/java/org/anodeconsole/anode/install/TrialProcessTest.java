package org.anodeconsole.anode.install;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.anodeconsole.anode.models.BundledModels;
import org.anodeconsole.anode.process.AnodedProgram;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrialProcessTest {
    private final TrialProcess trial = new TrialProcess(AnodedProgram.ofThisProcess());

    @TempDir
    Path folder;

    private static Path bundled(String name) {
        return BundledModels.folder().orElseThrow().resolve(name);
    }

    @Test
    void forecastsTheSampleWithTheBundledForecaster() throws Exception {
        TrialResult result = trial.run(bundled("tsfm-zero"));

        assertTrue(result.forecast() && result.hasBand());
        assertEquals(48, result.answer().length);
        assertEquals(result.times()[result.times().length - 1] + 3_600_000, result.answerTimes()[0]);
        double[] truth = Arrays.copyOfRange(TrialRun.sample(result.values().length + 48, 100, 20), result.values().length,
                result.values().length + 48);
        double error = 0;
        for (int i = 0; i < 48; i++) {
            error += Math.abs(truth[i] - result.answer()[i]) / 48;
        }
        assertTrue(error < 10, "the rhythm of a day was seen: mean absolute error " + error + " of a swing of 40");
        assertTrue(result.loadMillis() > 0 && result.runMillis() > 0);
    }

    @Test
    void reconstructsTheSampleWithTheBundledAutoencoder() throws Exception {
        TrialResult result = trial.run(bundled("sample-ad-autoencoder"));

        assertFalse(result.forecast());
        assertArrayEquals(result.times(), result.answerTimes());
        double error = 0;
        for (int i = 0; i < result.values().length; i++) {
            error += Math.abs(result.values()[i] - result.answer()[i]) / result.values().length;
        }
        assertTrue(error < 10, "it was rebuilt: mean absolute error " + error + " of a swing of 40");
    }

    @Test
    void saysWhatIsWrongWithADamagedModel() throws Exception {
        Files.copy(bundled("tsfm-zero").resolve("tsfm-zero.json"), folder.resolve("m.json"));
        byte[] bytes = new byte[2356311];
        Files.write(folder.resolve("tsfm-zero-fp16w.onnx"), bytes);

        InstallException failure = assertThrows(InstallException.class, () -> trial.run(folder));

        assertEquals(InstallException.Reason.TRIAL, failure.reason());
        assertTrue(failure.arguments().getLast().contains("checksum"), failure.getMessage());
    }

    @Test
    void saysThatAFolderHoldsNoModel() {
        InstallException failure = assertThrows(InstallException.class, () -> trial.run(folder));
        assertTrue(failure.arguments().getLast().contains("manifest"), failure.getMessage());
    }
}
