package org.anodeconsole.console.services;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LogBufferTest {
    private static final EnumSet<LogSeverity> ALL = EnumSet.allOf(LogSeverity.class);

    private static String text(int i) {
        return "2026-01-01 00:00:00,000 - main - " + (i % 1_000 == 7 ? "ERROR" : "INFO") + " - line " + i + " ü二";
    }

    private static LogBuffer filled(int capacity, int lines) {
        LogBuffer buffer = new LogBuffer(capacity);
        for (int i = 0; i < lines; i++) {
            buffer.add(text(i));
        }
        return buffer;
    }

    @Test
    void givesEveryHeldLineBackAsItWas() {
        LogBuffer buffer = filled(10_000, 5_000);
        for (int i = 0; i < 5_000; i++) {
            LogLine line = buffer.line(i);
            assertEquals(text(i), line.text());
            assertEquals(i % 1_000 == 7 ? LogSeverity.ERROR : LogSeverity.INFO, line.severity());
            assertEquals(line.severity(), buffer.severity(i));
        }
    }

    @Test
    void forgetsTheOldestLinesBeyondItsCapacity() {
        LogBuffer buffer = filled(3_000, 10_000);
        assertEquals(7_000, buffer.first());
        assertNull(buffer.line(6_999));
        assertEquals(text(7_000), buffer.line(7_000).text());
        assertEquals(3_000, buffer.from(0).size());
        assertEquals(List.of(text(9_998), text(9_999)), buffer.last(2));
    }

    @Test
    void findsBySeverityAndByExpressionOverSealedAndOpenLines() {
        LogBuffer buffer = filled(10_000, 2_500);
        assertArrayEquals(new long[] {7, 1_007, 2_007}, buffer.find(0, Long.MAX_VALUE, LogFilter.of(EnumSet.of(LogSeverity.ERROR), "")));
        assertArrayEquals(new long[] {249, 2_490, 2_491, 2_492, 2_493, 2_494, 2_495, 2_496, 2_497, 2_498, 2_499},
                buffer.find(0, Long.MAX_VALUE, LogFilter.of(ALL, "LINE 249")));
        assertArrayEquals(new long[] {1_023, 1_024, 1_025}, buffer.find(1_023, 1_026, LogFilter.of(ALL, "")));
    }

    @Test
    void findsTheSameAsALookAtEachLineWhateverTheRange() {
        LogBuffer buffer = filled(4_000, 9_000);
        LogFilter filter = LogFilter.of(ALL, "[13]7");
        Random random = new Random(5);
        for (int round = 0; round < 200; round++) {
            long from = random.nextInt(9_500);
            long to = from + random.nextInt(3_000);
            long[] expected = IntStream.range(0, 9_000)
                    .filter(i -> i >= 5_000 && i >= from && i < to && filter.accepts(LogLine.parse(i, text(i))))
                    .asLongStream()
                    .toArray();
            assertArrayEquals(expected, buffer.find(from, to, filter), from + " to " + to);
        }
    }

    @Test
    void aMillionLinesTakeAFractionOfTheirSize() {
        LogBuffer buffer = new LogBuffer(LogBuffer.USUAL_CAPACITY);
        long written = 0;
        for (int i = 0; i < 1_000_000; i++) {
            String line = "2026-11-23 21:45:" + (10 + i % 50) + "," + (100 + i % 900) + " - uWSGIWorker2Core" + i % 4
                    + " - INFO - recv fc from 127.0.0.1 rows " + i * 31L % 10_007;
            written += line.length() + 1;
            buffer.add(line);
        }
        assertEquals(0, buffer.first());
        assertEquals(1_000_000, buffer.next());
        assertTrue(buffer.packedBytes() < written / 4, buffer.packedBytes() + " of " + written);
    }

    @Test
    void linesThatCannotBePackedDoNotGrowBeyondTheBound() {
        LogBuffer buffer = new LogBuffer(LogBuffer.USUAL_CAPACITY);
        Random random = new Random(3);
        char[] noise = new char[4_000];
        for (int i = 0; i < 40_000; i++) {
            for (int k = 0; k < noise.length; k += 1) {
                noise[k] = (char) (' ' + random.nextInt(94));
            }
            buffer.add(new String(noise));
        }
        assertTrue(buffer.packedBytes() <= 64L << 20, () -> "bytes " + buffer.packedBytes());
        assertTrue(buffer.first() > 0 && buffer.next() == 40_000);
    }

    @Test
    void marksWhereTheProgramWasStarted() {
        LogBuffer reference = new LogBuffer(100);
        for (String message : List.of("set log level:20", "load algorithm:a", "register service: grubbs", "recv ad", "set log level:20")) {
            reference.add("2026-01-01 00:00:00,000 - MainThread - INFO - " + message);
        }
        assertEquals(List.of(0L, 4L), reference.runs());

        LogBuffer own = new LogBuffer(100);
        for (String message : List.of("stopped", "register service: iqr", "register service: lof", "process 7 serves http://127.0.0.1:1")) {
            own.add("2026-01-01 00:00:00,000 - main - INFO - " + message);
        }
        assertEquals(List.of(1L), own.runs());

        LogBuffer uwsgi = new LogBuffer(100);
        List.of("*** Starting uWSGI 2.0.28 (64bit) on [Mon Nov 23 21:38:20 2026] ***", "compiled with version: 12").forEach(uwsgi::add);
        assertEquals(List.of(0L), uwsgi.runs());
    }

    @Test
    void forgetsStartsWhoseLinesAreGone() {
        LogBuffer buffer = new LogBuffer(1_500);
        buffer.beginRun();
        IntStream.range(0, 2_000).forEach(i -> buffer.add(text(i)));
        buffer.beginRun();
        IntStream.range(2_000, 4_000).forEach(i -> buffer.add(text(i)));
        assertEquals(List.of(), buffer.runs().stream().filter(start -> start < buffer.first() - LogChunk.LINES).toList());
        assertTrue(buffer.runs().size() <= 1);
    }
}
