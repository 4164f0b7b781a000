package org.anodeconsole.console.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
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
