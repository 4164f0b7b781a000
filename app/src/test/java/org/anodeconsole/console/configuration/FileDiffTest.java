package org.anodeconsole.console.configuration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class FileDiffTest {
    private static FileDiff diff(String before, String after) {
        return FileDiff.between(before.getBytes(StandardCharsets.UTF_8), after.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> lines(FileDiff diff) {
        return diff.lines().stream()
                .map(line -> line.kind() + " " + line.before() + " " + line.after() + " " + line.text())
                .toList();
    }

    @Test
    void anEditOfOneValueIsADifferenceOfOneLine() {
        FileDiff diff = diff("a\nb\nc\nd\ne\nf\ng\n", "a\nb\nc\nd\ne\nF\ng\n");

        assertEquals(1, diff.added());
        assertEquals(1, diff.removed());
        assertEquals(
                List.of("GAP 0 0 ", "SAME 3 3 c", "SAME 4 4 d", "SAME 5 5 e", "REMOVED 6 0 f", "ADDED 0 6 F", "SAME 7 7 g"),
                lines(diff));
    }

    @Test
    void aChangeOfLineEndsAloneIsVisible() {
        assertEquals(List.of("REMOVED 1 0 a␍␊", "ADDED 0 1 a␊"), lines(diff("a\r\n", "a\n")));
        assertEquals(List.of("REMOVED 1 0 a␊", "ADDED 0 1 a∎"), lines(diff("a\n", "a")));
        assertTrue(diff("a\r\nb", "a\r\nb").isEmpty());
    }
}
