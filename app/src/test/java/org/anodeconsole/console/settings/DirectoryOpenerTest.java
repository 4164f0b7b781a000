package org.anodeconsole.console.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.anodeconsole.console.language.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class DirectoryOpenerTest {
    @TempDir
    Path directory;

    @Test
    void everySystemHasItsProgram() {
        assertEquals("xdg-open", DirectoryOpener.program("Linux"));
        assertEquals("open", DirectoryOpener.program("Mac OS X"));
        assertEquals("explorer", DirectoryOpener.program("Windows 11"));
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void givesTheDirectoryAsOneArgumentWhateverItsName() throws Exception {
        Path seen = directory.resolve("seen");
        Path browser = script("#!/bin/sh\nprintf '%s' \"$1\" >" + seen + "\n");
        new DirectoryOpener(browser.toString()).open(Path.of("/a; rm -rf $HOME"));
        assertEquals("/a; rm -rf $HOME", Files.readString(seen));
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void saysThatABrowserRefused() throws Exception {
        DirectoryOpener opener = new DirectoryOpener(script("#!/bin/sh\nexit 4\n").toString());
        ProblemException refused = assertThrows(ProblemException.class, () -> opener.open(directory));
        assertEquals("settings.cannotOpen", refused.key());
    }

    @Test
    void saysThatThereIsNoBrowser() {
        DirectoryOpener opener = new DirectoryOpener(directory.resolve("missing").toString());
        assertEquals("settings.cannotOpen", assertThrows(ProblemException.class, () -> opener.open(directory)).key());
    }

    private Path script(String text) throws Exception {
        Path script = Files.writeString(directory.resolve("browser"), text);
        return Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwx------"));
    }
}
