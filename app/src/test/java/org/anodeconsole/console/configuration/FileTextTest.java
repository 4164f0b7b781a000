package org.anodeconsole.console.configuration;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileTextTest {
    private static final String[] PIECES = {
        "http = 127.0.0.1:6090", "# note", "[uwsgi]", "", " ", "\t", "env = A=1", "\u00e4\u00ff", "\u0000", "\r", "\u2026", "="
    };
    private static final String[] ENDS = {"\n", "\n", "\n", "\r\n", "\r\n"};

    @Test
    void aHundredThousandFilesComeBackToTheByteAndChangeOneLineAlone() {
        Random random = new Random(8);
        for (int i = 0; i < 100_000; i++) {
            byte[] file = file(random);
            FileText text = FileText.of(file);
            assertArrayEquals(file, text.bytes(text.shown()));

            String[] lines = text.shown().split("\n", -1);
            int edited = random.nextInt(lines.length);
            lines[edited] = "edited = " + i;
            byte[] changed = text.bytes(String.join("\n", lines));

            assertOnlyLineDiffers(file, changed, edited, "edited = " + i);
            assertArrayEquals(file, text.bytes(text.shown()), "undone");
        }
    }

    private static byte[] file(Random random) {
        StringBuilder text = new StringBuilder(random.nextInt(8) == 0 ? "\u00ef\u00bb\u00bf" : "");
        int lines = random.nextInt(12);
        for (int i = 0; i < lines; i++) {
            for (int j = random.nextInt(3); j >= 0; j--) {
                text.append(PIECES[random.nextInt(PIECES.length)]);
            }
            text.append(ENDS[random.nextInt(ENDS.length)]);
        }
        if (random.nextBoolean()) {
            text.append(PIECES[random.nextInt(PIECES.length)]);
        }
        return text.toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    private static void assertOnlyLineDiffers(byte[] before, byte[] after, int line, String now) {
        String[] old = new String(before, StandardCharsets.ISO_8859_1).split("\n", -1);
        String[] fresh = new String(after, StandardCharsets.ISO_8859_1).split("\n", -1);
        assertEquals(old.length, fresh.length);
        for (int i = 0; i < old.length; i++) {
            String end = old[i].endsWith("\r") && i < old.length - 1 ? "\r" : "";
            assertEquals(i == line ? now + end : old[i], fresh[i]);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "'a\r\nb\r\n', 'a\nnew\nb\n', 'a\r\nnew\r\nb\r\n'",
        "'a\nb', 'a\nb\nc', 'a\nb\nc'",
        "'a\r\nb', 'a\nb\nc', 'a\r\nb\r\nc'",
        "'a\r\nb\nc\n', 'a\nc\n', 'a\r\nc\n'",
        "'', 'a\n', 'a\n'",
        "'a\r\n', '', ''"
    })
    void newLinesEndAsTheirNeighboursDo(String file, String shown, String saved) {
        FileText text = FileText.of(file.getBytes(StandardCharsets.UTF_8));

        assertEquals(saved, new String(text.bytes(shown), StandardCharsets.UTF_8));
    }

    @Test
    void chineseAndLoneReturnsSurviveAnEditOfTheirOwnLine() {
        FileText text = FileText.of("# 中\rx\nb\n".getBytes(StandardCharsets.UTF_8));

        assertEquals("# 中␍x\nb\n", text.shown());
        assertEquals("# 中文\rx\nb\n", new String(text.bytes("# 中文␍x\nb\n"), StandardCharsets.UTF_8));
    }
}
