package org.anodeconsole.scripts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.anodeconsole.ui.SecondAnode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The scripts of the build folder, as README tells people to use them. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the scripts are for POSIX shells")
class StartScriptsIT {
    private static final Path SCRIPTS = Path.of(System.getProperty("console.home"), "bin");
    private static final String THIS_JAVA = System.getProperty("java.home");

    @TempDir
    Path folder;

    @Test
    void bothProgramsTellTheirVersion() throws Exception {
        for (String program : List.of("anoded", "anode-console")) {
            Run run = run(Map.of("JAVA_HOME", THIS_JAVA), SCRIPTS.resolve(program).toString(), "--version");

            assertEquals(0, run.status, run.said);
            assertTrue(run.said.startsWith(program + " "), run.said);
        }
    }

    @Test
    void saysWhatAWindowNeedsWhenItCannotBeOpened() throws Exception {
        assumeTrue(System.getProperty("os.name").startsWith("Linux"));
        Run run = run(
                Map.of("JAVA_HOME", THIS_JAVA, "DISPLAY", ":65000"),
                SCRIPTS.resolve("anode-console").toString(), "--home", folder.resolve("home").toString());

        assertEquals(1, run.status, run.said);
        assertTrue(run.said.contains("anode-console: the window could not be opened: "), run.said);
        assertFalse(run.said.contains("\tat "), run.said);
    }

    @Test
    void startsThroughALinkToALinkAndThroughALinkedFolder() throws Exception {
        Path link = Files.createSymbolicLink(folder.resolve("link"), SCRIPTS.resolve("anoded"));
        Path linkToLink = Files.createSymbolicLink(folder.resolve("link to link"), Path.of("link"));
        Path linkedFolder = Files.createSymbolicLink(folder.resolve("bin"), SCRIPTS);

        for (Path start : List.of(link, linkToLink, linkedFolder.resolve("anoded"))) {
            Run run = run(Map.of("JAVA_HOME", THIS_JAVA), start.toString(), "--version");
            assertEquals(0, run.status, run.said);
        }
    }

    @Test
    void handsArgumentsOnUnchanged() throws Exception {
        Path odd = folder.resolve("a  name with $signs and 'quotes'.csv");

        Run run = run(Map.of("JAVA_HOME", THIS_JAVA), SCRIPTS.resolve("anoded").toString(),
                "detect", "--algo", "iqr", "--csv", odd.toString());

        assertEquals(1, run.status, run.said);
        assertTrue(run.said.contains("there is no file " + odd), run.said);
    }

    @Test
    void theDoctorTellsScriptsWhatIsWrongWithoutADisplay() throws Exception {
        Map<String, String> environment = Map.of("JAVA_HOME", THIS_JAVA, "HOME", folder.toString());
        String console = SCRIPTS.resolve("anode-console").toString();
        int closed;
        try (ServerSocket any = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            closed = any.getLocalPort();
        }
        Run dead = run(environment, console, "doctor", "--url", "127.0.0.1:" + closed, "--json", "--language", "en");
        assertEquals(2, dead.status, dead.said);
        assertTrue(dead.said.contains("\"service-unreachable\"") && dead.said.contains("\"error\""), dead.said);
        try (SecondAnode anode = new SecondAnode(folder.resolve("anode"))) {
            Run alive = run(environment, console, "doctor", "--url", "127.0.0.1:" + anode.port(), "--language", "en");
            // A warning where no model servers run, nothing where they do.
            assertTrue(alive.status <= 1, alive.said);
            assertTrue(!alive.said.contains("[service-unreachable]") && alive.said.contains("[unknown-types]"), alive.said);
        }
    }

    @Test
    void modelServersAreStartedSeenAndStopped() throws Exception {
        int port;
        try (ServerSocket any = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = any.getLocalPort();
        }
        Path ini = Files.writeString(folder.resolve("taosanode.ini"), "[uwsgi]\npidfile = " + folder.resolve("anode.pid")
                + "\n[taosanode]\napp-log = " + folder.resolve("app.log") + "\nmodel-dir = " + folder.resolve("models")
                + "\n[tsfm-service]\ntimemoe-fc = http://127.0.0.1:" + port + "/ds_predict\n");
        Map<String, String> environment = Map.of("JAVA_HOME", THIS_JAVA, "HOME", folder.toString());
        String start = SCRIPTS.resolve("start-timer-moe").toString();
        String stop = SCRIPTS.resolve("stop-timer-moe").toString();
        try {
            Run first = run(environment, start, "--config", ini.toString(), "--yes");
            assertEquals(0, first.status, first.said);
            assertTrue(first.said.contains("timer-moe answers after"), first.said);
            Run again = run(environment, start, "--config", ini.toString());
            assertEquals(0, again.status, again.said);
            assertTrue(again.said.contains("timer-moe runs already"), again.said);
            Run status = run(environment, SCRIPTS.resolve("anoded").toString(), "model-status", "timer-moe", "--config", ini.toString());
            assertEquals(0, status.status, status.said);
            assertTrue(status.said.contains("timer-moe: running since"), status.said);
        } finally {
            Run stopped = run(environment, stop, "--config", ini.toString());
            assertEquals(0, stopped.status, stopped.said);
            assertTrue(stopped.said.contains("timer-moe stopped"), stopped.said);
        }
        Run none = run(environment, stop, "--config", ini.toString());
        assertEquals(0, none.status, none.said);
        assertTrue(none.said.contains("timer-moe does not run"), none.said);
    }

    @Test
    void saysWhoHasThePortOfAModelServer() throws Exception {
        try (ServerSocket stranger = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            Path ini = Files.writeString(folder.resolve("taosanode.ini"),
                    "[tsfm-service]\ntdtsfm_1 = http://127.0.0.1:" + stranger.getLocalPort() + "/tdtsfm\n");

            Run run = run(Map.of("JAVA_HOME", THIS_JAVA, "HOME", folder.toString()),
                    SCRIPTS.resolve("start-tdtsfm").toString(), "--config", ini.toString(), "--yes");

            assertEquals(3, run.status, run.said);
            assertTrue(run.said.contains("there is a program that does not speak HTTP"), run.said);
        }
    }

    @Test
    void looksElsewhereWhenJavaHomeIsTooOld() throws Exception {
        Path old = fakeJava("17.0.15");

        Run run = run(Map.of("JAVA_HOME", old.toString(), "PATH", THIS_JAVA + "/bin:/usr/bin:/bin"),
                SCRIPTS.resolve("anoded").toString(), "--version");

        assertEquals(0, run.status, run.said);
        assertTrue(run.said.contains("Java " + Runtime.version()), run.said);
    }

    @Test
    void prefersTheNewestOfTheInstalledOnes() throws Exception {
        Path jdks = Files.createDirectories(folder.resolve(".sdkman/candidates/java"));
        Files.move(fakeJava("998"), jdks.resolve("nearly"));
        Files.move(fakeJava("999.0.1"), jdks.resolve("newest"));

        Run run = run(Map.of("JAVA_HOME", "", "HOME", folder.toString(), "PATH", bareTools().toString()),
                SCRIPTS.resolve("anoded").toString(), "--version");

        assertEquals(0, run.status, run.said);
        assertTrue(run.said.startsWith("fake 999.0.1 --enable-native-access"), run.said);
    }

    /** A folder that looks like a Java of that version and only tells how it was started. */
    private Path fakeJava(String version) throws IOException {
        Path home = folder.resolve("java-" + version);
        Path program = Files.createDirectories(home.resolve("bin")).resolve("java");
        Files.writeString(program, "#!/bin/sh\necho fake " + version + " \"$@\"\n");
        assertTrue(program.toFile().setExecutable(true));
        Files.writeString(home.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
        return home;
    }

    /** A PATH without Java. */
    private Path bareTools() throws IOException {
        Path tools = Files.createDirectories(folder.resolve("tools"));
        for (String tool : List.of("sh", "dirname", "basename", "readlink", "sed", "head")) {
            Path installed = Files.exists(Path.of("/bin", tool)) ? Path.of("/bin", tool) : Path.of("/usr/bin", tool);
            Files.createSymbolicLink(tools.resolve(tool), installed);
        }
        return tools;
    }

    private Run run(Map<String, String> environment, String... command) throws IOException, InterruptedException {
        ProcessBuilder program = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        program.environment().putAll(environment);
        Process process = program.start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Run(process.waitFor(), said);
    }

    private record Run(int status, String said) {}
}
