package org.anodeconsole.console.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.anodeconsole.console.settings.Settings.Theme;
import org.anodeconsole.console.settings.Settings.WindowPlace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsStoreTest {
    @TempDir
    Path directory;

    @Test
    void remembersEveryChoice() throws IOException {
        SettingsStore store = SettingsStore.open(directory);
        WindowPlace place = new WindowPlace(10, 20, 1_000, 700, false);
        store.change(settings -> settings.withLanguage("zh-CN").withTheme(Theme.DARK).withFontSize(18)
                .withRefreshSeconds(30).withWindow(place).withPage("anodes").withOwnAnode("127.0.0.1:6090"));

        assertEquals(
                new Settings("zh-CN", Theme.DARK, 18, 30, place, "anodes", "127.0.0.1:6090"),
                SettingsStore.open(directory).current());
    }

    @Test
    void fillsWhatAFileLeavesOut() throws IOException {
        Files.writeString(directory.resolve("settings.json"), "{\"theme\":\"LIGHT\",\"fromTheFuture\":1}");
        Settings settings = SettingsStore.open(directory).current();
        assertEquals(Settings.defaults().withTheme(Theme.LIGHT), settings);
    }

    @Test
    void bringsNumbersBackIntoTheirRange() throws IOException {
        Files.writeString(directory.resolve("settings.json"), "{\"fontSize\":400,\"refreshSeconds\":-3}");
        Settings settings = SettingsStore.open(directory).current();
        assertEquals(24, settings.fontSize());
        assertEquals(2, settings.refreshSeconds());
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"theme\":", "[]", "null", "{\"theme\":\"PINK\"}", "\u0000\u0001"})
    void setsAsideWhatCannotBeReadAndKeepsIt(String broken) throws IOException {
        Files.writeString(directory.resolve("settings.json"), broken);
        SettingsStore store = SettingsStore.open(directory);
        Path kept = directory.resolve("settings.json.broken");
        assertEquals(Settings.defaults(), store.current());
        assertEquals(Optional.of(kept), store.setAside());
        assertEquals(broken, Files.readString(kept));
        store.change(settings -> settings.withFontSize(20));
        assertTrue(SettingsStore.open(directory).setAside().isEmpty(), "the next start reads the new file");
    }
}
