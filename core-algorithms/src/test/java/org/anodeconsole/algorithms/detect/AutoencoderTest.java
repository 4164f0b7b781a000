package org.anodeconsole.algorithms.detect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.anodeconsole.algorithms.AlgorithmException;
import org.anodeconsole.algorithms.Deadline;
import org.anodeconsole.algorithms.Detection;
import org.anodeconsole.algorithms.Series;
import org.anodeconsole.algorithms.onnx.ScoringRule;
import org.junit.jupiter.api.Test;

class AutoencoderTest {
    private static final int LENGTH = 4;

    /** Knows zero only. */
    private static final Reconstruction ZEROS = (windows, visible) -> new double[windows.length][windows[0].length];

    private static Detection windowRule(double... values) {
        return new WindowErrors(ZEROS, LENGTH, new ScoringRule.Windows(100, 2, 1)).detect(Series.ofValues(values), Deadline.none());
    }

    private static double[] level(int n, int from, int to) {
        return IntStream.range(0, n).mapToDouble(i -> i >= from && i < to ? 108 : 100).toArray();
    }

    @Test
    void marksAPointWhenAllWindowsThatEndBeforeItAreBad() {
        // Windows 5 to 14 hold at least two values of 4 deviations and so a mean error above 1.
        Detection detection = windowRule(level(20, 7, 16));
        assertEquals(List.of(new Detection.Window(8, 15)), detection.windows());
        assertTrue(detection.scores()[8] > 1 && detection.scores()[7] <= 1);
    }

    @Test
    void judgesNothingAtTheEnds() {
        Detection detection = windowRule(level(20, 0, 20));
        assertEquals(List.of(new Detection.Window(3, 16)), detection.windows());
        assertTrue(windowRule(level(2 * LENGTH - 2, 0, 100)).windows().isEmpty());
        assertTrue(windowRule(level(LENGTH, 0, 100)).windows().isEmpty());
    }

    @Test
    void refusesASeriesShorterThanAWindow() {
        AlgorithmException refused = assertThrows(AlgorithmException.class, () -> windowRule(1, 2, 3));
        assertEquals("input data is too short: there are 3 rows, and this model looks at windows of 4; send at least 8",
                refused.getMessage());
    }

    /** Guesses hidden points from the value one season before or after. */
    private static final Reconstruction SEASONAL = (windows, visible) -> {
        double[][] answers = new double[windows.length][];
        for (int w = 0; w < windows.length; w++) {
            answers[w] = windows[w].clone();
            for (int i = 0; i < answers[w].length; i++) {
                int season = i < answers[w].length / 2 ? 12 : -12;
                if (!visible[w][i]) {
                    answers[w][i] = windows[w][i + season];
                }
            }
        }
        return answers;
    };

    private static Detection hidden(double... values) {
        return new HiddenBlockErrors(SEASONAL, 32, new ScoringRule.HiddenBlocks(4, 4, 8, 3.5, 0.01))
                .detect(Series.ofValues(values), 12, Deadline.none());
    }

    private static double[] seasonal(int n) {
        Random random = new Random(7);
        return IntStream.range(0, n).mapToDouble(i -> 1e6 + 10 * Math.sin(i * Math.PI / 6) + random.nextGaussian()).toArray();
    }

    @Test
    void findsWhatCannotBeGuessedFromItsNeighbours() {
        double[] values = seasonal(1000);
        values[500] += 40;
        Detection detection = hidden(values);
        assertTrue(detection.anomalous()[500]);
        assertEquals(values.length, detection.scores().length);
        assertTrue(IntStream.range(0, 1000).filter(i -> detection.anomalous()[i]).count() <= 10, "the budget is kept");
    }

    @Test
    void findsNothingInACleanOrConstantSeries() {
        assertTrue(hidden(seasonal(1000)).windows().isEmpty());
        double[] constant = new double[100];
        Arrays.fill(constant, 5);
        assertTrue(hidden(constant).windows().isEmpty());
    }

    @Test
    void judgesTheLastPointsToo() {
        double[] values = seasonal(1003);
        values[1002] -= 60;
        assertTrue(hidden(values).anomalous()[1002]);
    }

    @Test
    void needsOneWindowAndKeepsTheDeadline() {
        assertThrows(AlgorithmException.class, () -> hidden(seasonal(31)));
        assertFalse(hidden(seasonal(32)).anomalous()[0]);
        AlgorithmException late = assertThrows(AlgorithmException.class, () -> new HiddenBlockErrors(
                        SEASONAL, 32, new ScoringRule.HiddenBlocks(4, 4, 8, 3.5, 0.01))
                .detect(Series.ofValues(seasonal(200)), 12, Deadline.after(Duration.ZERO)));
        assertEquals(AlgorithmException.Reason.DEADLINE_EXCEEDED, late.reason());
    }
}
