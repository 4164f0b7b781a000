package org.anodeconsole.console.services;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.anodeconsole.console.hosts.MemoryHost;
import org.junit.jupiter.api.Test;

class HostLogFileTest {
    private static final String PATH = "/var/log/taos/taosanode/taosanode.app.log";
    private final MemoryHost host = new MemoryHost();
    private final HostLogFile log = new HostLogFile("application", host, PATH);

    private List<String> poll() throws Exception {
        log.poll();
        return log.lines().from(0).stream().map(LogLine::text).toList();
    }

    @Test
    void waitsForTheFileAndTakesLinesWhenTheyAreComplete() throws Exception {
        assertEquals(List.of(), poll());
        host.append(PATH, "one\ntw");
        assertEquals(List.of("one"), poll());
        host.append(PATH, "o\n");
        assertEquals(List.of("one", "two"), poll());
    }

    @Test
    void beginsAgainWithAFileThatBecameShorter() throws Exception {
        host.file(PATH, "a long line before\n");
        poll();
        host.file(PATH, "new\n");
        assertEquals(List.of("a long line before", "new"), poll());
    }

    @Test
    void readsALargeFileInPiecesAndBeginsNearItsEnd() throws Exception {
        host.file(PATH, ("x".repeat(99) + "\n").repeat(400_000));
        log.poll();
        long afterOne = log.lines().next();
        assertTrue(afterOne > 10_000 && afterOne < 10_600, () -> "lines " + afterOne);
        for (int i = 0; i < 40; i++) {
            log.poll();
        }
        // 32 MiB of lines of 100 bytes; the first one, cut, is left out.
        assertEquals((32 << 20) / 100, log.lines().next());
        assertEquals("x".repeat(99), log.lines().line(0).text());
    }
}
