package org.anodeconsole.console.services;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import okhttp3.OkHttpClient;
import org.anodeconsole.anode.config.TaosanodeIni;
import org.anodeconsole.anode.models.ModelService;
import org.anodeconsole.anode.process.AnodedProgram;
import org.anodeconsole.anode.process.MemoryCheck;
import org.anodeconsole.anode.process.ModelProcess;
import org.anodeconsole.anode.process.ModelProcessFiles;
import org.anodeconsole.anode.process.ProcessSight;
import org.anodeconsole.anode.process.StartOutcome;
import org.anodeconsole.anode.process.StartRequest;
import org.anodeconsole.console.client.AnodeClient;
import org.anodeconsole.console.language.Messages;
import org.anodeconsole.console.language.Problem;
import org.anodeconsole.console.language.ProblemException;
import org.anodeconsole.console.settings.AppDirectories;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@EnabledOnOs({OS.LINUX, OS.MAC})
class EmbeddedModelServerTest {
    @TempDir
    Path home;

    private final AnodedProgram program = AnodedProgram.ofThisProcess();
    private final AnodeClient client = new AnodeClient(new OkHttpClient());
    private final Messages messages = new Messages(Locale.ENGLISH);
    private AppDirectories directories;
    private EmbeddedModelServer server;
    private Path ini;
    private int port;

    @BeforeEach
    void create() throws Exception {
        directories = AppDirectories.under(home);
        EmbeddedIniTest.writeWithFreePorts(directories);
        try (ServerSocket any = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = any.getLocalPort();
        }
        ini = directories.config().resolve("taosanode.ini");
        Files.writeString(ini, Files.readString(ini)
                .replaceFirst("(?m)^tdtsfm_1 = .*$", "tdtsfm_1 = http://127.0.0.1:" + port + "/tdtsfm"));
        server = new EmbeddedModelServer(ModelService.TDTSFM, program, directories, (service, settings) -> new MemoryCheck(1, 2));
    }

    @AfterEach
    void close() throws Exception {
        server.stop();
        server.close();
    }

    private Problem problem(ProblemException e) {
        return e.in(messages);
    }

    @Test
    void startsAnswersAndStops() throws Exception {
        assertEquals(ServiceState.STOPPED, server.status().state());
        assertEquals(Usability.SILENT, server.usability(client));

        server.start();

        assertEquals(ServiceState.RUNNING, server.status().state());
        assertEquals(Usability.READY, server.usability(client));
        ServiceFacts facts = server.facts();
        assertEquals(port, facts.address().orElseThrow().port());
        assertEquals(ProcessHandle.current().pid(),
                ProcessHandle.of(facts.pid().orElseThrow()).flatMap(ProcessHandle::parent).orElseThrow().pid());
        LogSource log = server.logs().getFirst();
        log.poll();
        assertTrue(log.lines().last(50).stream().anyMatch(line -> line.contains("tsfm-zero ready at")), log.lines().last(50).toString());

        server.stop();
        assertEquals(ServiceState.STOPPED, server.status().state());
        assertTrue(server.facts().pid().isEmpty());
        assertEquals(Usability.SILENT, server.usability(client));
    }

    @Test
    void saysWhoHasThePort() throws Exception {
        try (ServerSocket stranger = new ServerSocket(port, 5, InetAddress.getLoopbackAddress())) {
            ProblemException refused = assertThrows(ProblemException.class, server::start);

            assertTrue(problem(refused).what().startsWith(
                    "At http://127.0.0.1:" + port + "/tdtsfm there is a program that does not speak HTTP"), problem(refused).what());
            assertTrue(problem(refused).remedy().contains("change the address of tdtsfm_1"), problem(refused).remedy());
            assertEquals(ServiceState.FAILED, server.status().state());
            assertEquals(Usability.NOT_READY, server.usability(client));
            assertTrue(server.facts().remark().isPresent());
            assertTrue(stranger.isBound());
        }
    }

    @Test
    void asksBeforeItStartsOnShortMemory() throws Exception {
        assertEquals(Optional.empty(), server.question(ServiceAction.START));

        EmbeddedModelServer large = new EmbeddedModelServer(ModelService.TDTSFM, program, directories,
                (service, settings) -> new MemoryCheck(3000L << 20, 100L << 20));

        assertEquals("The model server tdtsfm needs about 3000 MiB of memory and 100 MiB are free.",
                problem(large.question(ServiceAction.START).orElseThrow()).what());
    }

    @Test
    void tellsThatTheServerWasKilled() throws Exception {
        server.start();

        ProcessHandle.of(server.facts().pid().orElseThrow()).orElseThrow().destroyForcibly();

        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> server.status().state() == ServiceState.FAILED);
        assertEquals("The model server ended unexpectedly.", problem(server.status().failure().problem()).what());
        assertFalse(server.status().failure().lastLines().isEmpty());
    }

    @Test
    void showsAServerThatACommandStartedAndLeavesItRunningAtTheEnd() throws Exception {
        var settings = TaosanodeIni.read(ini).settings();
        URI address = ModelProcess.address(ModelService.TDTSFM, settings);
        ModelProcess byCommand = new ModelProcess(
                ModelService.TDTSFM, address, ModelProcessFiles.of(ModelService.TDTSFM, settings, directories.state()),
                parent -> program.model(ModelService.TDTSFM, address, Optional.of(ini), parent));
        StartOutcome.Started started = assertInstanceOf(StartOutcome.Started.class, byCommand.start(new StartRequest(
                new MemoryCheck(1, 2), false, StartRequest.USUAL_LIMIT, OptionalLong.empty(), waited -> {})));

        assertEquals(started.pid(), server.facts().pid().orElseThrow());
        assertEquals(ServiceState.RUNNING, server.status().state());

        EmbeddedModelServer another = new EmbeddedModelServer(
                ModelService.TDTSFM, program, directories, (service, read) -> new MemoryCheck(1, 2));
        another.facts();
        another.close();
        assertTrue(byCommand.process().isPresent(), "a console that ends does not end what it has not started");

        server.stop();
        assertTrue(byCommand.process().isEmpty());
        assertEquals(ServiceState.STOPPED, server.status().state());
    }

    @Test
    void canBeStoppedWhileItStarts() throws Exception {
        CompletableFuture<Throwable> outcome = new CompletableFuture<>();
        Thread.ofVirtual().start(() -> {
            try {
                server.start();
                outcome.complete(null);
            } catch (Exception e) {
                outcome.complete(e);
            }
        });
        Awaitility.await().pollInterval(Duration.ofMillis(5)).until(() -> server.facts().pid().isPresent());

        server.stop();

        assertEquals(ServiceState.STOPPED, server.status().state());
        assertEquals("services.stoppedWhileStarting", assertInstanceOf(ProblemException.class, outcome.get()).key());
        assertTrue(server.facts().pid().isEmpty());
    }

    @Test
    void endsItsChildWithTheConsoleAndStartsNoOther() throws Exception {
        server.start();
        long pid = server.facts().pid().orElseThrow();

        server.close();

        assertTrue(ProcessHandle.of(pid).filter(ProcessSight::isAlive).isEmpty());
        assertThrows(ProblemException.class, server::start);
    }

    @Test
    void saysThatTheSettingsNameAnotherComputer() throws Exception {
        Files.writeString(ini, Files.readString(ini).replace("http://127.0.0.1:" + port, "http://192.0.2.7:" + port));

        ProblemException refused = assertThrows(ProblemException.class, server::start);

        assertEquals("services.model.notHere", refused.key());
        assertEquals(List.of(), server.status().failure().lastLines());
    }
}
