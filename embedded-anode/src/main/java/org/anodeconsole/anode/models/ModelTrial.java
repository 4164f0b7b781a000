package org.anodeconsole.anode.models;

import java.time.Duration;
import org.anodeconsole.algorithms.AlgorithmException;
import org.anodeconsole.algorithms.Deadline;
import org.anodeconsole.algorithms.Series;
import org.anodeconsole.algorithms.detect.Autoencoder;
import org.anodeconsole.algorithms.forecast.FoundationForecaster;
import org.anodeconsole.algorithms.onnx.HorizonRule;
import org.anodeconsole.algorithms.onnx.ModelException;
import org.anodeconsole.algorithms.onnx.ModelManifest;

/**
 * What came out when a model was tried on a sine wave.
 *
 * @param loadTime checksum, loading and a first run
 * @param runTime one forecast, or one detection
 * @param memory by how much the process grew, in bytes; 0 where the system does not tell
 */
public record ModelTrial(Duration loadTime, Duration runTime, long memory) {
    private static final int SEASON = 24;
    private static final int SHORTEST = 240;
    private static final Duration LIMIT = Duration.ofMinutes(2);

    /**
     * Loads a model, uses it once and gives it up again.
     *
     * @throws ModelException saying why it cannot be used: no manifest, checksum, missing tensor, wrong shape, wrong opset, or a
     *     failure of the trial
     */
    public static ModelTrial of(InstalledModel installed, int threads) {
        try (LoadedModel loaded = LoadedModel.load(installed, threads)) {
            long began = System.nanoTime();
            use(loaded);
            return new ModelTrial(loaded.loadTime(), Duration.ofNanos(System.nanoTime() - began), loaded.memory());
        } catch (AlgorithmException e) {
            throw ModelException.because("the trial failed: %s", String.valueOf(e.getMessage()));
        }
    }

    private static void use(LoadedModel loaded) {
        ModelManifest manifest = loaded.model().manifest();
        int needed = Math.max(manifest.context().least(), 2 * manifest.context().length());
        Series sine = sine(Math.max(SHORTEST, needed));
        if (manifest.kind() == ModelManifest.Kind.AUTOENCODER) {
            new Autoencoder(manifest, loaded.model()).detect(sine, SEASON, Deadline.after(LIMIT));
            return;
        }
        HorizonRule horizon = manifest.horizon();
        int rows = horizon == null ? 1 : horizon.block();
        FoundationForecaster.of(manifest.name(), manifest, loaded.model()).forecast(sine, rows, 0.9, Deadline.after(LIMIT));
    }

    private static Series sine(int n) {
        double[] values = new double[n];
        for (int i = 0; i < n; i++) {
            values[i] = 100 + 10 * Math.sin(2 * Math.PI * i / SEASON) + i % 5;
        }
        return Series.ofValues(values);
    }
}
