package org.anodeconsole.console.services;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogTailTest {
    @TempDir
    Path home;

    private List<String> lines(LogTail tail) throws Exception {
        tail.poll();
        return tail.lines().from(0).stream().map(LogLine::text).toList();
    }

    private static void append(Path file, String text) throws Exception {
        Files.writeString(file, text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    @Test
    void waitsForAFileThatDoesNotExistYet() throws Exception {
        Path file = home.resolve("app.log");
        LogTail tail = new LogTail("application", file);
        assertEquals(List.of(), lines(tail));

        append(file, "first\n");

        assertEquals(List.of("first"), lines(tail));
    }

    @Test
    void takesALineWhenItIsComplete() throws Exception {
        Path file = home.resolve("app.log");
        LogTail tail = new LogTail("application", file);
        append(file, "one\ntw");
        assertEquals(List.of("one"), lines(tail));

        append(file, "o 二\r\n");

        assertEquals(List.of("one", "two 二"), lines(tail));
    }

    @Test
    void goesOnWithTheNewFileAfterARotation() throws Exception {
        Path file = home.resolve("app.log");
        LogTail tail = new LogTail("application", file);
        append(file, "old\n");
        lines(tail);

        Files.move(file, home.resolve("app.log.1"));
        append(file, "new, and longer than the old one\n");

        assertEquals(List.of("old", "new, and longer than the old one"), lines(tail));
    }

    @Test
    void goesOnWhenTheFileIsMissingForAWhile() throws Exception {
        Path file = home.resolve("app.log");
        LogTail tail = new LogTail("application", file);
        append(file, "old\n");
        lines(tail);
        Files.delete(file);
        assertEquals(List.of("old"), lines(tail));

        append(file, "new\n");

        assertEquals(List.of("old", "new"), lines(tail));
    }

    @Test
    void startsAgainAtTheBeginningOfATruncatedFile() throws Exception {
        Path file = home.resolve("app.log");
        LogTail tail = new LogTail("application", file);
        append(file, "a long line before\n");
        lines(tail);

        Files.writeString(file, "short\n", StandardOpenOption.TRUNCATE_EXISTING);

        assertEquals(List.of("a long line before", "short"), lines(tail));
    }

    @Test
    void holdsOnlyTheNewestLinesOfALargeFile() throws Exception {
        Path file = home.resolve("app.log");
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 300_000; i++) {
            text.append("line ").append(i).append('\n');
        }
        Files.writeString(file, text);

        List<String> lines = lines(new LogTail("application", file));

        assertEquals(LogBuffer.USUAL_CAPACITY, lines.size());
        assertEquals("line 299999", lines.getLast());
        assertEquals("line 290000", lines.getFirst());
    }

    @Test
    void cutsALineWithoutEnd() throws Exception {
        Path file = home.resolve("app.log");
        Files.writeString(file, "x".repeat(1_000_000) + "\nnext\n");

        List<String> lines = lines(new LogTail("application", file));

        assertTrue(lines.getFirst().length() < 5_000, () -> "length " + lines.getFirst().length());
        assertEquals("next", lines.getLast());
    }
}
