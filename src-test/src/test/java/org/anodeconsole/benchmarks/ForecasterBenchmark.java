package org.anodeconsole.benchmarks;

import java.io.IOException;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.anodeconsole.algorithms.Deadline;
import org.anodeconsole.algorithms.Forecast;
import org.anodeconsole.algorithms.Forecaster;
import org.anodeconsole.algorithms.Parameters;
import org.anodeconsole.algorithms.Series;
import org.anodeconsole.algorithms.forecast.Arima;
import org.anodeconsole.algorithms.forecast.HoltWinters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Time and allocation of whole forecasts of 24 rows, choice of orders and intervals included; single thread. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class ForecasterBenchmark {
    private static final Parameters DAILY = Parameters.none().with("period", "24");
    private static final Parameters ADDED = DAILY.with("trend", "add").with("seasonal", "add");

    private final Forecaster arima = Arima.create();
    private final Forecaster monthlyArima = arima.with(Parameters.none().with("period", "12"));
    private final Forecaster dailyArima = arima.with(DAILY);
    private final Forecaster simple = HoltWinters.create();
    private final Forecaster added = simple.with(ADDED);
    private final Forecaster multiplied = simple.with(ADDED.with("seasonal", "mul"));
    private Series airPassengers;
    private Series hundred;
    private Series thousand;
    private Series tenThousand;

    @Setup
    public void makeSeries() throws IOException {
        airPassengers = ForecasterSpeed.airPassengers();
        hundred = seasonal(100);
        thousand = seasonal(1_000);
        tenThousand = seasonal(10_000);
    }

    private static Series seasonal(int n) {
        Random random = new Random(7);
        double[] y = new double[n];
        double e = 0;
        for (int t = 0; t < n; t++) {
            e = 0.6 * e + random.nextGaussian();
            y[t] = 100 + 0.001 * t + 10 * Math.sin(2 * Math.PI * t / 24) + e;
        }
        return Series.ofValues(y);
    }

    private static Forecast forecast(Forecaster forecaster, Series series) {
        return forecaster.forecast(series, 24, 0.95, Deadline.none());
    }

    /** 120 months. */
    @Benchmark
    public Forecast arimaOfAirPassengers() {
        return forecast(monthlyArima, airPassengers);
    }

    /** The period is looked for too. */
    @Benchmark
    public Forecast arimaOf100() {
        return forecast(arima, hundred);
    }

    @Benchmark
    public Forecast arimaOf1000() {
        return forecast(dailyArima, thousand);
    }

    @Benchmark
    public Forecast simpleSmoothingOf10000() {
        return forecast(simple, tenThousand);
    }

    @Benchmark
    public Forecast addedSeasonOf1000() {
        return forecast(added, thousand);
    }

    @Benchmark
    public Forecast addedSeasonOf10000() {
        return forecast(added, tenThousand);
    }

    @Benchmark
    public Forecast multipliedSeasonOf10000() {
        return forecast(multiplied, tenThousand);
    }
}
