package org.anodeconsole.algorithms;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class SeriesTest {
    @Test
    void namesTheValueThatIsNotFinite() {
        AlgorithmException e =
                assertThrows(AlgorithmException.class, () -> Series.ofValues(1, 2, Double.NaN));
        assertEquals(AlgorithmException.Reason.INVALID_SERIES, e.reason());
        assertTrue(e.getMessage().contains("value 3 of 3 is NaN"), e.getMessage());
    }

    @Test
    void doesNotShareItsArrays() {
        double[] values = {1, 2};
        Series series = Series.of(new long[] {10, 20}, values);
        values[0] = 99;
        series.values()[1] = 99;
        assertEquals(1, series.value(0));
        assertEquals(2, series.value(1));
    }
}
