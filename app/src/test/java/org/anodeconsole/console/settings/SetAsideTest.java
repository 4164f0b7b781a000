package org.anodeconsole.console.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import javafx.beans.value.ObservableValue;
import org.anodeconsole.console.language.Messages;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lends other tests a file that cannot be moved. */
public class SetAsideTest {
    private static final IOException REASON = new IOException("not JSON");

    @TempDir
    Path directory;

    private Path file;

    @BeforeEach
    void name() {
        file = directory.resolve("settings.json");
    }

    @Test
    void keepsEveryOneOfNine() throws IOException {
        for (int i = 1; i <= 9; i++) {
            Files.writeString(file, "number " + i);
            SetAside kept = SetAside.of(file, REASON);
            assertTrue(kept.moved());
            assertEquals("settings.json.broken" + (i == 1 ? "" : "-" + i), kept.place().getFileName().toString());
        }
        assertFalse(Files.exists(file));
        for (int i = 1; i <= 9; i++) {
            assertEquals("number " + i, Files.readString(directory.resolve("settings.json.broken" + (i == 1 ? "" : "-" + i))));
        }
    }

    @Test
    void replacesTheLastWhenThereAreMore() throws IOException {
        for (int i = 1; i <= 10; i++) {
            Files.writeString(file, "number " + i);
            SetAside.of(file, REASON);
        }
        assertEquals("number 1", Files.readString(directory.resolve("settings.json.broken")));
        assertEquals("number 10", Files.readString(directory.resolve("settings.json.broken-9")));
    }

    @Test
    void leavesAFileAloneThatCannotBeMoved() throws IOException {
        Files.writeString(file, "mine");
        noRoomBeside(file);
        assertEquals(new SetAside(file, false), SetAside.of(file, REASON));
        assertEquals("mine", Files.readString(file));
    }

    @Test
    void saysWhetherItWasMoved() {
        Messages messages = new Messages(Locale.ENGLISH);
        assertEquals(
                "The settings of the last run could not be read. They are kept as " + file + "; the defaults are in force.",
                new SetAside(file, true).said(messages, "settings.setAside").get());
        ObservableValue<String> stuck = new SetAside(file, false).said(messages, "settings.setAside");
        assertTrue(stuck.getValue().startsWith(file + " cannot be read, and it cannot be moved"));
        messages.localeProperty().set(Locale.SIMPLIFIED_CHINESE);
        assertTrue(stuck.getValue().startsWith("无法读取"));
    }

    /** Takes all names a broken file could be kept under, so that not even the user who may do anything can move it. */
    public static void noRoomBeside(Path file) throws IOException {
        for (int i = 1; i <= 9; i++) {
            Files.createDirectories(file.resolveSibling(file.getFileName() + ".broken" + (i == 1 ? "" : "-" + i)).resolve("taken"));
        }
    }
}
