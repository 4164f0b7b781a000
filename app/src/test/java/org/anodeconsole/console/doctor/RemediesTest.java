package org.anodeconsole.console.doctor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.anodeconsole.anode.config.IniTarget;
import org.anodeconsole.anode.protocol.AlgorithmList;
import org.anodeconsole.console.anodes.Anode;
import org.anodeconsole.console.anodes.AnodeRegistry;
import org.anodeconsole.console.client.AnodeAddress;
import org.anodeconsole.console.doctor.checks.AllChecks;
import org.anodeconsole.console.hosts.LocalHost;
import org.anodeconsole.console.tasks.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RemediesTest {
    private static final Subject ANODE = new Subject("127.0.0.1:6090", Optional.of(3));

    @TempDir
    Path folder;

    private final List<String> deeds = new ArrayList<>();

    private Surroundings around() {
        AnodeRegistry registry = new AnodeRegistry() {
            @Override
            public List<Anode> list() {
                return List.of();
            }

            @Override
            public Anode register(AnodeAddress address) {
                deeds.add("register " + address);
                return World.anode(4, address.url(), Anode.READY);
            }

            @Override
            public Anode refresh(int id) {
                deeds.add("refresh " + id);
                return World.anode(id, "", Anode.READY);
            }

            @Override
            public void drop(int id) {
                deeds.add("drop " + id);
            }

            @Override
            public AlgorithmList algorithms(int id) {
                return new AlgorithmList(List.of(), 1.0, 0.1);
            }
        };
        return Surroundings.of(new SilentWire(), host -> List.of()).withRegistry(registry);
    }

    private Diagnosis examine(Surroundings around, String check) throws InterruptedException {
        List<Check> one = AllChecks.list().stream().filter(each -> each.id().equals(check)).toList();
        return new Doctor(one, Duration.ofSeconds(10), 1, Clock.fixed(Instant.EPOCH, ZoneOffset.UTC))
                .examine(List.of(ANODE), around, Progress.NONE);
    }

    @Test
    void aDroppedAnodeIsRegisteredAgain() throws Exception {
        Fix back = Remedies.apply(new Fix.Drop(3, ANODE.url()), around()).orElseThrow();
        assertEquals(Optional.empty(), Remedies.apply(back, around()));
        assertEquals(List.of("drop 3", "register 127.0.0.1:6090"), deeds);
    }

    @Test
    void aStoppedServiceIsStarted() throws Exception {
        Surroundings around = around().withServices((anode, name) -> Optional.of(new Startable() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public void start() {
                deeds.add("start " + name);
            }
        }));
        CheckResult.Found found = examine(around, "service-unreachable").findings().getFirst();
        Remedies.apply(found.finding().fix().orElseThrow(), around);
        assertEquals(List.of("start taosanoded"), deeds);
    }

    @Test
    void nothingIsStartedThatTheConsoleCannotReach() throws Exception {
        assertEquals(Optional.empty(), examine(around(), "service-unreachable").findings().getFirst().finding().fix());
    }

    @Test
    void aChangedConfigurationIsExaminedAgainAndTakenBack() throws Exception {
        String text = "[uwsgi]\nhttp = 0.0.0.0:6090\n# mine\ndaemonize = /tmp/log\n";
        Path file = Files.writeString(folder.resolve("taosanode.ini"), text);
        Surroundings around = around().withConfigurations(
                anode -> Optional.of(new HostConfiguration(new LocalHost(), List.of(file.toString()), IniTarget.REFERENCE,
                        Optional::empty, (host, path, target, old, now) -> deeds.add("keep " + path))));
        Diagnosis before = examine(around, "daemonize");
        CheckResult.Found found = before.findings().getFirst();

        Fix back = Remedies.apply(found.finding().fix().orElseThrow(), around).orElseThrow();

        Diagnosis after = before.updatedBy(examine(around, "daemonize"));
        assertFalse(after.finds(found));
        assertEquals(1, after.passed().size());
        Remedies.apply(back, around);
        assertEquals(List.of("keep " + file, "keep " + file), deeds);
        assertEquals(text, Files.readString(file));
        assertTrue(after.updatedBy(examine(around, "daemonize")).finds(found));
    }
}
