package org.anodeconsole.algorithms.detect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.anodeconsole.algorithms.AlgorithmException;
import org.anodeconsole.algorithms.Algorithms;
import org.anodeconsole.algorithms.Detector;
import org.anodeconsole.algorithms.GoldenCases;
import org.anodeconsole.algorithms.stats.LjungBox;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GoldenDetectionTest {
    @ParameterizedTest
    @MethodSource("allCases")
    void findsTheWindowsOfTheReference(GoldenCases.Case golden) {
        Detector detector = Algorithms.detector(golden.options().asMap().get("algo")).orElseThrow().with(golden.options());
        if (!golden.message().isEmpty()) {
            assertThrows(AlgorithmException.class, () -> detector.detect(golden.series()), golden.message());
            return;
        }
        assertEquals(golden.windows(), GoldenCases.windows(golden.series(), detector.detect(golden.series())));
    }

    static List<GoldenCases.Case> allCases() {
        GoldenCases golden = new GoldenCases();
        return java.util.stream.Stream.of("grubbs", "iqr", "ksigma", "lof", "shesd")
                .flatMap(a -> golden.cases(a).stream()).toList();
    }
}
