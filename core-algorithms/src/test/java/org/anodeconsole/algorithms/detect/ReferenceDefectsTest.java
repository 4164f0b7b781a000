package org.anodeconsole.algorithms.detect;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.anodeconsole.algorithms.AlgorithmException;
import org.anodeconsole.algorithms.Detection;
import org.anodeconsole.algorithms.Detector;
import org.anodeconsole.algorithms.GoldenCases;
import org.anodeconsole.algorithms.Parameters;
import org.anodeconsole.algorithms.Series;
import org.anodeconsole.algorithms.stats.LjungBox;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.function.Executable;

/** The one table of what the reference does badly and we do otherwise. */
class ReferenceDefectsTest {
    /** Recorded answers that we do not repeat. */
    static final Set<String> ANSWERED_OTHERWISE = Set.of("lof/bigint_n60/algo=lof,neighbors=20,algorithm=brute");

    /** For this input we do that, because the reference does something worse. */
    private record Row(String input, String ours, String because, Executable proof) {}

    private static final List<Row> TABLE = List.of(
            new Row("lof with brute on values near 9e15", "the same scores as with a tree",
                    "it squares the values before subtracting, and loses all digits of the distances",
                    ReferenceDefectsTest::bruteEqualsTree),
            new Row("white-noise test of exactly 16 values", "skipped, as for fewer values",
                    "it always fails with a message about array shapes",
                    () -> assertFalse(LjungBox.isWhiteNoise(wave(16, 3)))),
            new Row("shesd with a share of anomalies below one point, n = 49", "one point may be marked",
                    "1/49 times 49 rounds to less than one point, and it refuses with a text about another option",
                    () -> assertArrayEquals(new boolean[] {true}, Arrays.copyOfRange(
                            shesd("7", "max_anoms", "0.001").detect(Series.ofValues(spiked(49, 7, 24))).anomalous(), 24, 25))),
            new Row("shesd with max_anoms = 0.6", "refused, naming value and range",
                    "it dies while it writes its message",
                    () -> refuses("max_anoms = 0.6", () -> shesd("7", "max_anoms", "0.6"))),
            new Row("shesd with max_anoms = -1", "refused, naming value and range",
                    "it silently takes one point instead",
                    () -> refuses("max_anoms = -1", () -> shesd("7", "max_anoms", "-1"))),
            new Row("shesd without a period", "the period is looked for",
                    "it answers with zero windows, which a server takes for 'no anomaly'",
                    () -> {
                        Series series = Series.ofValues(spiked(50, 7, 24));
                        Detection ours = SeasonalHybridEsd.create().detect(series);
                        assertEquals(shesd("7", "direction", "both").detect(series).windows(), ours.windows());
                        assertTrue(ours.anomalous()[24]);
                    }),
            new Row("shesd on too few seasons, or without a period where no season stands out", "refused as a failure",
                    "it answers with zero windows, which a server takes for 'no anomaly'",
                    () -> {
                        refuses("no season stands out", () -> SeasonalHybridEsd.create().detect(Series.ofValues(line(50))));
                        refuses("at least 15 values", () -> shesd("7", "direction", "pos").detect(Series.ofValues(wave(14, 7))));
                    }),
            new Row("shesd on a season without any noise", "only real deviations are marked",
                    "rounding errors of the decomposition are measured in units of themselves",
                    ReferenceDefectsTest::ignoresRoundingErrors),
            new Row("ksigma on a constant such as 0.1", "no anomaly and a deviation of exactly 0",
                    "the rounded mean differs from the constant",
                    ReferenceDefectsTest::constantsAreNormal),
            new Row("a window at time stamp -1", "reported like any other",
                    "it uses -1 for 'no window open'",
                    () -> assertEquals(List.of(List.of(-1L, -1L)), windowsAt(-1))),
            new Row("NaN and infinity among the values", "refused, naming the place",
                    "bounds become NaN and nothing is ever anomalous",
                    () -> refuses("value 2 of 3 is NaN", () -> Series.ofValues(1, Double.NaN, 3))));

    @TestFactory
    Stream<DynamicTest> doesBetterThanTheReference() {
        return TABLE.stream().map(row ->
                DynamicTest.dynamicTest(row.input + ": " + row.ours + ", because " + row.because, row.proof));
    }

    private static void bruteEqualsTree() {
        GoldenCases golden = new GoldenCases();
        for (GoldenCases.Case recorded : golden.cases("lof")) {
            if (ANSWERED_OTHERWISE.contains(recorded.name())) {
                LocalOutlierFactor lof = LocalOutlierFactor.create().with(recorded.options());
                Detection tree = lof.with(recorded.options().with("algorithm", "kd_tree")).detect(recorded.series());
                Detection brute = lof.detect(recorded.series());
                assertArrayEquals(tree.anomalous(), brute.anomalous());
                assertArrayEquals(tree.scores(), brute.scores(), 1e-12);
            }
        }
    }

    private static void ignoresRoundingErrors() {
        double[] x = wave(210, 7);
        assertEquals(List.of(), shesd("7", "max_anoms", "0.4").detect(Series.ofValues(x)).windows());
        x[100] += 5;
        assertEquals(List.of(new Detection.Window(100, 100)),
                shesd("7", "max_anoms", "0.4").detect(Series.ofValues(x)).windows());
    }

    private static void constantsAreNormal() {
        double[] x = new double[97];
        Arrays.fill(x, 0.1);
        Detection detection = KSigma.create().with(Parameters.of(Map.of("k", "1"))).detect(Series.ofValues(x));
        assertEquals(List.of(), detection.windows());
        assertEquals(new Detection.Bounds(0.1, 0.1), detection.bounds());
    }

    private static List<List<Long>> windowsAt(long start) {
        double[] x = wave(40, 7);
        x[0] = 1000;
        long[] timestamps = new long[x.length];
        Arrays.setAll(timestamps, i -> start + i);
        Series series = Series.of(timestamps, x);
        return GoldenCases.windows(series, InterquartileRange.create().detect(series));
    }

    private static void refuses(String words, Executable attempt) {
        String message = assertThrows(AlgorithmException.class, attempt).getMessage();
        assertTrue(message.contains(words), message);
    }

    private static Detector shesd(String period, String option, String value) {
        return SeasonalHybridEsd.create().with(Parameters.of(Map.of("period", period, option, value)));
    }

    private static double[] line(int n) {
        double[] x = new double[n];
        Arrays.setAll(x, i -> i);
        return x;
    }

    private static double[] wave(int n, int period) {
        double[] x = new double[n];
        Arrays.setAll(x, i -> 10 * Math.sin(2 * Math.PI * (i % period) / period));
        return x;
    }

    /** A season with a little noise and one high value. */
    private static double[] spiked(int n, int period, int at) {
        double[] x = wave(n, period);
        for (int i = 0; i < n; i++) {
            x[i] += 0.1 * Math.sin(1.7 * i * i);
        }
        x[at] += 20;
        return x;
    }
}
