package org.anodeconsole.console.hosts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class ShellQuotingTest {
    private static final int STRINGS = 100_000;
    private static final int PER_LINE = 100;
    private static final String SPECIAL = "'\\\"$`!*?[]{}()<>|&;#~=%^-+,.:@/ \t\n\r\f\u0001\u001b\u007faA0éß☃漢\uFEFF";

    @TempDir
    Path folder;

    @Test
    void writesQuotesAndBackslashesOutsideOfTheQuotes() {
        assertEquals("'it'\\''s' 'a'\\\\'b' ''", ShellQuoting.line(List.of("it's", "a\\b", "")));
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    @Timeout(value = 2, unit = TimeUnit.MINUTES)
    void aShellReadsBackWhatWasWritten() throws Exception {
        List<String> strings = strings(new Random(20261124));
        Path script = folder.resolve("script");
        writeScript(script, strings);
        Path output = folder.resolve("output");
        Process shell = new ProcessBuilder("sh", script.toString())
                .redirectOutput(output.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        assertEquals(0, shell.waitFor());
        String[] read = new String(Files.readAllBytes(output), StandardCharsets.UTF_8).split("\0", -1);
        assertEquals(STRINGS + 1, read.length);
        for (int i = 0; i < STRINGS; i++) {
            assertEquals(strings.get(i), read[i], "string " + i);
        }
    }

    private static void writeScript(Path script, List<String> strings) throws IOException {
        StringBuilder text = new StringBuilder();
        for (int from = 0; from < strings.size(); from += PER_LINE) {
            List<String> command = new ArrayList<>(List.of("printf", "%s\\0"));
            command.addAll(strings.subList(from, from + PER_LINE));
            text.append(ShellQuoting.line(command)).append('\n');
        }
        Files.writeString(script, text);
    }

    private static List<String> strings(Random random) {
        List<String> strings = new ArrayList<>();
        while (strings.size() < STRINGS) {
            StringBuilder one = new StringBuilder();
            int length = random.nextInt(24);
            for (int i = 0; i < length; i++) {
                if (random.nextInt(4) > 0) {
                    one.append(SPECIAL.charAt(random.nextInt(SPECIAL.length())));
                } else {
                    int point = random.nextInt(1, 0x110000);
                    one.appendCodePoint(point >= 0xD800 && point < 0xE000 ? 'x' : point);
                }
            }
            strings.add(one.toString());
        }
        return strings;
    }

    @Test
    void refusesWhatNoProgramCanBeGiven() {
        assertThrows(IllegalArgumentException.class, () -> ShellQuoting.quote("a\0b"));
        assertThrows(IllegalArgumentException.class, () -> ShellQuoting.quote("half \uD83D"));
        assertThrows(IllegalArgumentException.class, () -> ShellQuoting.quote("half \uDE00"));
    }
}
