package org.anodeconsole.benchmarks;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.SplittableRandom;
import org.anodeconsole.console.monitoring.Bucket;
import org.anodeconsole.console.monitoring.History;
import org.anodeconsole.console.monitoring.Resolution;

/**
 * How much disk the history takes after a year in which anodes were asked every hour, then every minute for 30 days, then every
 * five seconds for two. The argument says how many anodes, 200 without one. The year passes by a clock of its own. Not part of
 * the build: run its main method.
 */
final class HistoryOnDisk {
    private static final int ANODES = 200;
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final Duration ASKED_HOURLY = Duration.ofDays(333);
    private static final Duration ASKED_EVERY_MINUTE = Duration.ofDays(30);
    private static final Duration ASKED_EVERY_FIVE_SECONDS = Duration.ofDays(2);
    private static final Duration LAST_TIDYING = Duration.ofSeconds(30);

    private final int anodes;
    private final Path file;
    private final SplittableRandom random = new SplittableRandom(1);
    private volatile long now = START.toEpochMilli();
    private long largest;

    private HistoryOnDisk(int anodes, Path file) {
        this.anodes = anodes;
        this.file = file;
    }

    /** The clock of the year that passes. */
    private final class Year extends Clock {
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
            return Instant.ofEpochMilli(now);
        }
    }

    public static void main(String[] arguments) throws Exception {
        int anodes = arguments.length > 0 ? Integer.parseInt(arguments[0]) : ANODES;
        new HistoryOnDisk(anodes, Files.createTempDirectory("history-on-disk").resolve("history.mv.db")).measure();
    }

    private void measure() throws Exception {
        try (History history = History.open(file, new Year())) {
            pass(history, ASKED_HOURLY, Duration.ofHours(1));
            System.out.printf(Locale.ROOT, "hours for 333 days: %,d bytes%n", Files.size(file));
            pass(history, ASKED_EVERY_MINUTE, Duration.ofMinutes(1));
            System.out.printf(Locale.ROOT, "and minutes for 30 days: %,d bytes%n", Files.size(file));
            pass(history, ASKED_EVERY_FIVE_SECONDS, Duration.ofSeconds(5));
            System.out.printf(Locale.ROOT, "and every question of two days: %,d bytes%n", Files.size(file));
            Thread.sleep(LAST_TIDYING);
            long year = START.toEpochMilli();
            System.out.printf(
                    Locale.ROOT, "kept of one anode: %,d hours, %,d minutes, %,d questions%n",
                    history.read("anode-7:6090", year, now, Resolution.HOUR).size(),
                    history.read("anode-7:6090", year, now, Resolution.MINUTE).size(),
                    history.read("anode-7:6090", year, now, Resolution.RAW).size());
        }
        System.out.printf(Locale.ROOT, "largest %,d bytes, after closing %,d bytes%n", largest, Files.size(file));
    }

    private void pass(History history, Duration time, Duration step) throws Exception {
        long end = now + time.toMillis();
        int rounds = 0;
        while (now < end) {
            now += step.toMillis();
            for (int i = 0; i < anodes; i++) {
                history.add(
                        "anode-" + i + ":6090",
                        Bucket.ofAnswer(now, 2 + 30 * random.nextDouble()).withLoad(random.nextInt(9), 0, 1e8 + random.nextInt(1 << 24)));
            }
            if (++rounds % 50 == 0) {
                // Waits until all of it is in the store.
                history.read("anode-0:6090", now, now, Resolution.RAW);
                largest = Math.max(largest, Files.size(file));
            }
        }
    }
}
