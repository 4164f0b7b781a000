package org.anodeconsole.console.services;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.anodeconsole.console.hosts.Command;
import org.anodeconsole.console.hosts.CommandResult;
import org.anodeconsole.console.hosts.Host;
import org.anodeconsole.console.language.ProblemException;

/**
 * Runs what needs rights: as this user, which polkit may allow; else through {@code sudo -n}, which never asks for a password;
 * else it says what an administrator has to run. A command that was refused did nothing, so no command runs twice.
 */
final class Privileges {
    private static final int NO_PERMISSION = 4;

    private final Host host;

    Privileges(Host host) {
        this.host = host;
    }

    /**
     * @param rule a polkit rule that would allow it, possibly empty
     * @return how it ended, when it was allowed to begin
     * @throws RightsException when it was not
     */
    CommandResult run(Command command, String rule) throws ProblemException, InterruptedException {
        CommandResult result = host.run(command);
        if (result.succeeded() || !isRefusal(result)) {
            return result;
        }
        String user = user();
        if (user.equals("root")) {
            return result;
        }
        List<String> asRoot = new ArrayList<>(List.of("sudo", "-n"));
        asRoot.addAll(command.arguments());
        try {
            CommandResult allowed = host.run(
                    new Command(asRoot, command.input(), command.limit(), command.mostOutput()));
            if (allowed.succeeded() || !(allowed.errors().startsWith("sudo:") || isRefusal(allowed))) {
                return allowed;
            }
        } catch (ProblemException e) {
            if (!e.key().equals("hosts.program.missing")) {
                throw e;
            }
        }
        throw new RightsException(result.errors().strip(), user, List.of(line(command.arguments())), rule.replace("USER", user));
    }

    /** Only of a command that failed: systemctl's exit code, or the refusals of polkit, D-Bus and the kernel. */
    private static boolean isRefusal(CommandResult result) {
        String errors = result.errors();
        return result.exit() == NO_PERMISSION
                || errors.contains("authentication required")
                || errors.contains("Access denied")
                || errors.contains("ermission denied")
                || errors.contains("not permitted");
    }

    private String user() throws ProblemException, InterruptedException {
        return host.run(Command.of("id", "-un")).output().strip();
    }

    /** The command as one can paste it. */
    static String line(List<String> arguments) {
        return "sudo " + arguments.stream()
                .filter(argument -> !argument.equals("--no-ask-password"))
                .map(argument -> argument.matches("[A-Za-z0-9_./:=@-]+") ? argument : "'" + argument.replace("'", "'\\''") + "'")
                .collect(Collectors.joining(" "));
    }
}
