package org.anodeconsole.console.monitoring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(90)
class KilledHistoryTest {
    private static final long MOST_LOST_MILLIS = 10_000;
    private static final long LIFE_MILLIS = 12_000;

    @TempDir
    Path directory;

    @Test
    void losesAtMostTenSecondsWhenTheConsoleIsKilled() throws Exception {
        Path file = directory.resolve("history.mv.db");
        Process console = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp", System.getProperty("java.class.path"), EndlessProbing.class.getName(), file.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        long first;
        long last;
        try (BufferedReader lines = console.inputReader()) {
            first = Long.parseLong(lines.readLine());
            last = first;
            while (last - first < LIFE_MILLIS) {
                last = Long.parseLong(lines.readLine());
            }
            console.destroyForcibly().waitFor();
        } finally {
            console.destroyForcibly();
        }
        try (History history = History.open(file, Clock.systemUTC())) {
            assertEquals(History.Trouble.NONE, history.trouble());
            List<Bucket> kept = history.read("a", first, last, Resolution.RAW);
            long lost = last - kept.getLast().at();
            assertTrue(lost <= MOST_LOST_MILLIS, () -> lost + " ms were lost");
            assertEquals(first, kept.getFirst().at());
        }
    }
}
