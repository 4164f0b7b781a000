package org.anodeconsole.console.monitoring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.anodeconsole.console.settings.SetAside;
import org.anodeconsole.console.settings.SetAsideTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AlertFileTest {
    private static final Instant NOW = Instant.parse("2026-03-01T00:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    private static final Alert.Subject SUBJECT = new Alert.Subject("a:6090", AlertRule.Kind.OFFLINE);

    @TempDir
    Path directory;

    private AlertMemory reopened() {
        try (AlertFile file = AlertFile.open(directory.resolve("alerts.json"), CLOCK)) {
            return file.before();
        }
    }

    @Test
    void bringsRulesMutesAndAcknowledgementsToTheNextRun() {
        try (AlertFile file = AlertFile.open(directory.resolve("alerts.json"), CLOCK)) {
            AlertBook book = new AlertBook(file.before(), file::keep);
            book.change(new AlertRule(AlertRule.Kind.OFFLINE, true, Duration.ofSeconds(5), 0));
            book.change(new AlertRule(AlertRule.Kind.SLOW, false, Duration.ofMinutes(9), 450));
            Map<AlertRule.Kind, String> worries = Map.of(AlertRule.Kind.OFFLINE, "");
            book.observe("a:6090", worries, NOW);
            assertEquals(1, book.observe("a:6090", worries, NOW.plusSeconds(5)).size());
            book.acknowledge(SUBJECT);
            book.mute(SUBJECT, NOW.plusSeconds(600));
        }
        AlertMemory kept = reopened();
        AlertBook next = new AlertBook(kept, memory -> {});
        assertEquals(new AlertRule(AlertRule.Kind.SLOW, false, Duration.ofMinutes(9), 450), next.rule(AlertRule.Kind.SLOW));
        assertEquals(
                List.of(new Alert("a:6090", AlertRule.Kind.OFFLINE, NOW, Optional.empty(), true, NOW.plusSeconds(600), "")),
                next.all());
        assertEquals(Map.of(SUBJECT, NOW.plusSeconds(600)), kept.mutes());
    }

    @Test
    void hasTheUsualRulesWithoutAFile() {
        assertEquals(AlertRule.standard(), reopened().rules());
    }

    @Test
    void setsADamagedFileAsideAndSaysSo() throws Exception {
        Path path = directory.resolve("alerts.json");
        Files.writeString(path, "{\"rules\": [{\"kind\": \"OFF");
        try (AlertFile file = AlertFile.open(path, CLOCK)) {
            assertEquals(AlertRule.standard(), file.before().rules());
            assertTrue(Files.readString(file.setAside().orElseThrow().place()).startsWith("{\"rules\""));
        }
    }

    @Test
    void savesNothingOverAFileThatCannotBeSetAside() throws Exception {
        Path path = directory.resolve("alerts.json");
        Files.writeString(path, "mine");
        SetAsideTest.noRoomBeside(path);
        try (AlertFile file = AlertFile.open(path, CLOCK)) {
            assertEquals(Optional.of(new SetAside(path, false)), file.setAside());
            file.keep(file.before());
        }
        assertEquals("mine", Files.readString(path));
    }

    @Test
    void bringsValuesOutOfRangeBackIntoIt() throws Exception {
        Files.writeString(directory.resolve("alerts.json"), """
                {"rules": [{"kind": "SLOW", "on": true, "seconds": 999999, "threshold": 0}], "mutes": [], "alerts": []}
                """);
        assertTrue(reopened().rules().contains(new AlertRule(AlertRule.Kind.SLOW, true, Duration.ofDays(1), 1)));
    }
}
