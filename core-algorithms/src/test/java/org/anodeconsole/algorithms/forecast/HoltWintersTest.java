package org.anodeconsole.algorithms.forecast;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import org.anodeconsole.algorithms.AlgorithmException;
import org.anodeconsole.algorithms.Deadline;
import org.anodeconsole.algorithms.Forecast;
import org.anodeconsole.algorithms.Parameters;
import org.anodeconsole.algorithms.Series;
import org.junit.jupiter.api.Test;

class HoltWintersTest {
    private static final Parameters TREND = Parameters.none().with("trend", "add");
    private static final Parameters SEASON = TREND.with("seasonal", "add").with("period", "12");

    private static Forecast forecast(Parameters options, double[] y, int rows) {
        return HoltWinters.create().with(options).forecast(Series.ofValues(y), rows, 0.95, Deadline.none());
    }

    private static double[] multiplied(int n) {
        Random random = new Random(3);
        double[] y = new double[n];
        for (int t = 0; t < n; t++) {
            y[t] = (100 + t) * (1 + 0.4 * Math.sin(Math.PI * t / 6)) * (1 + 0.02 * random.nextGaussian());
        }
        return y;
    }

    @Test
    void isSimpleSmoothingWithoutOptionsWhateverThePeriod() {
        double[] y = multiplied(60);
        Forecast plain = forecast(Parameters.none(), y, 6);
        Forecast period = forecast(Parameters.none().with("period", "500"), y, 6);
        assertEquals("simple exponential smoothing", plain.model());
        assertArrayEquals(plain.mean(), period.mean());
        assertEquals(plain.mean()[0], plain.mean()[5]);
    }

    @Test
    void ignoresASeasonWithoutAPeriod() {
        double[] y = multiplied(60);
        assertArrayEquals(forecast(TREND, y, 6).mean(), forecast(TREND.with("seasonal", "mul"), y, 6).mean());
    }

    @Test
    void continuesASeason() {
        double[] y = new double[48];
        for (int t = 0; t < y.length; t++) {
            y[t] = 10 + 0.5 * t + 4 * Math.cos(Math.PI * t / 6);
        }
        double[] expected = new double[12];
        for (int h = 0; h < 12; h++) {
            expected[h] = 10 + 0.5 * (48 + h) + 4 * Math.cos(Math.PI * (48 + h) / 6);
        }
        assertArrayEquals(expected, forecast(SEASON, y, 12).mean(), 1e-6);
    }

    @Test
    void widensTheIntervalOfAWalkWithTheSquareRootOfTheHorizon() {
        Random random = new Random(1);
        double[] y = new double[2_000];
        for (int t = 1; t < y.length; t++) {
            y[t] = y[t - 1] + random.nextGaussian();
        }
        Forecast forecast = forecast(Parameters.none(), y, 100);
        assertEquals(2 * 1.96, forecast.upper()[0] - forecast.lower()[0], 0.2);
        assertEquals(2 * 1.96 * 10, forecast.upper()[99] - forecast.lower()[99], 2);
    }

    @Test
    void simulatesTheSameIntervalEveryTime() {
        double[] y = multiplied(72);
        Parameters options = Parameters.none().with("trend", "add").with("seasonal", "mul").with("period", "12");
        Forecast first = forecast(options, y, 24);
        assertArrayEquals(first.upper(), forecast(options, y, 24).upper());
        for (int h = 0; h < 24; h++) {
            assertTrue(first.lower()[h] < first.mean()[h] && first.mean()[h] < first.upper()[h]);
        }
    }

    @Test
    void continuesAConstantWithoutDoubt() {
        double[] y = new double[24];
        Arrays.fill(y, 3.25);
        for (Parameters options : new Parameters[] {Parameters.none(), TREND, SEASON, SEASON.with("seasonal", "mul")}) {
            Forecast forecast = forecast(options, y, 2);
            assertArrayEquals(new double[] {3.25, 3.25}, forecast.mean(), 1e-12);
            assertArrayEquals(forecast.lower(), forecast.upper(), 1e-12);
        }
    }

    @Test
    void multipliesASeasonThatStartsNextToZero() {
        double[] y = new double[60];
        for (int t = 0; t < y.length; t++) {
            y[t] = t * t + 0.5;
        }
        Forecast forecast = forecast(SEASON.with("seasonal", "mul"), y, 12);
        for (int h = 0; h < 12; h++) {
            double truth = (60 + h) * (60 + h);
            assertEquals(truth, forecast.mean()[h], 0.3 * truth);
            assertTrue(forecast.lower()[h] <= forecast.mean()[h] && forecast.mean()[h] <= forecast.upper()[h]);
        }
    }

    @Test
    void suggestsTheFormOfTheSeries() {
        Parameters suggested = HoltWinters.suggest(Series.ofValues(multiplied(120)), 12, Deadline.none());
        assertEquals("mul", suggested.asMap().get("seasonal"));
        assertEquals("12", suggested.asMap().get("period"));
        assertEquals("add", suggested.asMap().get("trend"));
        assertEquals(Parameters.none().asMap(), HoltWinters.suggest(Series.ofValues(1, 2), 12, Deadline.none()).asMap());
    }

    @Test
    void answersWhenTheDeadlineHasPassed() {
        Series series = Series.ofValues(multiplied(40_000));
        Forecast forecast = assertTimeoutPreemptively(Duration.ofSeconds(10),
                () -> HoltWinters.create().with(SEASON).forecast(series, 3, 0.95, Deadline.after(Duration.ZERO)));
        assertTrue(Double.isFinite(forecast.mean()[2]));
    }

    @Test
    void namesWhatIsWrong() {
        refuses("period = 1 is not allowed with seasonal", SEASON.with("period", "1"), new double[50]);
        refuses("period = 26 needs at least two whole periods, 52 values, but there are 50", SEASON.with("period", "26"),
                new double[50]);
        refuses("value 2 of 3 is 0.0; a multiplied trend or season needs values above 0",
                Parameters.none().with("trend", "mul"), new double[] {1, 0, 2});
        refuses("at least 3 values, got 0", Parameters.none(), new double[0]);
        refuses("trend = up is not allowed: give one of add, mul", Parameters.none().with("trend", "up"), new double[9]);
        refuses("period = -1 is not allowed", Parameters.none().with("period", "-1"), new double[9]);
    }

    private static void refuses(String message, Parameters options, double[] y) {
        AlgorithmException e = assertThrows(AlgorithmException.class, () -> forecast(options, y, 3));
        assertTrue(e.getMessage().contains(message), e.getMessage());
    }
}
