package org.anodeconsole.anode.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@EnabledOnOs({OS.LINUX, OS.MAC})
class AnodedProcessTest {
    @TempDir
    private Path directory;

    @Test
    void servesLogsAndEndsWithZeroOnSigterm() throws Exception {
        int port = AnodedProcess.freePort();
        AnodedProcess.configure(directory, port, "INFO");
        try (AnodedProcess anoded = AnodedProcess.serve(directory, port).awaitReady()) {
            assertEquals(Long.toString(anoded.process.pid()), anoded.file("anode.pid").strip());
            anoded.process.destroy();
            assertEquals(ExitCode.OK, anoded.exitStatus());
            assertFalse(Files.exists(directory.resolve("anode.pid")));
            assertEquals("anoded ready at http://127.0.0.1:" + port, anoded.file("out").strip());
            assertEquals("", anoded.file("err"));
            assertTrue(anoded.file("access.log").contains("GET /status => generated 34 bytes in "), anoded.file("access.log"));
            assertTrue(anoded.file("app.log").lines().allMatch(line -> line.matches(
                    "\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d,\\d{3} - \\S+ - (INFO|WARNING|ERROR) - .+")), anoded.file("app.log"));
            assertTrue(anoded.file("app.log").contains("processes is accepted and ignored"), anoded.file("app.log"));
        }
    }

    @Test
    void startsAgainAfterItWasKilled() throws Exception {
        int port = AnodedProcess.freePort();
        AnodedProcess.configure(directory, port, "INFO");
        try (AnodedProcess killed = AnodedProcess.serve(directory, port).awaitReady()) {
            killed.process.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
        }
        assertTrue(Files.exists(directory.resolve("anode.pid")));
        try (AnodedProcess again = AnodedProcess.serve(directory, port).awaitReady()) {
            assertEquals(Long.toString(again.process.pid()), again.file("anode.pid").strip());
        }
    }

    @Test
    void namesThePortThatIsInUse() throws Exception {
        int port = AnodedProcess.freePort();
        AnodedProcess.configure(directory, port, "INFO");
        Path other = Files.createDirectory(directory.resolve("other"));
        AnodedProcess.configure(other, port, "INFO");
        try (AnodedProcess first = AnodedProcess.serve(directory, port).awaitReady();
                AnodedProcess second = AnodedProcess.serve(other, port)) {
            assertEquals(ExitCode.ADDRESS_IN_USE, second.exitStatus());
            assertEquals(1, second.file("err").lines().count());
            assertTrue(second.file("err").contains("port " + port), second.file("err"));
            assertEquals(200, first.status());
        }
    }

    @Test
    void endsWithItsParentHoweverThatEnds() throws Exception {
        int port = AnodedProcess.freePort();
        AnodedProcess.configure(directory, port, "INFO");
        Process parent = new ProcessBuilder("sleep", "60").start();
        try (AnodedProcess anoded =
                AnodedProcess.serve(directory, port, "--parent-pid", Long.toString(parent.pid())).awaitReady()) {
            parent.destroyForcibly();
            assertEquals(ExitCode.OK, anoded.exitStatus());
            assertFalse(Files.exists(directory.resolve("anode.pid")));
        }
    }

    @Test
    void readsTheLogLevelAgainOnSighup() throws Exception {
        int port = AnodedProcess.freePort();
        AnodedProcess.configure(directory, port, "ERROR");
        try (AnodedProcess anoded = AnodedProcess.serve(directory, port).awaitReady()) {
            AnodedProcess.configure(directory, port, "DEBUG");
            new ProcessBuilder("kill", "-HUP", Long.toString(anoded.process.pid())).start().waitFor();
            Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> anoded.file("app.log").contains("set log level:DEBUG"));
            assertEquals(200, anoded.status());
        }
    }

    @Test
    void answersAlthoughItsLogsCannotBeWritten() throws Exception {
        int port = AnodedProcess.freePort();
        Path config = AnodedProcess.configure(directory, port, "INFO");
        Path file = Files.writeString(directory.resolve("not-a-directory"), "");
        Files.writeString(config, Files.readString(config).replace(
                directory.resolve("access.log").toString(), file.resolve("access.log").toString()));
        try (AnodedProcess anoded = AnodedProcess.serve(directory, port).awaitReady()) {
            assertEquals(200, anoded.status());
            assertTrue(anoded.file("err").contains("cannot be written"), anoded.file("err"));
        }
    }

    @Test
    void answersOnAFullDisk() throws Exception {
        int port = AnodedProcess.freePort();
        Path config = AnodedProcess.configure(directory, port, "INFO");
        if (Files.exists(Path.of("/dev/full"))) {
            Files.writeString(config, Files.readString(config).replace(directory.resolve("access.log").toString(), "/dev/full"));
        }
        try (AnodedProcess anoded = AnodedProcess.serve(directory, port).awaitReady()) {
            for (int i = 0; i < 50; i++) {
                assertEquals(200, anoded.status());
            }
        }
    }

    @Test
    void tellsWhatIsWrongWithItsConfiguration() throws Exception {
        Path config = Files.writeString(directory.resolve("taosanode.ini"), "[uwsgi]\nhttp = nowhere\n");
        Process process = AnodedProcess.run(directory, List.of("serve", "--config", config.toString()));
        assertTrue(process.waitFor(30, TimeUnit.SECONDS));
        assertEquals(ExitCode.FAILED, process.exitValue());
        assertTrue(Files.readString(directory.resolve("err")).contains("line 2: http = nowhere"));
    }
}
