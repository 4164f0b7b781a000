package org.anodeconsole.anode;

import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import org.anodeconsole.anode.cli.AnodedVersion;
import org.anodeconsole.anode.cli.CheckConfigCommand;
import org.anodeconsole.anode.cli.DetectCommand;
import org.anodeconsole.anode.cli.ExitCode;
import org.anodeconsole.anode.cli.ForecastCommand;
import org.anodeconsole.anode.cli.ModelCommand;
import org.anodeconsole.anode.cli.ModelStatusCommand;
import org.anodeconsole.anode.cli.ServeCommand;
import org.anodeconsole.anode.cli.StartModelCommand;
import org.anodeconsole.anode.cli.StopModelCommand;
import org.anodeconsole.anode.cli.TryModelCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The {@code anoded} command: an anode for TDengine, and its algorithms on the command line. */
@Command(
        name = "anoded",
        description = "An analysis node for TDengine.",
        mixinStandardHelpOptions = true,
        versionProvider = AnodedVersion.class,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            ServeCommand.class, CheckConfigCommand.class, DetectCommand.class, ForecastCommand.class, ModelCommand.class,
            StartModelCommand.class, StopModelCommand.class, ModelStatusCommand.class, TryModelCommand.class
        })
public final class Anoded {
    private Anoded() {}

    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    private static CommandLine commandLine() {
        return new CommandLine(new Anoded())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler((failure, command, parsed) -> {
                    command.getErr().println("anoded: " + words(failure));
                    return ExitCode.FAILED;
                });
    }

    private static String words(Exception failure) {
        String message = failure.getMessage();
        return switch (failure) {
            case NoSuchFileException missing -> "there is no file " + missing.getFile();
            case AccessDeniedException denied -> denied.getFile() + " may not be read or written";
            default -> message == null ? failure.toString() : message;
        };
    }
}
