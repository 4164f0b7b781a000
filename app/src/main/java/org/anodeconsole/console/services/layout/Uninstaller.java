package org.anodeconsole.console.services.layout;

import java.time.Duration;
import java.util.List;
import org.anodeconsole.console.hosts.Command;
import org.anodeconsole.console.hosts.CommandResult;
import org.anodeconsole.console.hosts.Host;
import org.anodeconsole.console.language.ProblemException;

/** Runs {@code rmtaosanode}: as root when the console's user there is root, otherwise through sudo when that asks for no password. */
final class Uninstaller {
    private static final Duration LIMIT = Duration.ofMinutes(3);
    private static final int MOST_OUTPUT = 64 << 10;

    private final Host host;

    Uninstaller(Host host) {
        this.host = host;
    }

    /**
     * @return what it said
     * @throws ProblemException when the user may not, or it failed
     */
    String run() throws ProblemException, InterruptedException {
        boolean root = host.run(Command.of("id", "-u")).output().strip().equals("0");
        if (!root && !host.run(Command.of("sudo", "-n", "-l", InstallLayout.UNINSTALLER)).succeeded()) {
            throw new ProblemException("services.uninstall.rights", "", InstallLayout.UNINSTALLER);
        }
        List<String> arguments =
                root ? List.of(InstallLayout.UNINSTALLER) : List.of("sudo", "-n", InstallLayout.UNINSTALLER);
        CommandResult result = host.run(new Command(arguments, new byte[0], LIMIT, MOST_OUTPUT));
        String said = (result.output() + result.errors()).strip();
        if (!result.succeeded()) {
            throw new ProblemException("services.uninstall.failed", said, String.valueOf(result.exit()), said);
        }
        return said;
    }
}
