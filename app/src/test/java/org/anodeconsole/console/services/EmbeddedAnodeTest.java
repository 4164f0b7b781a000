package org.anodeconsole.console.services;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import okhttp3.OkHttpClient;
import org.anodeconsole.anode.process.AnodedProgram;
import org.anodeconsole.console.client.AnodeAddress;
import org.anodeconsole.console.client.AnodeClient;
import org.anodeconsole.console.language.Messages;
import org.anodeconsole.console.language.ProblemException;
import org.anodeconsole.console.settings.AppDirectories;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedAnodeTest {
    @TempDir
    Path home;

    private final AnodeClient client = new AnodeClient(new OkHttpClient());
    private AppDirectories directories;
    private EmbeddedAnode anode;

    @BeforeEach
    void create() throws Exception {
        directories = AppDirectories.under(home);
        EmbeddedIniTest.writeWithFreePorts(directories);
        anode = new EmbeddedAnode(AnodedProgram.ofThisProcess(), client, directories);
    }

    @AfterEach
    void close() throws Exception {
        anode.close();
    }

    private static boolean isAlive(long pid) {
        return ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false);
    }

    private String failure() {
        return anode.status().failure().problem().in(new Messages(Locale.ENGLISH)).what();
    }

    @Test
    void startsAnswersRestartsAndStops() throws Exception {
        assertEquals(ServiceState.STOPPED, anode.status().state());

        anode.start();
        assertEquals(ServiceState.RUNNING, anode.status().state());
        AnodeAddress address = anode.address().orElseThrow();
        assertEquals("ready", client.status(address).status());
        assertTrue(
                Thread.getAllStackTraces().keySet().stream().anyMatch(thread -> thread.getName().equals("anoded-output")),
                "its output is read by a thread of the system, not a virtual one: docs/adr/0008");
        long first = anode.facts().pid().orElseThrow();

        anode.restart();
        long second = anode.facts().pid().orElseThrow();
        assertNotEquals(first, second);
        assertFalse(isAlive(first));
        assertEquals("ready", client.status(address).status());

        anode.stop();
        assertEquals(ServiceState.STOPPED, anode.status().state());
        assertFalse(isAlive(second));
        assertThrows(ProblemException.class, () -> client.status(address));
    }

    @Test
    void tellsAtOnceThatTheChildWasKilled() throws Exception {
        anode.start();
        CompletableFuture<ServiceStatus> told = new CompletableFuture<>();
        anode.listen(() -> told.complete(anode.status()));

        ProcessHandle.of(anode.facts().pid().orElseThrow()).orElseThrow().destroyForcibly();

        ServiceStatus status = told.get(10, java.util.concurrent.TimeUnit.SECONDS);
        assertEquals(ServiceState.FAILED, status.state());
        assertEquals("The process was killed by signal 9.", failure());
        assertTrue(status.failure().lastLines().getLast().startsWith("anoded ready at "), status.toString());
        assertTrue(anode.facts().pid().isEmpty());
    }

    @Test
    void tellsThatTheAnodeWasStoppedFromOutside() throws Exception {
        anode.start();

        ProcessHandle.of(anode.facts().pid().orElseThrow()).orElseThrow().destroy();

        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> anode.status().state() == ServiceState.FAILED);
        assertEquals("The anode was stopped from outside this console.", failure());
    }

    @Test
    void takesAnotherPortWhenItsOwnIsTakenAndSaysWhich() throws Exception {
        int taken = EmbeddedIniTest.port(directories);
        try (ServerSocket stranger = new ServerSocket(taken, 1, InetAddress.getLoopbackAddress())) {
            anode.start();

            int port = anode.address().orElseThrow().port();
            assertNotEquals(stranger.getLocalPort(), port);
            assertEquals("ready", client.status(anode.address().orElseThrow()).status());
            assertEquals(
                    "Port " + taken + " was taken by another program, so the anode listens on " + port + " now.",
                    anode.facts().remark().orElseThrow().in(new Messages(Locale.ENGLISH)).what());
            assertEquals(port, EmbeddedIniTest.port(directories));
        }
    }

    @Test
    void failsWithTheFindingsOfABrokenConfiguration() throws Exception {
        Path ini = directories.config().resolve("taosanode.ini");
        Files.writeString(ini, Files.readString(ini).replaceFirst("http = .*", "http = 127.0.0.1:99999"));

        assertThrows(ProblemException.class, anode::start);

        assertEquals(ServiceState.FAILED, anode.status().state());
        assertTrue(failure().contains("99999") && failure().contains("Line 5"), failure());
    }

    @Test
    void saysThatTheProgramIsMissing() throws Exception {
        AnodedProgram missing = AnodedProgram.of(
                name -> name.equals("jpackage.app-path") ? home.resolve("bin/AnodeConsole").toString() : null);
        try (EmbeddedAnode damaged = new EmbeddedAnode(missing, client, directories)) {
            ProblemException problem = assertThrows(ProblemException.class, damaged::start);
            assertEquals("services.launcher", problem.key());
            assertEquals(ServiceState.FAILED, damaged.status().state());
        }
    }

    @Test
    void failsWithExitCodeAndLastLinesWhenTheProcessEndsBeforeItIsReady() throws Exception {
        AnodedProgram wrongClassPath =
                AnodedProgram.of(name -> name.equals("java.class.path") ? home.toString() : System.getProperty(name));
        try (EmbeddedAnode broken = new EmbeddedAnode(wrongClassPath, client, directories)) {
            ProblemException problem = assertThrows(ProblemException.class, broken::start);
            assertEquals("services.startFailed", problem.key());
            assertTrue(broken.status().failure().lastLines().toString().contains("org.anodeconsole.anode.Anoded"));
        }
    }

    @Test
    void showsTheAnodeOfAnotherConsoleAndLeavesItAlone() throws Exception {
        anode.start();
        try (EmbeddedAnode second = new EmbeddedAnode(AnodedProgram.ofThisProcess(), client, directories)) {
            second.start();

            assertEquals(ServiceState.RUNNING, second.status().state());
            assertEquals(anode.facts().pid(), second.facts().pid());
            assertEquals("services.notOurs", assertThrows(ProblemException.class, second::stop).key());
            assertFalse(second.lockedBecause(new Messages(Locale.ENGLISH)).isEmpty());

            anode.stop();
            Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> second.status().state() == ServiceState.STOPPED);
            second.start();
            assertNotEquals("", second.facts().pid().toString());
            assertEquals("ready", client.status(second.address().orElseThrow()).status());
        }
    }

    @Test
    void canBeStoppedWhileItStarts() throws Exception {
        CompletableFuture<Throwable> outcome = new CompletableFuture<>();
        Thread.ofVirtual().start(() -> {
            try {
                anode.start();
                outcome.complete(null);
            } catch (Exception e) {
                outcome.complete(e);
            }
        });
        Awaitility.await().pollInterval(Duration.ofMillis(5)).until(() -> anode.facts().pid().isPresent());

        anode.stop();

        assertEquals(ServiceState.STOPPED, anode.status().state());
        assertEquals("services.stoppedWhileStarting", ((ProblemException) outcome.get()).key());
        assertTrue(anode.facts().pid().isEmpty());
    }

    @Test
    void endsTheChildWhenItIsClosedAndStartsNoOther() throws Exception {
        anode.start();
        long pid = anode.facts().pid().orElseThrow();

        anode.close();

        assertFalse(isAlive(pid));
        assertThrows(ProblemException.class, anode::start);
    }
}
