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
        long before;
        do {
            before = tail.lines().next();
            tail.poll();
        } while (tail.lines().next() > before);
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
    void readsALargeFilePieceByPiece() throws Exception {
        Path file = home.resolve("app.log");
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 700_000; i++) {
            text.append("line ").append(i).append('\n');
        }
        Files.writeString(file, text);
        LogTail tail = new LogTail("application", file);

        tail.poll();
        assertTrue(tail.lines().next() > 1_000 && tail.lines().next() < 600_000, () -> "read " + tail.lines().next());

        List<String> lines = lines(tail);
        assertEquals(700_000, lines.size());
        assertEquals("line 699999", lines.getLast());
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
