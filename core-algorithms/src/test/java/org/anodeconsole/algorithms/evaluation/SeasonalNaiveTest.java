package org.anodeconsole.algorithms.evaluation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class SeasonalNaiveTest {
    @Test
    void repeatsTheLastSeason() {
        assertArrayEquals(new double[] {4, 5, 6, 4, 5}, new SeasonalNaive(new double[] {1, 2, 3, 4, 5, 6}, 3).forecast(5));
    }

    @Test
    void repeatsTheLastValueWithoutASeasonOrWithTooLongAOne() {
        assertArrayEquals(new double[] {6, 6}, new SeasonalNaive(new double[] {1, 6}, 1).forecast(2));
        assertArrayEquals(new double[] {6, 6}, new SeasonalNaive(new double[] {1, 6}, 12).forecast(2));
    }

    @Test
    void takesAMissingValueFromTheSeasonBefore() {
        assertArrayEquals(new double[] {3, 2}, new SeasonalNaive(new double[] {1, 2, 3, Double.NaN}, 2).forecast(2));
        assertArrayEquals(new double[] {Double.NaN}, new SeasonalNaive(new double[] {Double.NaN}, 1).forecast(1));
    }

    @Test
    void itsErrorIsTheMeanStepOfASeason() {
        assertEquals(3, new SeasonalNaive(new double[] {1, 2, 3, 4, 5, 6}, 3).error());
        assertEquals(Double.NaN, new SeasonalNaive(new double[] {1}, 1).error());
        assertEquals(2, new SeasonalNaive(new double[] {1, Double.NaN, 3, 5}, 1).error(), "only whole pairs count");
    }

    @Test
    void refusesAnEmptyHistoryAndAPeriodBelowOne() {
        assertThrows(IllegalArgumentException.class, () -> new SeasonalNaive(new double[0], 1));
        assertThrows(IllegalArgumentException.class, () -> new SeasonalNaive(new double[1], 0));
    }
}
