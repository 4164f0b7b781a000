package org.anodeconsole.console.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.anodeconsole.console.settings.SettingsStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShellViewModelTest {
    @TempDir
    Path directory;

    @Test
    void opensOnThePageShownLast() throws IOException {
        try (SettingsStore settings = SettingsStore.open(directory, Runnable::run)) {
            new ShellViewModel(List.of("overview", "anodes"), settings).show("anodes");
        }
        try (SettingsStore settings = SettingsStore.open(directory, Runnable::run)) {
            assertEquals("anodes", new ShellViewModel(List.of("overview", "anodes"), settings).currentProperty().get());
        }
    }

    @Test
    void opensOnTheFirstPageWhenTheLastOneIsGone() throws IOException {
        try (SettingsStore settings = SettingsStore.open(directory, Runnable::run)) {
            settings.change(before -> before.withPage("removed"));
            assertEquals("overview", new ShellViewModel(List.of("overview"), settings).currentProperty().get());
            assertThrows(IllegalArgumentException.class, () -> new ShellViewModel(List.of("overview"), settings).show("x"));
        }
    }
}
