package org.anodeconsole.console.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class CrashReportsTest {
    @TempDir
    Path state;

    private Instant now = Instant.parse("2026-05-01T10:00:00Z");

    private CrashReports reports() {
        return new CrashReports(state, new Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                now = now.plusSeconds(1);
                return now;
            }
        });
    }

    @Test
    void aRunThatEndedWellLeavesNothing() {
        CrashReports first = reports();
        first.begin();
        first.end();
        CrashReports second = reports();
        second.begin();
        assertTrue(second.unseen().isEmpty());
    }

    @Test
    void aRunThatDidNotSayThatItEndedIsReportedWithTheEndOfItsLog() throws IOException {
        Files.writeString(state.resolve("console.log"), "an early line\n".repeat(10_000) + "the last line\n");
        reports().begin();
        CrashReports next = reports();
        next.begin();
        String report = Files.readString(next.unseen().orElseThrow());
        assertTrue(report.contains("the last line"), report);
        assertTrue(report.contains("Process " + ProcessHandle.current().pid()), report);
        assertTrue(report.lines().count() < 100, "only the end of the log is in it");
    }

    /** Begins, says so, and waits to be ended. */
    static final class Running {
        public static void main(String[] arguments) throws InterruptedException {
            new CrashReports(Path.of(arguments[0]), Clock.systemUTC()).begin();
            System.out.println("runs");
            Thread.sleep(60_000);
        }
    }

    private void runAndEnd(Consumer<Process> end) throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1",
                        "-cp", System.getProperty("java.class.path"), Running.class.getName(), state.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (BufferedReader said = process.inputReader()) {
            String line = said.readLine();
            while (line != null && !line.equals("runs")) {
                line = said.readLine();
            }
            assertEquals("runs", line);
            end.accept(process);
            assertTrue(process.waitFor(60, TimeUnit.SECONDS), "it still runs");
        } finally {
            process.destroyForcibly();
        }
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "there a process cannot be asked to end from outside")
    void aLogoutIsNoFailureButAKillIs() throws Exception {
        runAndEnd(Process::destroy);
        CrashReports afterLogout = reports();
        afterLogout.begin();
        assertTrue(afterLogout.unseen().isEmpty());
        afterLogout.end();

        runAndEnd(Process::destroyForcibly);
        CrashReports afterKill = reports();
        afterKill.begin();
        assertTrue(afterKill.unseen().isPresent());
        afterKill.end();
    }

    @Test
    void aFailureIsReportedOnceWithItsTrace() throws IOException {
        CrashReports reports = reports();
        for (int i = 0; i < 3; i++) {
            reports.failed(Thread.currentThread(), new IllegalStateException("number " + i));
        }
        assertEquals(1, files().size());
        String report = Files.readString(reports.unseen().orElseThrow());
        assertTrue(report.contains("IllegalStateException: number 0") && report.contains("CrashReportsTest"), report);
    }

    @Test
    void whatWasSeenIsNotOfferedAgainButStays() throws IOException {
        reports().failed(Thread.currentThread(), new IllegalStateException("once"));
        CrashReports next = reports();
        assertTrue(next.unseen().isPresent());
        next.markSeen();
        assertFalse(next.unseen().isPresent());
        assertEquals(1, files().size());
    }

    @Test
    void onlyTheLastTenStay() throws IOException {
        for (int i = 0; i < 13; i++) {
            reports().failed(Thread.currentThread(), new IllegalStateException("run " + i));
        }
        List<Path> kept = files();
        assertEquals(10, kept.size());
        assertTrue(Files.readString(kept.getLast()).contains("run 12"));
        assertTrue(Files.readString(kept.getFirst()).contains("run 3"));
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(state.resolve("crashes"))) {
            return files.sorted().toList();
        }
    }
}
