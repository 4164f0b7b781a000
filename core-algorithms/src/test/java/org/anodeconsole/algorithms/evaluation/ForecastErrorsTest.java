package org.anodeconsole.algorithms.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class ForecastErrorsTest {
    private static final double[] NONE = {};

    @Test
    void computesEveryMeasureByItsDefinition() {
        double[] actual = {100, 200, 400};
        double[] mean = {110, 190, 400};
        ForecastErrors errors = ForecastErrors.of(actual, mean, new double[] {105, 180, 390}, new double[] {120, 210, 410}, 5);
        assertEquals(3, errors.points());
        assertEquals(20 / 3.0, errors.mae(), 1e-12);
        assertEquals(Math.sqrt(200 / 3.0), errors.rmse(), 1e-12);
        assertEquals(5, errors.mape(), 1e-12);
        assertEquals(200 * (10 / 210.0 + 10 / 390.0) / 3, errors.smape(), 1e-12);
        assertEquals(4 / 3.0, errors.mase(), 1e-12);
        assertEquals(2 / 3.0, errors.coverage(), 1e-12);
    }

    @Test
    void whatCannotBeToldIsNotANumber() {
        ForecastErrors zero = ForecastErrors.of(new double[] {0, 1}, new double[] {0, 1}, NONE, NONE, 0);
        assertEquals(0, zero.mae());
        assertEquals(Double.NaN, zero.mape(), "an actual value is zero");
        assertEquals(0, zero.smape());
        assertEquals(Double.NaN, zero.mase(), "the history never changed");
        assertEquals(Double.NaN, zero.coverage(), "there is no interval");
    }

    @Test
    void leavesOutPairsWithAMissingValue() {
        ForecastErrors errors = ForecastErrors.of(
                new double[] {Double.NaN, 3, 5}, new double[] {1, Double.NaN, 4}, new double[] {0, 0, 0}, new double[] {9, 9, 9}, 1);
        assertEquals(1, errors.points());
        assertEquals(1, errors.mae());
        assertEquals(1, errors.coverage());
        assertEquals(0, ForecastErrors.of(NONE, NONE, NONE, NONE, 1).points());
    }

    @Test
    void refusesDifferentLengths() {
        assertThrows(IllegalArgumentException.class, () -> ForecastErrors.of(new double[2], new double[1], NONE, NONE, 1));
        assertThrows(IllegalArgumentException.class, () -> ForecastErrors.of(new double[2], new double[2], new double[1], new double[2], 1));
    }
}
