package org.anodeconsole.algorithms.forecast;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;
import java.util.Locale;
import org.anodeconsole.algorithms.AlgorithmTexts;
import org.anodeconsole.algorithms.Algorithms;
import org.anodeconsole.algorithms.Forecaster;
import org.anodeconsole.algorithms.ParameterSpec;
import org.junit.jupiter.api.Test;

class ForecasterTextsTest {
    @Test
    void describesEveryForecasterAndItsOptionsInBothLanguages() {
        AlgorithmTexts english = AlgorithmTexts.in(Locale.ENGLISH);
        AlgorithmTexts chinese = AlgorithmTexts.in(Locale.SIMPLIFIED_CHINESE);
        for (Forecaster forecaster : Algorithms.forecasters()) {
            assertNotEquals(english.description(forecaster), chinese.description(forecaster));
            for (ParameterSpec<?> parameter : forecaster.parameters()) {
                assertFalse(english.meaning(forecaster, parameter).isBlank());
                assertNotEquals(english.meaning(forecaster, parameter), chinese.meaning(forecaster, parameter));
            }
        }
    }

    @Test
    void registersTheForecastersByName() {
        for (String name : List.of("arima", "holtwinters")) {
            assertEquals(name, Algorithms.forecaster(name).orElseThrow().name());
        }
    }
}
