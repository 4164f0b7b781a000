package org.anodeconsole.console.services;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.anodeconsole.console.hosts.CommandResult;
import org.anodeconsole.console.language.ProblemException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(value = 1, unit = TimeUnit.MINUTES)
class HostModelServiceTest {
    private static final Patience SHORT =
            new Patience(Duration.ofMillis(5), Duration.ofMillis(300), Duration.ofMillis(200), Duration.ofMillis(200));
    private static final String COMMAND_LINE = "/venv/bin/python3\0timer-moe_server.py\0--action\0server\0";

    private final FakeSystemd computer = new FakeSystemd();
    private final HostModelService model = new HostModelService(InstalledModel.TIMER_MOE, computer, SHORT);

    @BeforeEach
    void install() {
        computer.files.put("/usr/bin/start-time-moe", "");
        computer.files.put("/var/lib/taos/taosanode/model/timer-moe", "");
        computer.answer = this::answer;
    }

    private CommandResult answer(List<String> arguments) {
        return switch (arguments.getFirst()) {
            case "pgrep" -> FakeSystemd.ok(computer.files.containsKey("/proc/77/cmdline") ? "12\n77\n" : "12\n");
            case "sh" -> {
                computer.files.put("/proc/77/cmdline", COMMAND_LINE);
                computer.files.put("/proc/77/status", "Name:\tpython3\nVmRSS:\t  2048 kB\n");
                computer.http = Optional.of("HTTP/1.1 405 METHOD NOT ALLOWED\r\n\r\n");
                yield FakeSystemd.ok("Starting timer-moe service\n77\n");
            }
            case "kill" -> {
                computer.files.remove("/proc/77/cmdline");
                yield FakeSystemd.ok("");
            }
            case "tail" -> FakeSystemd.ok("Traceback\nMemoryError\n");
            default -> null;
        };
    }

    @Test
    void startsAndStopsWithTheCommandThatIsInstalled() throws Exception {
        computer.files.put("/proc/12/cmdline", "vim\0timer-moe_server.py\0");
        model.look();
        assertEquals(ServiceState.STOPPED, model.status().state());

        model.perform(ServiceAction.START);
        assertEquals(ServiceState.RUNNING, model.status().state());
        assertEquals(77, model.facts().pid().orElseThrow());
        assertEquals(Usability.READY, model.usability(null));
        assertTrue(computer.commands.stream().anyMatch(line -> line.endsWith("/var/log/taos/taosanode/timer-moe.out /usr/bin/start-time-moe")));
        model.look();
        assertEquals(2048 << 10, model.facts().residentBytes().orElseThrow());

        model.perform(ServiceAction.STOP);
        assertEquals(ServiceState.STOPPED, model.status().state());
        assertTrue(computer.commands.contains("kill -TERM 77"));
        assertEquals(1, computer.count("kill"), "the editor was left alone");
    }

    @Test
    void usesTheCommandOfTheNewGeneration() throws Exception {
        computer.files.remove("/usr/bin/start-time-moe");
        computer.files.put("/usr/bin/start-model", "");
        model.look();
        model.perform(ServiceAction.START);
        assertTrue(computer.commands.stream().anyMatch(line -> line.endsWith("/usr/bin/start-model timemoe")));
    }

    @Test
    void saysWhatOfAnInstallationIsMissing() throws Exception {
        computer.files.remove("/var/lib/taos/taosanode/model/timer-moe");
        model.look();
        assertEquals(ServiceState.NOT_INSTALLED, model.status().state());
        assertEquals("services.model.noFiles", model.facts().remark().orElseThrow().key());
        computer.files.clear();
        model.look();
        assertTrue(model.facts().remark().isEmpty());
    }

    @Test
    void failsWithItsLastLines() throws Exception {
        model.look();
        computer.answer = arguments ->
                arguments.getFirst().equals("sh") ? new CommandResult(1, "", "cannot open log") : answer(arguments);
        ProblemException e = assertThrows(ProblemException.class, () -> model.perform(ServiceAction.START));
        assertEquals("services.model.hostFailed", e.key());
        assertEquals(ServiceState.FAILED, model.status().state());
        assertEquals(List.of("Traceback", "MemoryError"), model.status().failure().lastLines());
        model.look();
        assertEquals(ServiceState.FAILED, model.status().state(), "the reason stays until something else is seen");
    }

    @Test
    void asksWhenMemoryWillNotDo() throws Exception {
        computer.files.put("/proc/meminfo", "MemTotal: 32000000 kB\nMemAvailable: 4000000 kB\n");
        assertEquals("services.model.hostMemory", model.question(ServiceAction.START).orElseThrow().key());
        computer.files.put("/proc/meminfo", "MemTotal: 32000000 kB\nMemAvailable: 30000000 kB\n");
        assertTrue(model.question(ServiceAction.START).isEmpty());
        assertTrue(model.question(ServiceAction.KILL).isPresent());
    }

    @ParameterizedTest
    @CsvSource({
        "true,python3|timer-moe_server.py",
        "true,/opt/venv/bin/python3.10|-u|/var/x/timer-moe_server.py|--action|server",
        "false,vim|timer-moe_server.py",
        "false,python3|other.py|timer-moe_server.py",
        "false,bash|-c|python3 timer-moe_server.py",
        "false,python3",
    })
    void knowsAServerFromWhatMerelyNamesIt(boolean server, String words) {
        assertEquals(server, ModelProcess.runs(List.of(words.split("\\|")), "timer-moe_server.py"));
    }

    @Test
    void stopsNothingThatHasEndedMeanwhile() throws Exception {
        computer.files.put("/proc/77/cmdline", COMMAND_LINE);
        model.look();
        computer.files.remove("/proc/77/cmdline");
        model.perform(ServiceAction.STOP);
        assertEquals(ServiceState.STOPPED, model.status().state());
        assertFalse(computer.commands.stream().anyMatch(line -> line.startsWith("kill")));
    }
}
