package org.anodeconsole.console.doctor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.anodeconsole.anode.config.IniTarget;
import org.anodeconsole.console.doctor.checks.AllChecks;
import org.anodeconsole.console.hosts.SshHost;
import org.anodeconsole.console.hosts.StaleFileException;
import org.anodeconsole.console.hosts.TestSshServer;
import org.anodeconsole.console.language.ProblemException;
import org.anodeconsole.console.tasks.Progress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A remedy that changes a file of a computer reached over SSH. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the test server runs the programs of a POSIX system")
class RemedyOverSshTest {
    private static final String ILL = "[uwsgi]\nhttp = 0.0.0.0:6090\n# kept\ndaemonize = /tmp/log\n";

    @TempDir
    Path folder;

    private TestSshServer server;
    private SshHost host;
    private Path file;
    private Surroundings around;

    @BeforeEach
    void connect() throws Exception {
        server = new TestSshServer(0);
        host = server.host(server.port(), folder);
        file = Files.writeString(folder.resolve("taosanode.ini"), ILL);
        List<String> places = List.of(folder.resolve("taosanode.config.py").toString(), file.toString());
        around = Surroundings.of(new SilentWire(), name -> List.of())
                .withHosts(anode -> Optional.of(host))
                .withConfigurations(anode -> Optional.of(new HostConfiguration(
                        host, places, IniTarget.REFERENCE, Optional::empty, (on, path, target, old, now) -> {})));
    }

    @AfterEach
    void close() throws IOException {
        host.close();
        server.close();
    }

    private Diagnosis examine(String check) throws InterruptedException {
        List<Check> one = AllChecks.list().stream().filter(each -> each.id().equals(check)).toList();
        return new Doctor(one, Duration.ofSeconds(60), 1, Clock.fixed(Instant.EPOCH, ZoneOffset.UTC))
                .examine(List.of(new Subject("10.0.0.7:6090", Optional.empty())), around, Progress.NONE);
    }

    private Fix remedy() throws InterruptedException {
        return examine("daemonize").findings().getFirst().finding().fix().orElseThrow();
    }

    @Test
    void theLineIsCommentedOutThereAndTheFindingIsGone() throws Exception {
        Remedies.apply(remedy(), around);
        assertEquals(ILL.replace("daemonize", "# daemonize"), Files.readString(file));
        assertEquals(1, examine("daemonize").passed().size());
    }

    @Test
    void aFileThatChangedMeanwhileIsLeftAlone() throws Exception {
        Fix fix = remedy();
        Files.writeString(file, ILL + "processes = 4\n");
        assertThrows(StaleFileException.class, () -> Remedies.apply(fix, around));
        assertEquals(ILL + "processes = 4\n", Files.readString(file));
    }

    @Test
    void theSameRemedyWorksAfterTheConnectionWasLost() throws Exception {
        Fix fix = remedy();
        server.dropConnections();
        try {
            Remedies.apply(fix, around);
        } catch (ProblemException lost) {
            host.reconnect();
            Remedies.apply(fix, around);
        }
        assertTrue(Files.readString(file).contains("# daemonize"));
    }

    @Test
    void theFileOfTheLaterGenerationCountsWhereBothAreThere() throws Exception {
        Path python = Files.writeString(folder.resolve("taosanode.config.py"), "bind = '10.0.0.7:6035'\ntimeout = 1200\ndaemon = True\n");
        Remedies.apply(remedy(), around);
        assertEquals("bind = '10.0.0.7:6035'\ntimeout = 1200\ndaemon = False\n", Files.readString(python));
        assertEquals(ILL, Files.readString(file));
    }
}
