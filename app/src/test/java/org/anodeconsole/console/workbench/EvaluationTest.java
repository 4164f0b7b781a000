package org.anodeconsole.console.workbench;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.ZoneOffset;
import java.util.List;
import org.anodeconsole.algorithms.evaluation.DetectionScores;
import org.anodeconsole.algorithms.evaluation.ForecastErrors;
import org.anodeconsole.console.chart.ChartLayer.Window;
import org.anodeconsole.console.chart.ChartSeries;
import org.junit.jupiter.api.Test;

class EvaluationTest {
    private static final long HOUR = 3_600_000;

    private static TimeSeries series(long[] hours, double... values) {
        long[] times = new long[hours.length];
        for (int i = 0; i < times.length; i++) {
            times[i] = hours[i] * HOUR;
        }
        return new TimeSeries("s", "test", times, Precision.MILLISECONDS, values, ZoneOffset.UTC);
    }

    private static RunResult.Forecasted forecast(long firstHour, double... mean) {
        long[] times = new long[mean.length];
        for (int i = 0; i < times.length; i++) {
            times[i] = (firstHour + i) * HOUR;
        }
        ChartSeries points = ChartSeries.of(times, mean);
        return new RunResult.Forecasted(points, points, points, null, null);
    }

    @Test
    void comparesEachStepWithTheRowAtItsTime() {
        TimeSeries whole = series(new long[] {0, 1, 2, 3, 4, 5}, 1, 2, 3, 4, 5, 6);
        ForecastErrors errors = Evaluation.of(forecast(4, 7, 9), whole, 2, 1);
        assertEquals(2, errors.points());
        assertEquals(2.5, errors.mae());
        assertEquals(2.5, errors.mase(), "the history changes by 1 a step");
    }

    @Test
    void aStepWithoutARowNearItIsLeftOut() {
        TimeSeries gap = series(new long[] {0, 1, 2, 3, 6}, 1, 2, 3, 4, 60);
        ForecastErrors errors = Evaluation.of(forecast(3, 4, 5, 6, 7), gap, 2, 1);
        assertEquals(2, errors.points(), "hours 3 and 6; nothing is known of 4 and 5");
        assertEquals((0 + 53) / 2.0, errors.mae());
    }

    @Test
    void theNaiveForecastIsJudgedOnTheSameRows() {
        ForecastErrors naive = Evaluation.ofNaive(series(new long[] {0, 1, 2, 3, 4, 5}, 1, 5, 1, 5, 2, 5), 2, 2);
        assertEquals(0.5, naive.mae());
        assertEquals(Double.NaN, naive.mase(), "the history repeats exactly");
    }

    @Test
    void windowsCountTheRowsInsideThemBothEndsIncluded() {
        TimeSeries rows = series(new long[] {0, 1, 2, 3, 4}, 1, 1, 1, 1, 1);
        assertArrayEquals(
                new boolean[] {false, true, true, false, true},
                Evaluation.flags(rows, List.of(new Window(HOUR, 2 * HOUR), new Window(3 * HOUR + 1, 9 * HOUR))));
        RunResult.Detected detected = new RunResult.Detected(List.of(new Window(HOUR, 2 * HOUR)), ChartSeries.EMPTY);
        assertEquals(new DetectionScores(1, 1, 1), Evaluation.of(detected, rows, List.of(new Window(2 * HOUR, 3 * HOUR))));
    }
}
