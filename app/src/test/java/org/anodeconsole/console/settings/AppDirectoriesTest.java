package org.anodeconsole.console.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AppDirectoriesTest {
    private static final Path HOME = Path.of("/home/li");

    @Test
    void followsTheXdgSpecificationOnLinux() {
        assertEquals(
                new AppDirectories(
                        HOME.resolve(".config/anode-console"),
                        HOME.resolve(".local/share/anode-console"),
                        HOME.resolve(".local/state/anode-console")),
                AppDirectories.of("Linux", HOME, Map.of()));
        assertEquals(
                Path.of("/etc/xdg/anode-console"),
                AppDirectories.of("Linux", HOME, Map.of("XDG_CONFIG_HOME", "/etc/xdg")).config());
    }

    @Test
    void ignoresARelativeXdgPath() {
        assertEquals(
                HOME.resolve(".config/anode-console"),
                AppDirectories.of("Linux", HOME, Map.of("XDG_CONFIG_HOME", "relative")).config());
    }

    @Test
    void usesTheLibraryFolderOnMacOs() {
        assertEquals(
                HOME.resolve("Library/Application Support/anode-console"),
                AppDirectories.of("Mac OS X", HOME, Map.of()).config());
    }
}
