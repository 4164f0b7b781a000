package org.anodeconsole.anode.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicInteger;
import org.anodeconsole.anode.models.ModelService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@EnabledOnOs({OS.LINUX, OS.MAC})
class ModelProcessTest {
    private static final MemoryCheck PLENTY = new MemoryCheck(1, 2);
    private static final Duration LONG = Duration.ofSeconds(30);

    @TempDir
    Path folder;

    private final AtomicInteger told = new AtomicInteger();
    private ModelProcessFiles files;
    private int port;
    private URI address;

    @BeforeEach
    void findAPort() throws IOException {
        files = new ModelProcessFiles(folder.resolve("tdtsfm.pid"), folder.resolve("tdtsfm.log"));
        try (ServerSocket any = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = any.getLocalPort();
        }
        address = URI.create("http://127.0.0.1:" + port + "/tdtsfm");
    }

    @AfterEach
    void leaveNothing() throws Exception {
        server("usual").stop(Duration.ZERO);
    }

    private ModelProcess server(String kind) {
        return new ModelProcess(ModelService.TDTSFM, address, files,
                StandInModelServer.command(ModelService.TDTSFM, port, kind));
    }

    private StartRequest request(Duration limit) {
        return new StartRequest(PLENTY, false, limit, OptionalLong.empty(), waited -> told.incrementAndGet());
    }

    @Test
    void startsWaitsUntilItAnswersAndStops() throws Exception {
        ModelProcess server = server("usual");
        assertInstanceOf(ModelProcessState.Stopped.class, server.state());

        StartOutcome.Started started = assertInstanceOf(StartOutcome.Started.class, server.start(request(LONG)));

        assertTrue(told.get() > 0, "the wait is reported");
        assertEquals(Long.toString(started.pid()), Files.readAllLines(files.pidFile()).getFirst());
        ModelProcessState.Running running = assertInstanceOf(ModelProcessState.Running.class, server.state());
        assertTrue(running.answers());
        assertEquals(started.pid(), running.process().pid());
        assertTrue(ProcessSight.residentBytes(started.pid()).orElse(1) > 0);

        assertEquals(new StopOutcome.Stopped(started.pid(), false), server.stop(LONG));
        assertFalse(Files.exists(files.pidFile()));
        assertInstanceOf(ModelProcessState.Stopped.class, server.state());
        assertEquals("serving tdtsfm", Files.readAllLines(files.logFile()).getFirst());
    }

    @Test
    void aSecondStartAndASecondStopDoNoHarm() throws Exception {
        ModelProcess server = server("usual");
        StartOutcome.Started first = assertInstanceOf(StartOutcome.Started.class, server.start(request(LONG)));

        assertEquals(new StartOutcome.AlreadyRunning(first.pid(), address), server.start(request(LONG)));
        assertInstanceOf(StopOutcome.Stopped.class, server.stop(LONG));
        assertEquals(new StopOutcome.NotRunning(), server.stop(LONG));
    }

    @Test
    void saysThatAnotherHttpServerHasThePort() throws Exception {
        HttpServer stranger = HttpServer.create(new InetSocketAddress("127.0.0.1", port), 0);
        stranger.createContext("/", exchange -> {
            exchange.getResponseHeaders().set("Server", "Stranger/1.0");
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        stranger.start();
        try {
            StartOutcome.PortTaken taken =
                    assertInstanceOf(StartOutcome.PortTaken.class, server("usual").start(request(LONG)));
            PortUse.OtherHttp use = assertInstanceOf(PortUse.OtherHttp.class, taken.use());
            assertEquals("200 Stranger/1.0", use.status() + " " + use.software());
            assertTrue(use.owner().isEmpty() || use.owner().get().pid() == ProcessHandle.current().pid());
            assertInstanceOf(ModelProcessState.Foreign.class, server("usual").state());
            assertInstanceOf(StopOutcome.NotOurs.class, server("usual").stop(LONG));
        } finally {
            stranger.stop(0);
        }
    }

    @Test
    void saysThatSomethingElseThanHttpHasThePort() throws Exception {
        try (ServerSocket silent = new ServerSocket(port, 5, InetAddress.getLoopbackAddress())) {
            StartOutcome.PortTaken taken =
                    assertInstanceOf(StartOutcome.PortTaken.class, server("usual").start(request(LONG)));
            assertInstanceOf(PortUse.NotHttp.class, taken.use());
            assertTrue(silent.isBound());
        }
    }

    @Test
    void startsOnShortMemoryOnlyWhenThatIsAccepted() throws Exception {
        StartRequest scarce = new StartRequest(new MemoryCheck(2, 1), false, LONG, OptionalLong.empty(), waited -> {});

        assertEquals(new StartOutcome.ShortOfMemory(new MemoryCheck(2, 1)), server("usual").start(scarce));
        assertFalse(Files.exists(files.pidFile()));
        assertInstanceOf(StartOutcome.Started.class, server("usual").start(scarce.acceptingShortMemory()));
    }

    @Test
    void tellsHowItEndedAndItsLastWords() throws Exception {
        Files.writeString(files.logFile(), "an earlier run\n");

        StartOutcome.Ended ended = assertInstanceOf(StartOutcome.Ended.class, server("broken").start(request(LONG)));

        assertEquals(7, ended.status());
        assertEquals("[serving tdtsfm, the model is damaged]", ended.lastLines().toString());
        assertFalse(Files.exists(files.pidFile()));
    }

    @Test
    void endsWhatDoesNotAnswerInTime() throws Exception {
        StartOutcome outcome = server("slow").start(request(Duration.ofMillis(1500)));

        assertInstanceOf(StartOutcome.TooSlow.class, outcome);
        assertInstanceOf(ModelProcessState.Stopped.class, server("usual").state());
    }

    @Test
    void killsWhatDoesNotEndWhenAsked() throws Exception {
        ModelProcess server = server("stubborn");
        StartOutcome.Started started = assertInstanceOf(StartOutcome.Started.class, server.start(request(LONG)));

        assertEquals(new StopOutcome.Stopped(started.pid(), true), server.stop(Duration.ofMillis(500)));
    }

    @Test
    void neverEndsAProcessThatWasGivenTheNumberLater() throws Exception {
        Process innocent = new ProcessBuilder("sleep", "60").start();
        try {
            new ModelProcessRecord(innocent.pid(), Instant.now().minus(Duration.ofHours(1)), ModelService.TDTSFM)
                    .write(files.pidFile());

            assertEquals(new StopOutcome.NotRunning(), server("usual").stop(LONG));
            assertTrue(innocent.isAlive());
            assertFalse(Files.exists(files.pidFile()), "the stale file is removed");
        } finally {
            innocent.destroyForcibly();
        }
    }

    @Test
    void neverEndsAnotherProgramThatTheFileNames() throws Exception {
        Process innocent = new ProcessBuilder("sleep", "60").start();
        try {
            ModelProcessRecord.of(innocent.toHandle(), ModelService.TDTSFM).write(files.pidFile());

            assertEquals(new StopOutcome.NotRunning(), server("usual").stop(LONG));
            assertTrue(innocent.isAlive());
        } finally {
            innocent.destroyForcibly();
        }
    }

    @Test
    void leavesAServerOnAnotherComputerAlone() throws Exception {
        ModelProcess elsewhere = new ModelProcess(ModelService.TDTSFM, URI.create("http://192.0.2.7:5000/tdtsfm"), files,
                StandInModelServer.command(ModelService.TDTSFM, port, "usual"));

        assertInstanceOf(StartOutcome.NotHere.class, elsewhere.start(request(LONG)));
    }

    @Test
    void readsNoRecordFromAFileOfAnotherProgram() throws Exception {
        Files.writeString(files.pidFile(), ProcessHandle.current().pid() + "\n");

        assertTrue(ModelProcessRecord.read(files.pidFile()).isEmpty());
    }
}
