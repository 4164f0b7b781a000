package org.anodeconsole.algorithms.detect;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.anodeconsole.algorithms.AlgorithmException;
import org.anodeconsole.algorithms.Algorithms;
import org.anodeconsole.algorithms.Detection;
import org.anodeconsole.algorithms.Detector;
import org.anodeconsole.algorithms.GoldenCases;
import org.anodeconsole.algorithms.Parameters;
import org.anodeconsole.algorithms.stats.LjungBox;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GoldenDetectionTest {
    private final GoldenCases golden = new GoldenCases();

    @ParameterizedTest
    @MethodSource("answers")
    void findsTheWindowsOfTheReference(GoldenCases.Case recorded) {
        Detection detection = detectorOf(recorded).detect(recorded.series());
        assertEquals(recorded.windows(), GoldenCases.windows(recorded.series(), detection));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void refusesWhatTheReferenceRefuses(GoldenCases.Case recorded) {
        Detector detector = detectorOf(recorded);
        assertThrows(AlgorithmException.class, () -> detector.detect(recorded.series()), recorded.message());
    }

    @ParameterizedTest
    @MethodSource("gatedCases")
    void keepsWhiteNoiseOut(GoldenCases.Case recorded) {
        boolean refused = recorded.message().startsWith("white noise");
        assertEquals(refused, LjungBox.isWhiteNoise(recorded.series().values()), recorded.message());
        if (!refused) {
            findsTheWindowsOfTheReference(recorded);
        }
    }

    @ParameterizedTest
    @MethodSource("lofOracles")
    void scoresAsTheOracleOfTheLocalOutlierFactor(JsonNode oracle) {
        Detection detection = LocalOutlierFactor.create()
                .with(Parameters.of(Map.of("neighbors", oracle.required("neighbors").asText())))
                .detect(golden.series(oracle.required("series").textValue()));
        double[] expected = GoldenCases.numbers(oracle.required("nof"));
        for (int i = 0; i < expected.length; i++) {
            assertEquals(-expected[i], detection.scores()[i], 2e-8 * Math.max(1, -expected[i]), "score of point " + i);
        }
        assertArrayEquals(GoldenCases.numbers(oracle.required("outliers")), flaggedPoints(detection));
    }

    private static double[] flaggedPoints(Detection detection) {
        return detection.windows().stream()
                .flatMapToInt(w -> IntStream.rangeClosed(w.first(), w.last()))
                .asDoubleStream().toArray();
    }

    private static Detector detectorOf(GoldenCases.Case recorded) {
        return Algorithms.detector(recorded.options().asMap().get("algo")).orElseThrow().with(recorded.options());
    }

    private Stream<GoldenCases.Case> recorded() {
        return Stream.of("grubbs", "iqr", "ksigma", "lof", "shesd")
                .flatMap(algorithm -> golden.cases(algorithm).stream())
                .filter(c -> !ReferenceDefectsTest.ANSWERED_OTHERWISE.contains(c.name()));
    }

    Stream<GoldenCases.Case> answers() {
        return recorded().filter(c -> c.message().isEmpty());
    }

    Stream<GoldenCases.Case> refusals() {
        return recorded().filter(c -> !c.message().isEmpty());
    }

    List<GoldenCases.Case> gatedCases() {
        return golden.cases("iqr-wn");
    }

    Stream<JsonNode> lofOracles() {
        return StreamSupport.stream(GoldenCases.read("oracle_lof").required("cases").spliterator(), false);
    }
}
