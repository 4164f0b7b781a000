package org.anodeconsole.installer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Only what is asked of jpackage; the installers themselves can only be built on their systems. */
class NativeInstallerTest {
    private static List<String> arguments(String system, String version) {
        Target target = Target.of(system, "amd64");
        Workshop workshop = new Workshop(Path.of("installer"), target, version, Instant.EPOCH);
        return NativeInstaller.arguments(new ApplicationImage(Path.of("image"), target), workshop);
    }

    @Test
    void windowsGetsAnMsiThatReplacesOlderVersions() {
        List<String> arguments = arguments("Windows 11", "0.1.0");

        assertEquals("msi", arguments.get(arguments.indexOf("--type") + 1));
        assertEquals("0.1.0", arguments.get(arguments.indexOf("--app-version") + 1));
        assertTrue(arguments.contains("--win-upgrade-uuid"));
    }

    @Test
    void macGetsADiskImageWhoseVersionDoesNotBeginWithZero() {
        List<String> arguments = arguments("Mac OS X", "0.1.0");

        assertEquals("dmg", arguments.get(arguments.indexOf("--type") + 1));
        assertEquals("1.1.0", arguments.get(arguments.indexOf("--app-version") + 1));
    }

    @Test
    void windowsCommandsHandTheirArgumentsToTheAnode() {
        assertEquals("@\"%~dp0anoded.exe\" start-model timer-moe %*\r\n", ModelCommands.batch("start-timer-moe"));
    }
}
