package org.anodeconsole.console.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class PaletteSearchTest {
    private static final List<String> TITLES =
            List.of("Go to Services", "Start the model", "Services: Restart", "Theme: Dark", "转到服务", "Refresh this page");

    private static List<String> find(String typed) {
        return PaletteSearch.find(typed, TITLES, Function.identity());
    }

    @Test
    void nothingTypedShowsEverythingInItsOrder() {
        assertEquals(TITLES, find("  "));
    }

    @Test
    void theBeginningComesBeforeAWordAndAWordBeforeAnyPart() {
        assertEquals(List.of("Services: Restart", "Go to Services"), find("serv"));
        assertEquals(List.of("Start the model", "Services: Restart"), find("start"));
    }

    @Test
    void capitalLettersDoNotMatter() {
        assertEquals(List.of("Theme: Dark"), find("DARK"));
    }

    @Test
    void chineseIsFoundByAnyPart() {
        assertEquals(List.of("转到服务"), find("服务"));
    }

    @Test
    void scatteredLettersFindOnlyFromThreeOn() {
        assertEquals(List.of("Refresh this page"), find("rtp"));
        assertEquals(List.of(), find("tk"));
    }

    @Test
    void whatFitsNothingFindsNothing() {
        assertEquals(List.of(), find("xyzzy"));
    }
}
