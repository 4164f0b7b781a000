package org.anodeconsole.console.anodes;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Locale;
import org.anodeconsole.algorithms.AlgorithmTexts;
import org.anodeconsole.algorithms.Algorithms;
import org.junit.jupiter.api.Test;

class AlgorithmWordsTest {
    private final AlgorithmWords words = new AlgorithmWords();

    @Test
    void translatesADescriptionThatIsOurs() {
        var iqr = Algorithms.detector("iqr").orElseThrow();
        String description = AlgorithmTexts.in(Locale.ENGLISH).description(iqr);
        assertEquals(
                AlgorithmTexts.in(Locale.SIMPLIFIED_CHINESE).description(iqr),
                words.description("iqr", description, Locale.SIMPLIFIED_CHINESE));
    }

    @Test
    void leavesAForeignDescriptionAsItIs() {
        assertEquals("their own words", words.description("iqr", "their own\n  words", Locale.SIMPLIFIED_CHINESE));
    }
}
