package org.anodeconsole.benchmarks;

import java.lang.management.ManagementFactory;
import java.util.EnumSet;
import java.util.Locale;
import java.util.SplittableRandom;
import org.anodeconsole.console.services.LogBuffer;
import org.anodeconsole.console.services.LogFilter;
import org.anodeconsole.console.services.LogSeverity;

/**
 * CPU time of holding a million lines of an anode's log, of filtering them, and of reading those a window shows. Not part of
 * the build: run its main method.
 */
final class LogMillion {
    private static final int LINES = 1_000_000;
    private static final int ROUNDS = 5;
    private static final int ROWS = 40;
    private static final int SCROLLS = 1_000;

    private LogMillion() {}

    public static void main(String[] arguments) {
        for (int round = 1; round <= ROUNDS; round++) {
            long[] written = new long[1];
            LogBuffer[] kept = new LogBuffer[1];
            double add = cpuMillis(() -> {
                kept[0] = new LogBuffer(LogBuffer.USUAL_CAPACITY);
                written[0] = fill(kept[0]);
            });
            LogBuffer log = kept[0];
            LogFilter severe = LogFilter.of(EnumSet.of(LogSeverity.ERROR), "");
            LogFilter search = LogFilter.of(EnumSet.allOf(LogSeverity.class), "rows [13]77777 |timeout=\\d+s");
            long[] found = new long[2];
            double bySeverity = cpuMillis(() -> found[0] = log.find(0, Long.MAX_VALUE, severe).length);
            double bySearch = cpuMillis(() -> found[1] = log.find(0, Long.MAX_VALUE, search).length);
            double scroll = cpuMillis(() -> scroll(log)) / SCROLLS;
            System.out.printf(Locale.ROOT,
                    "round %d: %,d lines, %.1f MB as text, %.1f MB held, read in %.0f ms, %,d errors in %.0f ms, %,d found in %.0f ms,"
                            + " %d lines at a random place in %.2f ms%n",
                    round, log.next() - log.first(), written[0] / 1e6, log.packedBytes() / 1e6, add, found[0], bySeverity, found[1],
                    bySearch, ROWS, scroll);
        }
    }

    private static long fill(LogBuffer log) {
        SplittableRandom random = new SplittableRandom(11);
        long written = 0;
        for (int i = 0; i < LINES; i++) {
            String line = String.format(Locale.ROOT, "2026-11-23 %02d:%02d:%02d,%03d - uWSGIWorker%dCore%d - %s - recv fc from 127.0.0.1 rows %d ",
                    i / 41_667 % 24, i / 695 % 60, i / 12 % 60, random.nextInt(1_000), 1 + i % 2, random.nextInt(4),
                    random.nextInt(100) == 0 ? "ERROR" : "INFO", i);
            written += line.length() + 1;
            log.add(line);
        }
        return written;
    }

    private static void scroll(LogBuffer log) {
        SplittableRandom random = new SplittableRandom(12);
        for (int i = 0; i < SCROLLS; i++) {
            long from = random.nextLong(LINES - ROWS);
            for (long number = from; number < from + ROWS; number++) {
                if (log.line(number) == null) {
                    throw new IllegalStateException("line " + number + " is gone");
                }
            }
        }
    }

    private static double cpuMillis(Runnable work) {
        var threads = ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadCpuTime();
        work.run();
        return (threads.getCurrentThreadCpuTime() - before) / 1e6;
    }
}
