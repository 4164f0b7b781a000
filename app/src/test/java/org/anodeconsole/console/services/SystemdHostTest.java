package org.anodeconsole.console.services;

import static org.anodeconsole.console.services.ServiceState.FAILED;
import static org.anodeconsole.console.services.ServiceState.NOT_INSTALLED;
import static org.anodeconsole.console.services.ServiceState.RUNNING;
import static org.anodeconsole.console.services.ServiceState.STARTING;
import static org.anodeconsole.console.services.ServiceState.STOPPED;
import static org.anodeconsole.console.services.ServiceState.STOPPING;
import static org.anodeconsole.console.services.ServiceState.UNKNOWN;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import org.anodeconsole.console.client.AnodeAddress;
import org.anodeconsole.console.hosts.CommandResult;
import org.anodeconsole.console.language.Messages;
import org.anodeconsole.console.language.ProblemException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 1, unit = TimeUnit.MINUTES)
class SystemdHostTest {
    private static final Patience SHORT =
            new Patience(Duration.ofMillis(5), Duration.ofMillis(300), Duration.ofMillis(100), Duration.ofMillis(100));
    private static final CommandResult DENIED = new CommandResult(
            1, "", "Failed to start taosanoded.service: Interactive authentication required.\n");

    private final FakeSystemd systemd = new FakeSystemd();
    private SystemdHost host;
    private Service anode;

    @BeforeEach
    void look() throws Exception {
        host = new SystemdHost(systemd, List.of("systemctl"), "taosanoded", Installation.INI, SHORT);
        anode = host.services().getFirst();
        assertEquals(UNKNOWN, anode.status().state());
        host.refresh();
    }

    @Test
    void showsWhatSystemdSays() throws Exception {
        assertEquals(STOPPED, anode.status().state());
        systemd.loaded("active", "running");
        systemd.unit.put("UnitFileState", "enabled");
        systemd.unit.put("ActiveEnterTimestampMonotonic", "40000000");
        systemd.files.put("/proc/uptime", "100.00 50.00\n");
        systemd.files.put("/etc/taos/taosanode.ini", "[uwsgi]\nhttp = 192.0.2.7:6191\n");
        host.refresh();
        assertEquals(RUNNING, anode.status().state());
        Duration age = Duration.between(anode.status().since(), Instant.now());
        assertTrue(age.minusSeconds(60).abs().compareTo(Duration.ofSeconds(20)) < 0, "since " + age);
        ServiceFacts facts = anode.facts();
        assertEquals(OptionalLong.of(4711), facts.pid());
        assertEquals(OptionalLong.of(1L << 30), facts.residentBytes());
        assertEquals(Optional.of(true), facts.atBoot());
        assertEquals(Optional.of(new AnodeAddress("192.0.2.7", 6191, false)), facts.address());
        assertEquals("active (running)", facts.detail());
    }

    @Test
    void takesOverAnyStepOthersTook() throws Exception {
        systemd.loaded("deactivating", "stop-sigterm");
        host.refresh();
        assertEquals(STOPPING, anode.status().state());
        systemd.loaded("active", "running");
        host.refresh();
        assertEquals(RUNNING, anode.status().state());
        systemd.unit.put("LoadState", "not-found");
        host.refresh();
        assertEquals(NOT_INSTALLED, anode.status().state());
        systemd.failed("exit-code", "3");
        host.refresh();
        assertEquals(FAILED, anode.status().state());
        assertEquals("services.systemd.exit", anode.status().failure().problem().key());
        assertEquals(List.of("one line", "the last line"), anode.status().failure().lastLines());
    }

    @Test
    void saysWhatIsThereInsteadOfAnInstallation() throws Exception {
        systemd.unit.put("LoadState", "not-found");
        host.refresh();
        assertEquals("services.systemd.missing", anode.facts().remark().orElseThrow().key());
        systemd.loaded("inactive", "dead");
        host.refresh();
        systemd.unit.put("LoadState", "not-found");
        systemd.docker = "web nginx:1\ngpt tdengine/tdgpt-full:3.3.6\n";
        host.refresh();
        assertEquals("services.systemd.docker", anode.facts().remark().orElseThrow().key());
    }

    @Test
    void isUnknownWhileTheHostCannotBeAsked() throws Exception {
        systemd.broken = true;
        host.refresh();
        assertEquals(List.of(UNKNOWN, UNKNOWN, UNKNOWN), host.services().stream().map(s -> s.status().state()).toList());
        assertEquals("hosts.ssh.broken", host.trouble().orElseThrow().key());
        systemd.broken = false;
        host.refresh();
        assertEquals(STOPPED, anode.status().state());
        assertTrue(host.trouble().isEmpty());
    }

    @Test
    void startsAndWaitsUntilItAnswers() throws Exception {
        List<ServiceState> seen = new ArrayList<>();
        anode.listen(() -> seen.add(anode.status().state()));
        systemd.answer = arguments -> {
            if (arguments.contains("show") && systemd.count("show") > 5) {
                systemd.answersReady();
            }
            return null;
        };
        anode.perform(ServiceAction.START);
        assertEquals(List.of(STARTING, RUNNING), seen);
        assertTrue(systemd.commands.contains("systemctl --no-ask-password start taosanoded.service"), systemd.commands.toString());
        assertEquals(Usability.READY, ((SystemdService) anode).usability(null));
        assertEquals("services.notNow", problem(ServiceAction.START));
    }

    @Test
    void callsAnAnodeThatRunsButIsSilentRunningAndNotUsable() throws Exception {
        anode.perform(ServiceAction.START);
        assertEquals(RUNNING, anode.status().state());
        assertEquals(Usability.SILENT, ((SystemdService) anode).usability(null));
    }

    @Test
    void noticesThatAServiceIsRestartedAgainAndAgain() throws Exception {
        systemd.answer = arguments -> {
            if (arguments.contains("show") && systemd.count("show") > 4) {
                systemd.loaded("activating", "auto-restart");
                systemd.unit.put("Result", "exit-code");
                systemd.unit.put("ExecMainStatus", "1");
                systemd.unit.put("NRestarts", "1");
            }
            return null;
        };
        assertEquals("services.systemd.exit", problem(ServiceAction.START));
        assertEquals(STARTING, anode.status().state(), "as systemd says: it tries again");
    }

    @Test
    void failsWithItsReasonAndItsLastLines() throws Exception {
        systemd.answer = arguments -> {
            if (arguments.contains("start")) {
                systemd.failed("start-limit-hit", "1");
                return new CommandResult(1, "", "Job for taosanoded.service failed.\n");
            }
            return null;
        };
        assertEquals("services.systemd.refused", problem(ServiceAction.START));
        assertEquals(FAILED, anode.status().state());
        assertEquals("services.systemd.startLimit", anode.status().failure().problem().key());
        anode.perform(ServiceAction.RESET_FAILED);
        assertEquals(STOPPED, anode.status().state());
    }

    @Test
    void neverShowsAWrongStateAfterTheConnectionBrokeDuringAnAction() throws Exception {
        systemd.answer = arguments -> {
            if (arguments.contains("start")) {
                systemd.loaded("active", "running");
                systemd.broken = true;
                throw new ProblemException("hosts.ssh.broken", "", "", "");
            }
            return null;
        };
        assertEquals("hosts.ssh.broken", problem(ServiceAction.START));
        assertEquals(UNKNOWN, anode.status().state());
        systemd.broken = false;
        host.refresh();
        assertEquals(RUNNING, anode.status().state());
        assertEquals(1, systemd.count(" start "));
    }

    @Test
    void saysWhatAnAdministratorHasToRun() throws Exception {
        systemd.answer = arguments -> switch (arguments.getFirst()) {
            case "sudo" -> new CommandResult(1, "", "sudo: a password is required\n");
            default -> arguments.contains("start") ? DENIED : null;
        };
        RightsException e = assertThrows(RightsException.class, () -> anode.perform(ServiceAction.START));
        assertEquals(List.of("sudo systemctl start taosanoded.service"), e.commands());
        assertTrue(e.polkitRule().contains("subject.user == \"mira\""), e.polkitRule());
        assertTrue(e.polkitRule().contains("action.lookup(\"unit\") == \"taosanoded.service\""), e.polkitRule());
        assertEquals(STOPPED, anode.status().state());
    }

    @Test
    void usesSudoWhereItNeedsNoPassword() throws Exception {
        systemd.answersReady();
        systemd.answer = arguments -> {
            if (arguments.getFirst().equals("sudo")) {
                systemd.loaded("active", "running");
                return FakeSystemd.ok("");
            }
            return arguments.contains("start") ? DENIED : null;
        };
        anode.perform(ServiceAction.START);
        assertEquals(RUNNING, anode.status().state());
        assertTrue(systemd.commands.contains("sudo -n systemctl --no-ask-password start taosanoded.service"));
    }

    @Test
    void offersToKillWhatDoesNotStop() throws Exception {
        systemd.loaded("active", "running");
        host.refresh();
        systemd.answer = arguments -> {
            if (arguments.contains("stop")) {
                systemd.loaded("deactivating", "stop-sigterm");
                return FakeSystemd.ok("");
            }
            if (arguments.contains("kill")) {
                systemd.failed("signal", "9");
                return FakeSystemd.ok("");
            }
            return null;
        };
        assertEquals("services.systemd.stopHangs", problem(ServiceAction.STOP));
        assertEquals(STOPPING, anode.status().state());
        assertTrue(ServiceAction.KILL.isAllowedIn(anode.status().state()));
        assertEquals("services.systemd.askKill", anode.question(ServiceAction.KILL).orElseThrow().key());
        anode.perform(ServiceAction.KILL);
        assertEquals(FAILED, anode.status().state());
        assertEquals("services.killed", anode.status().failure().problem().key());
        assertTrue(systemd.commands.contains("systemctl --no-ask-password kill --signal=SIGKILL taosanoded.service"));
    }

    @Test
    void stopsAndRestarts() throws Exception {
        systemd.answersReady();
        systemd.loaded("active", "running");
        host.refresh();
        anode.perform(ServiceAction.RESTART);
        assertEquals(RUNNING, anode.status().state());
        anode.perform(ServiceAction.STOP);
        assertEquals(STOPPED, anode.status().state());
        assertEquals(2, systemd.count("stop --no-block"));
    }

    @Test
    void asksBeforeItStopsAnAnodeThatIsStillLoading() throws Exception {
        systemd.loaded("active", "running");
        host.refresh();
        assertEquals("services.systemd.askEarlyStop", anode.question(ServiceAction.STOP).orElseThrow().key());
        systemd.answersReady();
        assertTrue(anode.question(ServiceAction.STOP).isEmpty());
    }

    @Test
    void enablesAtBoot() throws Exception {
        assertEquals(Optional.of(false), anode.facts().atBoot());
        anode.perform(ServiceAction.ENABLE);
        assertEquals(Optional.of(true), anode.facts().atBoot());
    }

    @Test
    void keepsAMaskedUnitLocked() throws Exception {
        systemd.unit.put("LoadState", "masked");
        host.refresh();
        assertEquals("masked", anode.lockedBecause(new Messages(Locale.ENGLISH)).contains("masked") ? "masked" : "");
    }

    private String problem(ServiceAction action) {
        return assertThrows(ProblemException.class, () -> anode.perform(action)).key();
    }
}
