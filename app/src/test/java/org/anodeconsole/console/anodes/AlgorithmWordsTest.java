package org.anodeconsole.console.anodes;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Locale;
import org.anodeconsole.algorithms.AlgorithmTexts;
import org.anodeconsole.algorithms.Algorithms;
import org.anodeconsole.console.anodes.AlgorithmsViewModel.Line;
import org.junit.jupiter.api.Test;

class AlgorithmWordsTest {
    private final AlgorithmWords words = new AlgorithmWords();

    @Test
    void translatesADescriptionThatIsOurs() {
        var iqr = Algorithms.detector("iqr").orElseThrow();
        Line line = new Line("anomaly-detection", "iqr", "", AlgorithmTexts.in(Locale.ENGLISH).description(iqr));
        assertEquals(
                AlgorithmTexts.in(Locale.SIMPLIFIED_CHINESE).description(iqr),
                words.description(line, Locale.SIMPLIFIED_CHINESE));
    }

    @Test
    void leavesAForeignDescriptionAsItIs() {
        Line line = new Line("anomaly-detection", "iqr", "", "their own\n  words");
        assertEquals("their own words", words.description(line, Locale.SIMPLIFIED_CHINESE));
    }
}
