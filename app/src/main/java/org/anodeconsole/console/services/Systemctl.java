package org.anodeconsole.console.services;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.anodeconsole.console.hosts.Command;
import org.anodeconsole.console.hosts.CommandResult;
import org.anodeconsole.console.hosts.Host;
import org.anodeconsole.console.language.ProblemException;

/** systemd's manager on a host, for one unit. */
final class Systemctl {
    /** A unit may take two minutes to stop; a command that waits for it gets some more. */
    private static final Duration LONGEST = Duration.ofSeconds(150);
    private static final int LAST_LINES = 20;

    private final Host host;
    private final List<String> program;
    private final UnitName unit;
    private final Privileges privileges;

    /** @param program {@code systemctl}, or how else it is called there */
    Systemctl(Host host, List<String> program, UnitName unit) {
        this.host = host;
        this.program = List.copyOf(program);
        this.unit = unit;
        this.privileges = new Privileges(host);
    }

    /** All properties: not every systemctl can be asked for several of them by name. */
    UnitFacts show() throws ProblemException, InterruptedException {
        CommandResult result = host.run(command("--no-pager", "show", unit.text()));
        UnitFacts facts = UnitFacts.parse(result.output());
        if (!facts.isComplete()) {
            throw new ProblemException("services.systemd.silent", result.errors(), "systemctl show " + unit);
        }
        return facts;
    }

    void start() throws ProblemException, InterruptedException {
        act("start", unit.text());
    }

    /** Asks for a stop and does not wait for it. */
    void stop() throws ProblemException, InterruptedException {
        act("stop", "--no-block", unit.text());
    }

    void enable(boolean atBoot) throws ProblemException, InterruptedException {
        act(atBoot ? "enable" : "disable", unit.text());
    }

    void resetFailed() throws ProblemException, InterruptedException {
        act("reset-failed", unit.text());
    }

    /** Ends all processes of the unit; systemd knows which they are. */
    void kill() throws ProblemException, InterruptedException {
        // Without it systemd would start again what it is told to restart always.
        stop();
        act("kill", "--signal=SIGKILL", unit.text());
    }

    /** The end of its journal, possibly empty: a log is never what an action fails of. */
    List<String> lastLines() throws InterruptedException {
        try {
            return host.run(Command.of(
                            "journalctl", "--no-pager", "--output=cat", "--lines=" + LAST_LINES, "--unit=" + unit))
                    .output()
                    .lines()
                    .toList();
        } catch (ProblemException e) {
            return List.of();
        }
    }

    private void act(String verb, String... arguments) throws ProblemException, InterruptedException {
        List<String> words = new ArrayList<>(List.of("--no-ask-password", verb));
        words.addAll(List.of(arguments));
        CommandResult result = privileges.run(command(words.toArray(String[]::new)).within(LONGEST), rule());
        if (!result.succeeded()) {
            throw new ProblemException(
                    "services.systemd.refused", result.errors().strip(), verb, unit.text(), String.valueOf(result.exit()));
        }
    }

    private Command command(String... arguments) {
        List<String> words = new ArrayList<>(program);
        words.addAll(List.of(arguments));
        return Command.of(words.toArray(String[]::new));
    }

    /** Enabling at boot is not in it: polkit cannot tell one unit from another there. */
    private String rule() {
        return """
                // /etc/polkit-1/rules.d/50-%1$s.rules
                polkit.addRule(function(action, subject) {
                    if (action.id == "org.freedesktop.systemd1.manage-units" &&
                        subject.user == "USER" &&
                        action.lookup("unit") == "%1$s" &&
                        ["start", "stop", "restart", "kill", "reset-failed"].indexOf(action.lookup("verb")) >= 0) {
                        return polkit.Result.YES;
                    }
                });
                """.formatted(unit);
    }
}
