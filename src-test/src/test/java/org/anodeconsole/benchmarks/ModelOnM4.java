package org.anodeconsole.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.anodeconsole.algorithms.Deadline;
import org.anodeconsole.algorithms.Forecast;
import org.anodeconsole.algorithms.Forecaster;
import org.anodeconsole.algorithms.Parameters;
import org.anodeconsole.algorithms.Series;
import org.anodeconsole.algorithms.forecast.Arima;
import org.anodeconsole.algorithms.forecast.FoundationForecaster;
import org.anodeconsole.algorithms.forecast.HoltWinters;
import org.anodeconsole.anode.models.LoadedModel;
import org.anodeconsole.anode.models.ModelLibrary;

/**
 * The bundled model and the other forecasters on the hourly and weekly series of the M4 competition, which are not part of this
 * project: the argument is a folder with {@code Hourly-train.csv}, {@code Hourly-test.csv} and the same for {@code Weekly}.
 */
final class ModelOnM4 {
    private static final int EVERY = 5;
    private static final String NAIVE = "seasonal naive";
    private static final String MODEL = "bundled model";

    private ModelOnM4() {}

    /** Sums over the series a method was run on. */
    private static final class Tally {
        private double mase;
        private int series;
        private int covered;
        private int points;

        void add(Forecast forecast, double[] train, double[] test, int period) {
            double naive = 0;
            for (int t = period; t < train.length; t++) {
                naive += Math.abs(train[t] - train[t - period]) / (train.length - period);
            }
            double error = 0;
            for (int h = 0; h < test.length; h++) {
                error += Math.abs(test[h] - forecast.mean()[h]) / test.length;
                covered += forecast.lower()[h] <= test[h] && test[h] <= forecast.upper()[h] ? 1 : 0;
            }
            points += test.length;
            mase += error / naive;
            series++;
        }

        String cells() {
            return "%.3f | %.1f %% | %d".formatted(mase / series, 100.0 * covered / points, series);
        }
    }

    public static void main(String[] arguments) throws IOException {
        PrintStream out = System.out;
        Path folder = Path.of(arguments[0]);
        out.println("| series | method | MASE | 80 % band covers | series run |");
        out.println("|---|---|---|---|---|");
        try (LoadedModel loaded = LoadedModel.load(ModelLibrary.of(Path.of("none")).find("tsfm-zero").orElseThrow(), 1)) {
            Forecaster model = FoundationForecaster.of("tdtsfm_1", loaded.model().manifest(), loaded.model());
            for (Map.Entry<String, Integer> set : Map.of("Hourly", 24, "Weekly", 1).entrySet()) {
                measure(folder, set.getKey(), set.getValue(), model).forEach((method, tally) ->
                        out.printf("| M4 %s | %s | %s |%n", set.getKey().toLowerCase(java.util.Locale.ROOT), method, tally.cells()));
            }
        }
    }

    private static Map<String, Tally> measure(Path folder, String set, int period, Forecaster model) throws IOException {
        List<double[]> trains = rows(folder.resolve(set + "-train.csv"));
        List<double[]> tests = rows(folder.resolve(set + "-test.csv"));
        Map<String, Tally> tallies = new LinkedHashMap<>();
        for (int i = 0; i < trains.size(); i++) {
            double[] train = trains.get(i);
            double[] test = tests.get(i);
            Series series = Series.ofValues(train);
            Parameters season = Parameters.none().with("period", Integer.toString(period));
            Map<String, Supplier<Forecast>> methods = new LinkedHashMap<>();
            methods.put(NAIVE, () -> naive(train, test.length, period));
            methods.put(MODEL, () -> model.with(season).forecast(series, test.length, 0.8, Deadline.none()));
            methods.put(MODEL + ", period not given", () -> model.forecast(series, test.length, 0.8, Deadline.none()));
            if (i % EVERY == 0) {
                methods.put(NAIVE + ", every fifth series", methods.get(NAIVE));
                methods.put(MODEL + ", every fifth series", methods.get(MODEL));
                methods.put("arima, every fifth series", () -> Arima.create().with(season)
                        .forecast(series, test.length, 0.8, Deadline.after(Duration.ofSeconds(20))));
                methods.put("holtwinters, every fifth series", () -> HoltWinters.create()
                        .with(HoltWinters.suggest(series, period, Deadline.none()))
                        .forecast(series, test.length, 0.8, Deadline.none()));
            }
            methods.forEach((name, method) -> tallies.computeIfAbsent(name, n -> new Tally()).add(method.get(), train, test, period));
        }
        return tallies;
    }

    private static Forecast naive(double[] train, int rows, int period) {
        double[] mean = new double[rows];
        Arrays.setAll(mean, h -> train[train.length - period + h % period]);
        return new Forecast(mean, mean.clone(), mean.clone(), null, NAIVE);
    }

    /** One series a line: a name, then quoted values, then empty cells. */
    private static List<double[]> rows(Path file) throws IOException {
        return Files.readAllLines(file).stream()
                .skip(1)
                .map(line -> Arrays.stream(line.split(",")).skip(1)
                        .map(cell -> cell.replace("\"", "").strip())
                        .filter(cell -> !cell.isEmpty() && !cell.equals("NA"))
                        .mapToDouble(Double::parseDouble)
                        .toArray())
                .toList();
    }
}
