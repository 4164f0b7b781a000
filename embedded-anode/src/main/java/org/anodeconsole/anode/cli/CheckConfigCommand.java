package org.anodeconsole.anode.cli;

import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.anodeconsole.anode.config.CheckConfig;
import org.anodeconsole.anode.config.IniTarget;
import org.anodeconsole.anode.config.LocalEnvironment;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code anoded check-config}: all that is worth knowing about a taosanode.ini. */
@Command(
        name = "check-config",
        description = "Lists everything worth knowing about a taosanode.ini; the exit status is 1 when there is an error.",
        mixinStandardHelpOptions = true)
public final class CheckConfigCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "the taosanode.ini")
    private Path file = Path.of("taosanode.ini");

    @Option(names = "--for", paramLabel = "embedded|reference",
            description = "which anode is to read the file (default: embedded, this one)")
    private IniTarget target = IniTarget.EMBEDDED;

    @Override
    public Integer call() {
        int errors = new CheckConfig(target, new LocalEnvironment(), Locale.getDefault()).run(file, System.out);
        return errors == 0 ? ExitCode.OK : ExitCode.FAILED;
    }
}
