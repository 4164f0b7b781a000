package org.anodeconsole.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.anodeconsole.algorithms.Deadline;
import org.anodeconsole.algorithms.Forecaster;
import org.anodeconsole.algorithms.Series;
import org.anodeconsole.algorithms.forecast.FoundationForecaster;
import org.anodeconsole.algorithms.onnx.Tensor;
import org.anodeconsole.anode.models.InstalledModel;
import org.anodeconsole.anode.models.LoadedModel;
import org.anodeconsole.anode.models.ModelLibrary;

/** Prints what loading and running the bundled models costs, for docs/benchmarks.md. */
final class ModelSpeed {
    private static final int CALLS = 60;
    private static final int WARM_UP = 30;

    private ModelSpeed() {}

    public static void main(String[] arguments) throws IOException {
        PrintStream out = System.out;
        ModelLibrary library = ModelLibrary.of(Path.of("none"));
        out.println("| what | median ms | fastest ms |");
        out.println("|---|---|---|");
        for (int threads : new int[] {1, 2}) {
            InstalledModel forecaster = library.find("tsfm-zero").orElseThrow();
            try (LoadedModel model = LoadedModel.load(forecaster, threads)) {
                String suffix = ", " + threads + (threads == 1 ? " thread" : " threads");
                out.printf("| tsfm-zero: checksum, load and first run%s | %d | |%n", suffix, model.loadTime().toMillis());
                out.printf("| tsfm-zero: memory of that, MB%s | %.1f | |%n", suffix, model.memory() / 1e6);
                print(out, "tsfm-zero: the network, one series" + suffix, () -> model.model().run(batch(1)));
                print(out, "tsfm-zero: the network, 64 series" + suffix, () -> model.model().run(batch(64)));
                Forecaster whole = FoundationForecaster.of("tdtsfm_1", model.model().manifest(), model.model());
                Series history = Series.ofValues(walk(512));
                print(out, "tsfm-zero: a forecast of 24 rows, seasons weighted" + suffix,
                        () -> whole.forecast(history, 24, 0.95, Deadline.none()));
                print(out, "tsfm-zero: a forecast of 1,024 rows" + suffix,
                        () -> whole.forecast(history, 1024, 0.95, Deadline.none()));
            }
            InstalledModel autoencoder = library.find("sample-ad-autoencoder").orElseThrow();
            try (LoadedModel model = LoadedModel.load(autoencoder, threads)) {
                out.printf("| sample-ad-autoencoder: checksum, load and first run | %d | |%n", model.loadTime().toMillis());
                print(out, "sample-ad-autoencoder: 64 windows, " + threads + " threads", () -> model.model().run(windows(64)));
            }
        }
    }

    private static void print(PrintStream out, String what, Runnable call) {
        double[] millis = new double[CALLS];
        for (int i = -WARM_UP; i < CALLS; i++) {
            long began = System.nanoTime();
            call.run();
            if (i >= 0) {
                millis[i] = (System.nanoTime() - began) / 1e6;
            }
        }
        Arrays.sort(millis);
        out.printf("| %s | %.2f | %.2f |%n", what, millis[CALLS / 2], millis[0]);
    }

    private static Map<String, Tensor> batch(int series) {
        float[] values = new float[series * 512];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) (Math.sin(i / 4.0) + i % 11 / 10.0);
        }
        long[] periods = new long[series];
        Arrays.fill(periods, 24);
        Map<String, Tensor> inputs = new HashMap<>();
        inputs.put("context", new Tensor.Floats(new long[] {series, 512}, values));
        inputs.put("period", new Tensor.Wholes(new long[] {series}, periods));
        return inputs;
    }

    private static Map<String, Tensor> windows(int count) {
        float[] values = new float[count * 128];
        float[] mask = new float[values.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) Math.sin(i / 4.0);
            mask[i] = i / 8 % 4 == 0 ? 0 : 1;
        }
        long[] shape = {count, 128};
        return Map.of("window", new Tensor.Floats(shape, values), "mask", new Tensor.Floats(shape, mask));
    }

    private static double[] walk(int n) {
        double[] values = new double[n];
        for (int i = 0; i < n; i++) {
            values[i] = 100 + 10 * Math.sin(i * Math.PI / 12) + Math.sin(i * 1.7) + i % 7;
        }
        return values;
    }
}
