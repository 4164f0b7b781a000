package org.anodeconsole.console.monitoring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import org.h2.mvstore.MVStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class HistoryTest {
    private static final long HOUR = Duration.ofHours(1).toMillis();
    private static final long DAY = Duration.ofDays(1).toMillis();
    private static final long START = Instant.parse("2026-03-01T00:00:00Z").toEpochMilli();

    @TempDir
    Path directory;

    private History open(long now) {
        return History.open(directory.resolve("history.mv.db"), Clock.fixed(Instant.ofEpochMilli(now), ZoneOffset.UTC));
    }

    @Test
    void keepsQuestionsOverARestart() throws Exception {
        try (History history = open(START)) {
            history.add("a:6090", Bucket.ofAnswer(START, 3.5).withLoad(7, 1, 2e8));
            history.add("a:6090", Bucket.ofSilence(START + 5_000));
            history.add("b:6090", Bucket.ofAnswer(START, 9));
        }
        try (History history = open(START + 10_000)) {
            List<Bucket> seen = history.read("a:6090", START, START + 10_000, Resolution.RAW);
            assertEquals(List.of(Bucket.ofAnswer(START, 3.5).withLoad(7, 1, 2e8), Bucket.ofSilence(START + 5_000)), seen);
            assertEquals(List.of(), history.read("c:6090", START, START + 10_000, Resolution.RAW));
        }
    }

    @Test
    void gathersMinutesAndHoursFromQuestions() throws Exception {
        try (History history = open(START)) {
            // Every 20 seconds for 25 hours: 10, 20 and 30 ms in each minute; nothing in the minutes 10 to 19.
            for (long at = START; at < START + 25 * HOUR; at += 20_000) {
                long minute = (at - START) / 60_000;
                boolean silent = minute >= 10 && minute < 20;
                history.add("a", silent ? Bucket.ofSilence(at) : Bucket.ofAnswer(at, 10 + (at - START) % 60_000 / 2_000.0));
            }
        }
        try (History history = open(START + 25 * HOUR)) {
            List<Bucket> minutes = history.read("a", START, START + 25 * HOUR, Resolution.MINUTE);
            assertEquals(25 * 60, minutes.size());
            assertEquals(new Bucket(START, 3, 3, 20, 30, Double.NaN, Double.NaN, Double.NaN), minutes.getFirst());
            assertEquals(0, minutes.get(10).availability());
            List<Bucket> hours = history.read("a", START, START + 25 * HOUR, Resolution.HOUR);
            assertEquals(25, hours.size());
            assertEquals(new Bucket(START, 180, 150, 20, 30, Double.NaN, Double.NaN, Double.NaN), hours.getFirst());
            assertEquals(START + 24 * HOUR, hours.getLast().at());
        }
    }

    @Test
    void showsMinutesOfTheHourThatIsNotOverYet() throws Exception {
        try (History history = open(START)) {
            history.add("a", Bucket.ofAnswer(START + 1_000, 4));
            history.add("a", Bucket.ofAnswer(START + 61_000, 8));
            assertEquals(2, history.read("a", START, START + HOUR, Resolution.MINUTE).size());
            assertEquals(6, history.read("a", START, START + HOUR, Resolution.HOUR).getFirst().meanMillis());
        }
    }

    @Test
    void forgetsWhatIsTooOld() throws Exception {
        try (History history = open(START)) {
            history.add("a", Bucket.ofAnswer(START, 4));
        }
        assertKept(START + 2 * DAY, 0, 1, 1);
        assertKept(START + 29 * DAY, 0, 1, 1);
        assertKept(START + 32 * DAY, 0, 0, 1);
        assertKept(START + 367 * DAY, 0, 0, 0);
    }

    private void assertKept(long now, int raw, int minutes, int hours) throws Exception {
        try (History history = open(now)) {
            assertEquals(raw, history.read("a", START, START + 1, Resolution.RAW).size());
            assertEquals(minutes, history.read("a", START, START + 1, Resolution.MINUTE).size());
            assertEquals(hours, history.read("a", START, START + 1, Resolution.HOUR).size());
        }
    }

    @Test
    void staysWithinItsBoundOnDisk() {
        Path file = directory.resolve("pages.mv.db");
        try (MVStore store = new MVStore.Builder().fileName(file.toString()).autoCommitDisabled().compress().open()) {
            store.setRetentionTime(0);
            HistoryPages pages = new HistoryPages(store);
            Random random = new Random(1);
            for (long at = START; at < START + 3 * DAY; at += 5_000) {
                pages.add("a", Bucket.ofAnswer(at, random.nextDouble() * 20));
                if (at % HOUR == 0) {
                    pages.tidy(at);
                }
                if (at % 20_000 == 0) {
                    store.commit();
                }
            }
        }
        // A day of questions and three days of minutes, 28 bytes each, are 0.6 MB; as much again may wait to be used anew.
        assertTrue(size(file) < 1_500_000, () -> "the file holds " + size(file) + " bytes");
    }

    private static long size(Path file) {
        return file.toFile().length();
    }

    @Test
    void setsADamagedFileAsideAndSaysSo() throws Exception {
        Path file = directory.resolve("history.mv.db");
        try (History history = open(START)) {
            for (int i = 0; i < 5_000; i++) {
                history.add("a", Bucket.ofAnswer(START + i * 1_000L, i));
            }
        }
        byte[] bytes = Files.readAllBytes(file);
        ByteBuffer.wrap(bytes).put(new byte[bytes.length]);
        Files.write(file, bytes);
        try (History history = open(START)) {
            assertEquals(History.Trouble.SET_ASIDE, history.trouble());
            assertEquals(bytes.length, Files.size(history.setAside().orElseThrow()));
            history.add("a", Bucket.ofAnswer(START, 1));
            assertEquals(1, history.read("a", START, START, Resolution.RAW).size());
        }
    }

    @Test
    void goesOnInMemoryWhereNoFileCanBe() throws Exception {
        Files.createDirectories(directory.resolve("history.mv.db").resolve("in-the-way"));
        try (History history = open(START)) {
            assertEquals(History.Trouble.IN_MEMORY, history.trouble());
            history.add("a", Bucket.ofAnswer(START, 1));
            assertEquals(1, history.read("a", START, START, Resolution.RAW).size());
        }
    }

    @Test
    void keepsEventsNewestFirst() throws Exception {
        Event gone = new Event(Instant.ofEpochMilli(START), "a", Event.Kind.WENT_OFFLINE, "");
        Event back = new Event(Instant.ofEpochMilli(START + 9), "a", Event.Kind.CAME_BACK, "9 ms");
        try (History history = open(START)) {
            history.add(gone);
            history.add(new Event(Instant.ofEpochMilli(START), "b", Event.Kind.SERVICE_RESTARTED, ""));
            history.add(back);
        }
        try (History history = open(START)) {
            assertEquals(List.of(back, gone), history.events("a", 10));
            assertEquals(List.of(back), history.events("a", 1));
        }
    }
}
