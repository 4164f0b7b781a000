package org.anodeconsole.anode.process;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AnodedProgramTest {
    private static List<String> command(Map<String, String> properties) {
        return AnodedProgram.of(properties::get).serve(Path.of("/home/ana/my anode.ini"), 42);
    }

    @Test
    void runsTheLauncherBesideAnInstalledProgram() {
        assertEquals(
                List.of(
                        "/opt/anode-console/bin/anoded", "serve", "--config", "/home/ana/my anode.ini", "--parent-pid", "42"),
                command(Map.of("jpackage.app-path", "/opt/anode-console/bin/anode-console", "os.name", "Linux")));
    }

    @Test
    void runsTheLauncherOfWindowsByItsFullName() {
        assertEquals(
                "/apps/anoded.exe",
                command(Map.of("jpackage.app-path", "/apps/Anode Console.exe", "os.name", "Windows 11")).getFirst());
    }

    @Test
    void runsTheSameJavaAndClassPathFromABuild() {
        assertEquals(
                List.of(
                        "/jdk/bin/java",
                        "--enable-native-access=ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow",
                        "-Djava.awt.headless=true",
                        "-cp",
                        "a.jar:b c.jar",
                        "org.anodeconsole.anode.Anoded",
                        "serve",
                        "--config",
                        "/home/ana/my anode.ini",
                        "--parent-pid",
                        "42"),
                command(Map.of("java.home", "/jdk", "java.class.path", "a.jar:b c.jar", "os.name", "Linux")));
    }
}
