package org.anodeconsole.algorithms.forecast;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class ArimaOrderTest {
    @Test
    void writesTheUsualNotation() {
        assertEquals("ARIMA(2,1,1)(0,1,1)[12]", new ArimaOrder(2, 1, 1, 0, 1, 1, 12, false).notation());
        assertEquals("ARIMA(1,0,0)(0,1,1)[4] with drift", new ArimaOrder(1, 0, 0, 0, 1, 1, 4, true).notation());
        assertEquals("ARIMA(1,0,2) with non-zero mean", ArimaOrder.of(1, 0, 2, true).notation());
    }

    @Test
    void writesTheNotationOfTheWire() {
        assertEquals("SARIMAX(2, 1, 1)x(0, 1, 1, 12)", new ArimaOrder(2, 1, 1, 0, 1, 1, 12, false).toString());
        assertEquals("SARIMAX(0, 1, 0)x(0, 0, 0, 0)", ArimaOrder.of(0, 1, 0, true).toString());
    }

    @Test
    void refusesASeasonWithoutAPeriod() {
        assertThrows(IllegalArgumentException.class, () -> new ArimaOrder(0, 0, 0, 1, 0, 0, 1, false));
        assertThrows(IllegalArgumentException.class, () -> ArimaOrder.of(-1, 0, 0, false));
    }
}
