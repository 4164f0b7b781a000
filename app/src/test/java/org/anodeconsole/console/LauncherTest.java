package org.anodeconsole.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.anodeconsole.console.settings.Settings.Theme;
import org.junit.jupiter.api.Test;

class LauncherTest {
    @Test
    void knowsWhenThereIsNoDisplay() {
        assertFalse(Launcher.hasDisplay("Linux", Map.of()));
        assertTrue(Launcher.hasDisplay("Linux", Map.of("DISPLAY", ":0")));
        assertTrue(Launcher.hasDisplay("Windows 11", Map.of()));
    }

    @Test
    void providesCarriersUnlessTheUserSaysHowMany() {
        String property = "jdk.virtualThreadScheduler.parallelism";
        String before = System.clearProperty(property);
        try {
            Launcher.provideCarriers();
            assertTrue(Integer.parseInt(System.getProperty(property)) >= 16);
            System.setProperty(property, "3");
            Launcher.provideCarriers();
            assertEquals("3", System.getProperty(property));
        } finally {
            System.clearProperty(property);
            if (before != null) {
                System.setProperty(property, before);
            }
        }
    }

    @Test
    void readsItsCommandLine() {
        LaunchOptions options = new LaunchOptions();
        Launcher.commandLine(options).parseArgs("--home", "h", "--language", "zh-CN", "--theme", "dark", "--screenshot", "s");
        assertEquals(Path.of("h").toAbsolutePath().resolve("data"), options.directories().data());
        assertEquals(Locale.SIMPLIFIED_CHINESE, options.language);
        assertEquals(Theme.DARK, options.theme);
        assertEquals(Path.of("s"), options.screenshot);
    }
}
