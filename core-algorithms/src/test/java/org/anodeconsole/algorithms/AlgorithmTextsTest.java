package org.anodeconsole.algorithms;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class AlgorithmTextsTest {
    private static final List<Locale> LANGUAGES = List.of(Locale.ROOT, Locale.SIMPLIFIED_CHINESE);

    @Test
    void describesEveryAlgorithmAndOptionInBothLanguages() {
        for (Locale language : LANGUAGES) {
            AlgorithmTexts texts = AlgorithmTexts.in(language);
            for (Algorithm algorithm : Algorithms.all()) {
                assertFalse(texts.description(algorithm).isBlank(), algorithm.name());
                for (ParameterSpec<?> parameter : algorithm.parameters()) {
                    assertFalse(texts.meaning(algorithm, parameter).isBlank(), algorithm.name() + "." + parameter.name());
                }
            }
        }
    }

    @Test
    void translatesTheSameTexts() {
        assertEquals(keys(Locale.ROOT), keys(Locale.SIMPLIFIED_CHINESE));
        AlgorithmTexts chinese = AlgorithmTexts.in(Locale.SIMPLIFIED_CHINESE);
        for (Algorithm algorithm : Algorithms.all()) {
            assertTrue(chinese.description(algorithm).codePoints().anyMatch(Character::isIdeographic), algorithm.name());
        }
    }

    private static TreeSet<String> keys(Locale language) {
        return new TreeSet<>(ResourceBundle.getBundle("org.anodeconsole.algorithms.algorithms", language,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)).keySet());
    }
}
