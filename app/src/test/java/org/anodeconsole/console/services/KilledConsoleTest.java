package org.anodeconsole.console.services;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import org.anodeconsole.console.settings.AppDirectories;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KilledConsoleTest {
    @TempDir
    Path home;

    @Test
    void leavesNoAnodeBehindWhenTheConsoleIsKilled() throws Exception {
        EmbeddedIniTest.writeWithFreePorts(AppDirectories.under(home));
        Process console = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp", System.getProperty("java.class.path"), SmallConsole.class.getName(), home.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try {
            ProcessHandle anode = ProcessHandle.of(Long.parseLong(console.inputReader().readLine())).orElseThrow();
            assertTrue(anode.isAlive());

            console.destroyForcibly().waitFor();

            Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> !anode.isAlive());
        } finally {
            console.destroyForcibly();
        }
    }
}
