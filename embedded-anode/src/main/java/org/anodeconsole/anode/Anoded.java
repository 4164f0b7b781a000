package org.anodeconsole.anode;

import org.anodeconsole.anode.cli.ServeCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The {@code anoded} command: an anode for TDengine, and its algorithms on the command line. */
@Command(
        name = "anoded",
        description = "An analysis node for TDengine.",
        mixinStandardHelpOptions = true,
        subcommands = {ServeCommand.class})
public final class Anoded {
    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Anoded()).execute(arguments));
    }
}
