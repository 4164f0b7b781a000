package org.anodeconsole.algorithms.detect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.Map;
import org.anodeconsole.algorithms.AlgorithmException;
import org.anodeconsole.algorithms.Algorithms;
import org.anodeconsole.algorithms.Deadline;
import org.anodeconsole.algorithms.Detector;
import org.anodeconsole.algorithms.GoldenCases;
import org.anodeconsole.algorithms.Parameters;
import org.anodeconsole.algorithms.Series;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DetectorOptionsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "ksigma | k          | 4      | k = 4 is not allowed: give a whole number from 1 to 3",
        "ksigma | k          | 2.5    | k = 2.5 is not allowed: give a whole number from 1 to 3",
        "grubbs | alpha      | 1      | alpha = 1 is not allowed: give a number between 0.0 and 1.0",
        "grubbs | alpha      | NaN    | alpha = NaN is not allowed: give a number between 0.0 and 1.0",
        "lof    | neighbors  | 0      | neighbors = 0 is not allowed: give a whole number of at least 1",
        "lof    | algorithm  | xyz    | algorithm = xyz is not allowed: give one of auto, kd_tree, ball_tree, brute",
        "shesd  | period     | -7     | period = -7 is not allowed: give a whole number of at least 0",
        "shesd  | period     | 1      | period = 1 is no season: give the number of points in one season, 2 or more",
        "shesd  | direction  | up     | direction = up is not allowed: give one of both, pos, neg",
        "shesd  | max_anoms  | 0.5    | max_anoms = 0.5 is not allowed: give a number from 0.0 to 0.49"
    })
    void namesOptionValueAndRange(String algorithm, String option, String value, String message) {
        Detector detector = Algorithms.detector(algorithm).orElseThrow();
        AlgorithmException e = assertThrows(AlgorithmException.class, () -> detector.with(Parameters.of(Map.of(option, value))));
        assertEquals(AlgorithmException.Reason.INVALID_PARAMETER, e.reason());
        assertEquals(message, e.getMessage());
    }

    @Test
    void saysHowManyValuesASeasonNeeds() {
        Detector shesd = SeasonalHybridEsd.create().with(Parameters.of(Map.of("period", "24")));
        AlgorithmException e = assertThrows(AlgorithmException.class, () -> shesd.detect(Series.ofValues(new double[48])));
        assertEquals(AlgorithmException.Reason.INVALID_SERIES, e.reason());
        assertEquals("period = 24 needs more than two full seasons, at least 49 values, but there are 48: send more or give a"
                + " shorter period", e.getMessage());
    }

    @ParameterizedTest
    @ValueSource(strings = {"grubbs", "lof", "shesd"})
    void stopsAtItsDeadline(String algorithm) {
        Series series = new GoldenCases().series("seas_add_spikes_m24_n288");
        Detector detector = Algorithms.detector(algorithm).orElseThrow()
                .with(Parameters.of(Map.of("period", "24", "alpha", "0.5")));
        AlgorithmException e = assertThrows(AlgorithmException.class,
                () -> detector.detect(series, Deadline.after(Duration.ofNanos(-1))));
        assertEquals(AlgorithmException.Reason.DEADLINE_EXCEEDED, e.reason());
    }

    @Test
    void ignoresOptionsOfOtherAlgorithms() {
        Series series = new GoldenCases().series("spike_n60");
        assertEquals(KSigma.create().detect(series).windows(),
                KSigma.create().with(Parameters.of(Map.of("K", "1", "alpha", "7"))).detect(series).windows());
    }
}
