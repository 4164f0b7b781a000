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
        new ShellViewModel(List.of("overview", "anodes"), SettingsStore.open(directory)).show("anodes");
        ShellViewModel next = new ShellViewModel(List.of("overview", "anodes"), SettingsStore.open(directory));
        assertEquals("anodes", next.currentProperty().get());
    }

    @Test
    void opensOnTheFirstPageWhenTheLastOneIsGone() throws IOException {
        SettingsStore settings = SettingsStore.open(directory);
        settings.change(before -> before.withPage("removed"));
        assertEquals("overview", new ShellViewModel(List.of("overview"), settings).currentProperty().get());
        assertThrows(IllegalArgumentException.class, () -> new ShellViewModel(List.of("overview"), settings).show("x"));
    }
}
