package org.anodeconsole.anode.install;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.anodeconsole.algorithms.Deadline;
import org.anodeconsole.algorithms.Forecast;
import org.anodeconsole.algorithms.Series;
import org.anodeconsole.algorithms.detect.NetworkReconstruction;
import org.anodeconsole.algorithms.forecast.FoundationForecaster;
import org.anodeconsole.algorithms.onnx.HorizonRule;
import org.anodeconsole.algorithms.onnx.ModelException;
import org.anodeconsole.algorithms.onnx.ModelManifest;
import org.anodeconsole.algorithms.onnx.ScoringRule;
import org.anodeconsole.anode.models.InstalledModel;
import org.anodeconsole.anode.models.LoadedModel;

/** Loads a model in this process and shows it a sample series: hourly values with a rhythm of days and weeks. */
public final class TrialRun {
    private static final int USUAL_LENGTH = 504;
    private static final int MOST_STEPS = 48;
    private static final double CONFIDENCE = 0.8;
    private static final long HOUR = Duration.ofHours(1).toMillis();
    private static final long BEGIN = Instant.parse("2026-01-05T00:00:00Z").toEpochMilli();

    private TrialRun() {}

    /**
     * Loads, runs and unloads the model.
     *
     * @param threads how many threads one run may use
     * @throws ModelException saying what is wrong with the model
     */
    public static TrialResult of(InstalledModel model, int threads) {
        try (LoadedModel loaded = LoadedModel.load(model, threads)) {
            return model.usableManifest().kind() == ModelManifest.Kind.FORECASTER ? forecast(loaded) : reconstruct(loaded);
        }
    }

    private static TrialResult forecast(LoadedModel loaded) {
        ModelManifest manifest = loaded.model().manifest();
        HorizonRule horizon = manifest.horizon();
        int steps = horizon == null ? 1 : Math.min(MOST_STEPS, horizon.most());
        double[] values = sample(Math.max(USUAL_LENGTH, Math.max(manifest.context().least(), manifest.context().length())), 100, 20);
        long[] times = times(0, values.length);
        long began = System.nanoTime();
        Forecast forecast = FoundationForecaster.of(manifest.name(), manifest, loaded.model())
                .forecast(Series.of(times, values), steps, CONFIDENCE, Deadline.after(TrialProcess.LIMIT));
        return new TrialResult(
                manifest.name(), true, loaded.loadTime().toNanos() / 1e6, (System.nanoTime() - began) / 1e6, loaded.memory(),
                times, values, times(values.length, steps), forecast.mean(), forecast.lower(), forecast.upper());
    }

    private static TrialResult reconstruct(LoadedModel loaded) {
        ModelManifest manifest = loaded.model().manifest();
        int length = manifest.context().length();
        boolean trained = manifest.scoring() instanceof ScoringRule.Windows;
        double mean = manifest.scoring() instanceof ScoringRule.Windows rule ? rule.mean() : 100;
        double deviation = manifest.scoring() instanceof ScoringRule.Windows rule ? rule.deviation() : 20;
        int count = Math.max(2, (USUAL_LENGTH + length - 1) / length);
        double[] values = sample(count * length, mean, deviation);
        double scale = trained ? deviation : 1;
        double[][] windows = new double[count][];
        boolean[][] visible = new boolean[count][length];
        for (int i = 0; i < count; i++) {
            windows[i] = Arrays.stream(values, i * length, (i + 1) * length).map(value -> (value - mean) / scale).toArray();
            Arrays.fill(visible[i], true);
        }
        long began = System.nanoTime();
        double[][] answers = new NetworkReconstruction(manifest, loaded.model()).of(windows, visible);
        double millis = (System.nanoTime() - began) / 1e6;
        double[] answer = Arrays.stream(answers).flatMapToDouble(Arrays::stream).map(z -> z * scale + mean).toArray();
        long[] times = times(0, values.length);
        return new TrialResult(
                manifest.name(), false, loaded.loadTime().toNanos() / 1e6, millis, loaded.memory(), times, values,
                times, answer, answer, answer);
    }

    private static long[] times(int from, int count) {
        return LongStream.range(from, from + (long) count).map(hour -> BEGIN + hour * HOUR).toArray();
    }

    /** Always the same values: what was seen once can be seen again. */
    static double[] sample(int length, double mean, double deviation) {
        List<Double> noise = new ArrayList<>();
        Random random = new Random(7);
        IntStream.range(0, length).forEach(i -> noise.add(random.nextGaussian()));
        return IntStream.range(0, length)
                .mapToDouble(hour -> {
                    double day = Math.sin(2 * Math.PI * (hour - 7) / 24);
                    double second = 0.35 * Math.sin(4 * Math.PI * hour / 24);
                    double weekend = hour / 24 % 7 >= 5 ? -0.8 : 0.2;
                    return mean + deviation * (day + second + weekend + 0.15 * noise.get(hour));
                })
                .toArray();
    }
}
