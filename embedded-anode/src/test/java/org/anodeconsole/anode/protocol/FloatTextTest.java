package org.anodeconsole.anode.protocol;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FloatTextTest {
    @ParameterizedTest
    @CsvSource({
        "1, 1.0", "0.95, 0.95", "-0.0, -0.0", "0, 0.0", "1e-7, 1e-07", "0.0001, 0.0001", "0.00001, 1e-05", "1e16, 1e+16",
        "1e15, 1000000000000000.0", "123456789012345680, 1.2345678901234568e+17", "2375.7800354024325, 2375.7800354024325",
        "5e-324, 5e-324", "1.7976931348623157e308, 1.7976931348623157e+308", "-2.5e-10, -2.5e-10", "1e100, 1e+100"
    })
    void writesDoublesAsTheReferenceDoes(double value, String text) {
        assertEquals(text, FloatText.of(value));
    }

    @Property
    void readsBackAsTheSameDouble(@ForAll double value) {
        assertEquals(value, Double.parseDouble(FloatText.of(value)));
    }

    @Test
    void refusesWhatJsonCannotHold() {
        assertThrows(IllegalArgumentException.class, () -> FloatText.of(Double.NaN));
        assertThrows(IllegalArgumentException.class, () -> FloatText.of(Double.POSITIVE_INFINITY));
    }
}
