package org.anodeconsole.algorithms.detect;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.anodeconsole.algorithms.Detection;
import org.anodeconsole.algorithms.Detector;
import org.anodeconsole.algorithms.Parameters;
import org.anodeconsole.algorithms.Series;

class DetectorPropertiesTest {
    private static final Detector SHESD =
            SeasonalHybridEsd.create().with(Parameters.of(Map.of("period", "3", "max_anoms", "0.2")));

    @Property(tries = 300)
    void answersFiniteNumbersToFiniteNumbers(@ForAll("detectors") Detector detector, @ForAll("anyFinite") double[] x) {
        Assume.that(detector != SHESD || x.length > 6);
        Detection detection = detector.detect(Series.ofValues(x));
        assertEquals(x.length, detection.anomalous().length);
        for (double score : detection.scores()) {
            assertTrue(score >= 0 && Double.isFinite(score), "score " + score);
        }
        Detection.Bounds bounds = detection.bounds();
        if (bounds != null) {
            assertTrue(Double.isFinite(bounds.lower()) && Double.isFinite(bounds.upper()), bounds.toString());
        }
    }

    @Property(tries = 200)
    void repeatsItself(@ForAll("detectors") Detector detector, @ForAll("usual") double[] x) {
        Assume.that(detector != SHESD || x.length > 6);
        Detection once = detector.detect(Series.ofValues(x));
        Detection again = detector.detect(Series.ofValues(x));
        assertArrayEquals(once.anomalous(), again.anomalous());
        assertArrayEquals(once.scores(), again.scores());
    }

    @Property(tries = 200)
    void agreesWithItsBounds(@ForAll("bounded") Detector detector, @ForAll("usual") double[] x) {
        Assume.that(x.length > 0);
        Detection detection = detector.detect(Series.ofValues(x));
        Detection.Bounds bounds = detection.bounds();
        for (int i = 0; i < x.length; i++) {
            assertEquals(x[i] < bounds.lower() || x[i] > bounds.upper(), detection.anomalous()[i], "point " + i);
        }
    }

    @Property(tries = 200)
    void findsNothingInConstants(@ForAll("detectors") Detector detector, @ForAll("finite") double value,
            @ForAll @IntRange(min = 7, max = 60) int n) {
        double[] x = new double[n];
        Arrays.fill(x, value);
        assertEquals(List.of(), detector.detect(Series.ofValues(x)).windows());
    }

    @Property(tries = 200)
    void doesNotDependOnThePowerOfTwo(@ForAll("scaleFree") Detector detector, @ForAll("usual") double[] x,
            @ForAll @IntRange(min = -900, max = 1000) int exponent) {
        Assume.that(x.length > 6);
        Detection plain = detector.detect(Series.ofValues(x));
        Detection scaled = detector.detect(Series.ofValues(
                Arrays.stream(x).map(v -> Math.scalb(v, exponent)).toArray()));
        assertArrayEquals(plain.anomalous(), scaled.anomalous());
        assertArrayEquals(plain.scores(), scaled.scores());
    }

    @Property(tries = 200)
    void doesNotDependOnTheOrigin(@ForAll("detectors") Detector detector, @ForAll("distinct") double[] x,
            @ForAll @IntRange(min = -100000, max = 100000) int shift) {
        Assume.that(detector != SHESD);
        Detection plain = detector.detect(Series.ofValues(x));
        Detection shifted = detector.detect(Series.ofValues(Arrays.stream(x).map(v -> v + shift).toArray()));
        for (int i = 0; i < x.length; i++) {
            assertEquals(plain.scores()[i], shifted.scores()[i], 1e-4 * (1 + plain.scores()[i]), "point " + i);
        }
    }

    @Property(tries = 200)
    void doesNotDependOnTheOrderOfPoints(@ForAll("detectors") Detector detector, @ForAll("distinct") double[] x,
            @ForAll Random random) {
        Assume.that(detector != SHESD);
        List<Integer> order = IntStream.range(0, x.length).boxed().collect(Collectors.toList());
        Collections.shuffle(order, random);
        Detection plain = detector.detect(Series.ofValues(x));
        Detection shuffled = detector.detect(Series.ofValues(order.stream().mapToDouble(i -> x[i]).toArray()));
        for (int i = 0; i < x.length; i++) {
            assertEquals(plain.anomalous()[order.get(i)], shuffled.anomalous()[i], "point " + i);
        }
    }

    @Property(tries = 100)
    void marksOneGrossErrorInNoise(@ForAll("detectors") Detector detector, @ForAll @IntRange(min = 0, max = 59) int at,
            @ForAll Random random) {
        double[] x = random.doubles(60).toArray();
        x[at] = 1e6;
        assertTrue(detector.detect(Series.ofValues(x)).anomalous()[at]);
    }

    @Property(tries = 200)
    void formsMaximalWindows(@ForAll boolean[] flags) {
        boolean[] rebuilt = new boolean[flags.length];
        int previous = -2;
        for (Detection.Window window : Detection.windows(flags)) {
            assertTrue(window.first() > previous + 1 && window.first() <= window.last(), window.toString());
            Arrays.fill(rebuilt, window.first(), window.last() + 1, true);
            previous = window.last();
        }
        assertArrayEquals(flags, rebuilt);
    }

    @Property
    void acceptsAnyShortSeries(@ForAll("bounded") Detector detector, @ForAll @IntRange(min = 0, max = 20) int n) {
        double[] x = IntStream.range(0, n).mapToDouble(i -> i % 4).toArray();
        assertEquals(n, detector.detect(Series.ofValues(x)).anomalous().length);
        Detection lof = LocalOutlierFactor.create().detect(Series.ofValues(x));
        assertFalse(n < 2 && Arrays.asList(lof.anomalous()).contains(true));
        assertEquals(n, lof.scores().length);
    }

    @Provide
    Arbitrary<Detector> detectors() {
        return Arbitraries.of(KSigma.create(), InterquartileRange.create(), Grubbs.create(),
                LocalOutlierFactor.create(), SHESD);
    }

    @Provide
    Arbitrary<Detector> bounded() {
        return Arbitraries.of(KSigma.create(), InterquartileRange.create(), Grubbs.create());
    }

    @Provide
    Arbitrary<Detector> scaleFree() {
        return Arbitraries.of(KSigma.create(), InterquartileRange.create(), Grubbs.create(), SHESD);
    }

    @Provide
    Arbitrary<Double> finite() {
        return Arbitraries.oneOf(Arbitraries.doubles(), Arbitraries.of(0.1, -1e300, 1e300, 1e-300, Double.MAX_VALUE, Double.MIN_VALUE));
    }

    @Provide
    Arbitrary<double[]> anyFinite() {
        return finite().array(double[].class).ofMaxSize(40);
    }

    /** Sizes and ties as sensors have them: two decimals. */
    @Provide
    Arbitrary<double[]> usual() {
        return Arbitraries.doubles().between(-50, 50).ofScale(2).array(double[].class).ofMaxSize(60);
    }

    /** No two distances are equal, so that no choice has to be made. */
    @Provide
    Arbitrary<double[]> distinct() {
        return Arbitraries.randomValue(random -> random.doubles(12 + random.nextInt(50)).map(u -> 2000 * u - 1000).toArray());
    }
}
