package org.anodeconsole.algorithms.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class DetectionScoresTest {
    @Test
    void countsPointByPoint() {
        DetectionScores scores = DetectionScores.of(
                new boolean[] {true, true, true, false, false}, new boolean[] {true, false, false, true, false});
        assertEquals(new DetectionScores(1, 2, 1), scores);
        assertEquals(1 / 3.0, scores.precision());
        assertEquals(0.5, scores.recall());
        assertEquals(0.4, scores.f1(), 1e-12);
    }

    @Test
    void aShareOfNothingIsNotANumber() {
        DetectionScores nothing = DetectionScores.of(new boolean[3], new boolean[3]);
        assertEquals(Double.NaN, nothing.precision());
        assertEquals(Double.NaN, nothing.recall());
        assertEquals(Double.NaN, nothing.f1());
        assertEquals(0, DetectionScores.of(new boolean[] {true}, new boolean[] {false}).f1());
    }

    @Test
    void refusesDifferentLengths() {
        assertThrows(IllegalArgumentException.class, () -> DetectionScores.of(new boolean[1], new boolean[2]));
    }
}
