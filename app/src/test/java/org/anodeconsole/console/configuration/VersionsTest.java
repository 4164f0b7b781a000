package org.anodeconsole.console.configuration;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.anodeconsole.console.hosts.FileStamp;
import org.anodeconsole.console.language.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VersionsTest {
    private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");

    @TempDir
    Path folder;

    private Instant clock = NOW;

    private Versions versions() {
        return new Versions(folder, new VersionLadder(ZoneOffset.UTC), () -> clock);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void everyContentIsKeptOnceAndCanBeReadAgain() throws Exception {
        ConfigPlace place = ConfigPlace.other(new MemoryHost(), "/a");
        for (String text : List.of("one", "two", "two", "one")) {
            clock = clock.plusSeconds(1);
            versions().keep(place, bytes(text), Version.Origin.SAVED);
        }

        List<Version> list = versions().list(place);

        assertEquals(3, list.size(), "one, two, one: the same content twice in a row is one version");
        assertArrayEquals(bytes("one"), versions().content(place, list.get(0)));
        assertArrayEquals(bytes("two"), versions().content(place, list.get(1)));
        assertArrayEquals(bytes("two"), versions().content(place, FileStamp.of(bytes("two"))).orElseThrow());
        try (Stream<Path> files = Files.list(folder.resolve(place.key()))) {
            assertEquals(3, files.count(), "two contents and the list");
        }
        assertEquals(List.of(), versions().list(ConfigPlace.other(new MemoryHost(), "/b")));
    }

    @Test
    void aDamagedContentIsNotGivenOut() throws Exception {
        ConfigPlace place = ConfigPlace.other(new MemoryHost(), "/a");
        versions().keep(place, bytes("one"), Version.Origin.FOUND);
        Version version = versions().list(place).getFirst();
        Files.writeString(folder.resolve(place.key()).resolve(version.sha256()), "oops");

        ProblemException e = assertThrows(ProblemException.class, () -> versions().content(place, version));

        assertEquals("configuration.versions.unreadable", e.key());
    }

    @Test
    void theLadderKeepsTheLastDayThenDaysThenWeeks() {
        List<Version> hourly = new ArrayList<>();
        for (int hour = 0; hour < 24 * 800; hour++) {
            hourly.add(new Version(NOW.minus(Duration.ofHours(hour)), "0".repeat(64), Version.Origin.SAVED));
        }

        List<Version> kept = new VersionLadder(ZoneOffset.UTC).keep(hourly, NOW);

        long day = kept.stream().filter(v -> Duration.between(v.at(), NOW).toHours() <= 24).count();
        long month = kept.stream().filter(v -> Duration.between(v.at(), NOW).toDays() <= 31).count() - day;
        assertEquals(25, day);
        assertTrue(month >= 30 && month <= 32, "daily: " + month);
        assertTrue(kept.size() > 120 && kept.size() < 170, "in all: " + kept.size());
        assertEquals(kept, new VersionLadder(ZoneOffset.UTC).keep(kept, NOW), "keeping again drops nothing");
    }

    @Test
    void theNewestVersionStaysHoweverOldItIs() {
        Version old = new Version(NOW.minus(Duration.ofDays(5_000)), "0".repeat(64), Version.Origin.FOUND);

        assertEquals(List.of(old), new VersionLadder(ZoneOffset.UTC).keep(List.of(old), NOW));
    }
}
