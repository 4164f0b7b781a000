package org.anodeconsole.benchmarks;

import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.anodeconsole.algorithms.Algorithms;
import org.anodeconsole.algorithms.Deadline;
import org.anodeconsole.algorithms.Detection;
import org.anodeconsole.algorithms.Detector;
import org.anodeconsole.algorithms.Parameters;
import org.anodeconsole.algorithms.Series;
import org.anodeconsole.algorithms.decompose.Decomposition;
import org.anodeconsole.algorithms.decompose.Loess;
import org.anodeconsole.algorithms.decompose.Stl;
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

/** Time and allocation of the detectors on 10,000 points with a daily season, noise and fifty spikes; single thread. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class DetectorBenchmark {
    private static final int POINTS = 10_000;
    private static final int PERIOD = 24;

    private final Detector shesd =
            Algorithms.detector("shesd").orElseThrow().with(Parameters.of(Map.of("period", "" + PERIOD)));
    private final Detector lof = Algorithms.detector("lof").orElseThrow();
    private final Stl stl = Stl.robustPeriodic(PERIOD, POINTS);
    private final Stl stlAtEveryPoint = new Stl(PERIOD, everyPoint(stl.seasonal()), everyPoint(stl.trend()),
            everyPoint(stl.lowPass()), stl.inner(), stl.outer());
    private double[] values;
    private Series series;
    private Series twoDecimals;

    @Setup
    public void makeSeries() {
        Random random = new Random(42);
        values = new double[POINTS];
        double[] rounded = new double[POINTS];
        for (int i = 0; i < POINTS; i++) {
            double spike = i % 200 == 77 ? 15 * (random.nextBoolean() ? 1 : -1) : 0;
            values[i] = 100 + 10 * Math.sin(2 * Math.PI * i / PERIOD) + random.nextGaussian() + spike;
            rounded[i] = Math.round(values[i] * 100) / 100.0;
        }
        series = Series.ofValues(values);
        twoDecimals = Series.ofValues(rounded);
    }

    @Benchmark
    public Detection ksigma() {
        return Algorithms.detector("ksigma").orElseThrow().detect(series);
    }

    @Benchmark
    public Detection iqr() {
        return Algorithms.detector("iqr").orElseThrow().detect(series);
    }

    @Benchmark
    public Detection grubbs() {
        return Algorithms.detector("grubbs").orElseThrow().detect(series);
    }

    @Benchmark
    public Detection lof() {
        return lof.detect(series);
    }

    /** Nearly every point has equally distant neighbours to choose from. */
    @Benchmark
    public Detection lofWithTies() {
        return lof.detect(twoDecimals);
    }

    @Benchmark
    public double[] lofNaive() {
        return NaiveLocalOutlierFactor.scores(values, 10);
    }

    @Benchmark
    public Detection shesd() {
        return shesd.detect(series);
    }

    @Benchmark
    public Decomposition stl() {
        return stl.decompose(values, Deadline.none());
    }

    @Benchmark
    public Decomposition stlNaive() {
        return stlAtEveryPoint.decompose(values, Deadline.none());
    }

    private static Loess everyPoint(Loess loess) {
        return new Loess(loess.span(), loess.degree(), 1);
    }
}
