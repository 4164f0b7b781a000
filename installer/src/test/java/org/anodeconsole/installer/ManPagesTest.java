package org.anodeconsole.installer;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ManPagesTest {
    private static final Workshop WORKSHOP = new Workshop(Path.of("."), Target.current(), "1.2", Instant.parse("2026-01-02T03:04:05Z"));

    private static ManPages pages(Map<List<String>, String> help) {
        return new ManPages(WORKSHOP, words -> {
            String said = help.get(words);
            if (said == null) {
                throw new IOException("nobody was to ask for " + words);
            }
            return said;
        });
    }

    @Test
    void helpStandsOnThePageAsItIsSaid() throws Exception {
        ManPages pages = pages(Map.of(List.of("program"), "Usage: program [-h]\n.hidden \\path\n'quoted\n"));
        assertEquals("""
                .TH PROGRAM 1 2026-01-02 1.2
                .nf
                Usage: program [\\-h]
                \\&.hidden \\epath
                \\&'quoted
                .fi
                .SH FILES
                """, pages.page("""
                .TH PROGRAM 1 @DATE@ @VERSION@
                @HELP program@
                .SH FILES
                """));
    }

    @Test
    void noCommandIsForgotten() {
        Map<List<String>, String> help = Map.of(
                List.of("program"), "Usage: program COMMAND\nCommands:\n  check-all  Checks.\n  run        Runs.\nExit codes:\n  0   good\n",
                List.of("program", "run"), "Usage: program run\n");
        StepFailed failed = assertThrows(StepFailed.class, () -> pages(help).page("@HELP program@\n@HELP program run@\n"));
        assertTrue(failed.getMessage().contains("@HELP program check-all@"), failed.getMessage());
    }

    @Test
    void thePagesOfThisFolderAreWrittenCompressedWithALinkForTheDebugLauncher(@TempDir Path folder) throws Exception {
        new ManPages(WORKSHOP, words -> "help of " + String.join(" ", words)).write(folder);
        String page = read(folder.resolve("anoded.1.gz"));
        assertTrue(page.contains("\nhelp of anoded model\\-status\n"), page);
        assertTrue(!page.contains("@"), page);
        assertEquals(read(folder.resolve("anode-console.1.gz")), read(folder.resolve("anode-console-debug.1.gz")));
    }

    @Test
    void compressingTwiceGivesTheSameBytes() throws Exception {
        assertArrayEquals(Gzip.of("text"), Gzip.of("text"));
        assertEquals(2, Gzip.of("text")[8], "compressed as well as possible");
    }

    private static String read(Path file) throws IOException {
        try (GZIPInputStream gzip = new GZIPInputStream(new ByteArrayInputStream(Files.readAllBytes(file)))) {
            return new String(gzip.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
