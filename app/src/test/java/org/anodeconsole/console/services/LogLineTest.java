package org.anodeconsole.console.services;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LogLineTest {
    @Test
    void readsTheApplicationLog() {
        LogLine line = LogLine.parse(7, "2026-11-23 21:45:05,406 - uWSGIWorker1Core3 - ERROR - forecast failed, a - b");
        assertEquals(7, line.number());
        assertEquals("2026-11-23 21:45:05,406", line.time());
        assertEquals(LogSeverity.ERROR, line.severity());
        assertEquals("forecast failed, a - b", line.message());
    }

    @ParameterizedTest
    @CsvSource({"200, INFO", "302, INFO", "404, WARNING", "500, ERROR"})
    void readsTheRequestLogAndJudgesByTheHttpStatus(String status, LogSeverity severity) {
        LogLine line = LogLine.parse(0, "{address space usage: 1299632128 bytes/1239MB} {rss usage: 371580928 bytes/354MB}"
                + " [pid: 17917|app: 0|req: 3/1] 127.0.0.1 () {28 vars in 296 bytes} [Mon Nov  3 21:38:28 2026] GET /status"
                + " => generated 34 bytes in 3 msecs (HTTP/1.1 " + status + ") 2 headers in 71 bytes (1 switches on core 3)");
        assertEquals("Mon Nov  3 21:38:28 2026", line.time());
        assertEquals(severity, line.severity());
        assertEquals("GET /status => generated 34 bytes in 3 msecs (HTTP/1.1 " + status
                + ") 2 headers in 71 bytes (1 switches on core 3)", line.message());
    }

    @ParameterizedTest
    @CsvSource({
        "unable to load app 0 (mountpoint='') (callable not found or import error), ERROR",
        "*** no app loaded. going in full dynamic mode ***, ERROR",
        "spawned uWSGI worker 1 (pid: 17917), INFO",
        "WARNING: an odd thing, WARNING"
    })
    void guessesTheSeverityOfLinesWithoutOne(String text, LogSeverity severity) {
        LogLine line = LogLine.parse(0, text);
        assertEquals(severity, line.severity());
        assertEquals("", line.time());
        assertEquals(text, line.message());
    }

    @Test
    void findsTheLevelBehindAThreadNameWithDashes() {
        LogLine line = LogLine.parse(0, "2026-11-23 21:45:05,406 - pool - 3 - thread - WARNING - slow");
        assertEquals(LogSeverity.WARNING, line.severity());
        assertEquals("slow", line.message());
    }

    @Test
    void readsTheErrorLogOfGunicorn() {
        LogLine line = LogLine.parse(0, "[2026-11-23 21:38:28 +0100] [123] [ERROR] Worker (pid:7) was sent SIGKILL!");
        assertEquals("2026-11-23 21:38:28 +0100", line.time());
        assertEquals(LogSeverity.ERROR, line.severity());
        assertEquals("Worker (pid:7) was sent SIGKILL!", line.message());
    }

    @Test
    void countsAStackTraceToItsError() {
        LogBuffer buffer = new LogBuffer(100);
        List.of("2026-11-23 21:45:05,406 - MainThread - ERROR - forecast failed",
                "Traceback (most recent call last):",
                "  File \"app.py\", line 3, in forecast",
                "    run(x)",
                "all is well",
                "  indented, of no account").forEach(buffer::add);
        assertEquals(
                List.of(LogSeverity.ERROR, LogSeverity.ERROR, LogSeverity.ERROR, LogSeverity.ERROR, LogSeverity.INFO, LogSeverity.INFO),
                buffer.from(0).stream().map(LogLine::severity).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "", " ", "[", "]", "(HTTP/1.1 200)", " (HTTP/1.1 ", "2026-11-23 21:38:28,116", "2026-11-23 21:38:28,116 - ",
        "2026-11-23 21:38:28,116 - a - b - c", "[2026-11-23 21:38:28 ", "[2026-11-23 21:38:28 x] [", "[Mon Nov  3 21:38:28 2026] (HTTP/",
        " (HTTP/1.1 abc) ", "[Mon Nov  3 21:38:28 2026] GET / (HTTP/1.1 20"
    })
    void takesUnfinishedLinesAsTheyAre(String text) {
        LogLine line = LogLine.parse(0, text);
        assertEquals("", line.time());
        assertEquals(text, line.message());
    }
}
