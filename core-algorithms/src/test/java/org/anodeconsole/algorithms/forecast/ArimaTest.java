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

class ArimaTest {
    private static final Parameters NO_SEASON = Parameters.none().with("period", "0");

    private static Forecast forecast(Parameters options, double[] y, int rows) {
        return Arima.create().with(options).forecast(Series.ofValues(y), rows, 0.95, Deadline.none());
    }

    private static double[] seasonal(int n, int period) {
        Random random = new Random(5);
        double[] y = new double[n];
        double e = 0;
        for (int t = 0; t < n; t++) {
            e = 0.6 * e + random.nextGaussian();
            y[t] = 50 + 10 * Math.sin(2 * Math.PI * t / period) + e;
        }
        return y;
    }

    @Test
    void findsTheOrderOfAnAutoregression() {
        Random random = new Random(12);
        double[] y = new double[600];
        for (int t = 2; t < y.length; t++) {
            y[t] = 1.2 * y[t - 1] - 0.6 * y[t - 2] + random.nextGaussian();
        }
        Forecast forecast = forecast(NO_SEASON, y, 200);
        assertTrue(forecast.model().startsWith("SARIMAX(2, 0, "), forecast.model());
        assertEquals(1, forecast.fit().mse(), 0.1);
        assertEquals(0, forecast.mean()[199], 0.3);
    }

    @Test
    void looksForThePeriodWhenNoneIsGiven() {
        double[] y = seasonal(120, 12);
        assertTrue(forecast(Parameters.none(), y, 3).model().endsWith(", 12)"));
        assertTrue(forecast(NO_SEASON, y, 3).model().endsWith("x(0, 0, 0, 0)"));
    }

    @Test
    void staysWithinTheGivenOrders() {
        Parameters walk = NO_SEASON.with("max_p", "0").with("max_q", "0");
        assertTrue(forecast(walk, seasonal(60, 12), 3).model().matches("SARIMAX\\(0, [012], 0\\)x\\(0, 0, 0, 0\\)"));
    }

    @Test
    void continuesAConstantWithoutDoubt() {
        double[] y = new double[20];
        Arrays.fill(y, 5);
        Forecast forecast = forecast(Parameters.none(), y, 4);
        double[] fives = {5, 5, 5, 5};
        assertArrayEquals(fives, forecast.mean());
        assertArrayEquals(fives, forecast.lower());
        assertArrayEquals(fives, forecast.upper());
        assertEquals(new Forecast.Fit(0, 0), forecast.fit());
    }

    @Test
    void continuesAStraightLine() {
        double[] y = new double[30];
        for (int t = 0; t < y.length; t++) {
            y[t] = 3 + 2 * t;
        }
        assertArrayEquals(new double[] {63, 65, 67}, forecast(NO_SEASON, y, 3).mean(), 1e-9);
    }

    @Test
    void takesLogarithmsOfASeasonThatGrowsWithTheLevel() {
        double[] y = new double[96];
        Random random = new Random(2);
        for (int t = 0; t < y.length; t++) {
            y[t] = Math.exp(3 + 0.02 * t + 0.4 * Math.sin(Math.PI * t / 6) + 0.03 * random.nextGaussian());
        }
        Forecast forecast = forecast(Parameters.none().with("period", "12"), y, 12);
        for (int h = 0; h < 12; h++) {
            int t = y.length + h;
            double truth = Math.exp(3 + 0.02 * t + 0.4 * Math.sin(Math.PI * t / 6));
            assertEquals(truth, forecast.mean()[h], 0.15 * truth);
            assertTrue(forecast.lower()[h] > 0);
        }
    }

    @Test
    void widensTheIntervalWithTheCoverage() {
        double[] y = seasonal(80, 12);
        Series series = Series.ofValues(y);
        Forecast narrow = Arima.create().forecast(series, 5, 0.5, Deadline.none());
        Forecast wide = Arima.create().forecast(series, 5, 0.99, Deadline.none());
        Forecast none = Arima.create().forecast(series, 5, 0, Deadline.none());
        for (int h = 0; h < 5; h++) {
            assertTrue(wide.upper()[h] - wide.lower()[h] > 3 * (narrow.upper()[h] - narrow.lower()[h]));
            assertEquals(none.lower()[h], none.upper()[h], 1e-9);
        }
    }

    @Test
    void givesTheSameAnswerTwice() {
        double[] y = seasonal(150, 7);
        Forecast first = forecast(Parameters.none(), y, 10);
        Forecast second = forecast(Parameters.none(), y, 10);
        assertArrayEquals(first.mean(), second.mean());
        assertArrayEquals(first.upper(), second.upper());
        assertEquals(first.model(), second.model());
    }

    @Test
    void answersWithTheBestSoFarWhenTheDeadlinePasses() {
        Series series = Series.ofValues(seasonal(10_000, 1440));
        Parameters options = Parameters.none().with("period", "1440");
        Deadline passed = Deadline.after(Duration.ZERO);
        Forecast forecast = assertTimeoutPreemptively(Duration.ofSeconds(20),
                () -> Arima.create().with(options).forecast(series, 20, 0.95, passed));
        assertTrue(Double.isFinite(forecast.mean()[19]));
    }

    @Test
    void finishesWithLongSeasons() {
        for (int period : new int[] {24, 96, 168, 288, 1440}) {
            double[] y = seasonal(4 * period, period);
            Forecast forecast = forecast(Parameters.none().with("period", "" + period), y, period);
            assertTrue(forecast.model().endsWith(", " + period + ")"), forecast.model());
            assertEquals(60, forecast.mean()[period / 4], 5);
        }
    }

    @Test
    void namesWhatIsWrongWithAnOption() {
        AlgorithmException start = assertThrows(AlgorithmException.class,
                () -> Arima.create().with(Parameters.none().with("start_p", "4").with("max_p", "2")));
        assertTrue(start.getMessage().contains("start_p = 4 is above max_p = 2"), start.getMessage());
        AlgorithmException period = assertThrows(AlgorithmException.class,
                () -> forecast(Parameters.none().with("period", "51"), new double[50], 3));
        assertTrue(period.getMessage().contains("give a period up to 25"), period.getMessage());
        AlgorithmException few = assertThrows(AlgorithmException.class,
                () -> forecast(Parameters.none(), new double[] {1, 2}, 3));
        assertTrue(few.getMessage().contains("at least 3 values, got 2"), few.getMessage());
    }
}
