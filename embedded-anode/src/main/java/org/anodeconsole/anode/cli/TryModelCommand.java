package org.anodeconsole.anode.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.anodeconsole.anode.install.TrialResult;
import org.anodeconsole.anode.install.TrialRun;
import org.anodeconsole.anode.models.InstalledModel;
import org.anodeconsole.anode.models.ModelLibrary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code anoded try-model}: whether a model works. */
@Command(
        name = "try-model",
        description = "Loads the model in a folder, shows it a sample series and tells how long that took.",
        mixinStandardHelpOptions = true)
public final class TryModelCommand implements Callable<Integer> {
    private static final int MOST_THREADS = 4;

    @Parameters(index = "0", paramLabel = "FOLDER", description = "a folder with an ONNX file and its manifest")
    private Path folder = Path.of("");

    @Option(names = "--json", description = "print sample and answer as JSON")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        InstalledModel model = ModelLibrary.inFolder(folder.toAbsolutePath().normalize(), InstalledModel.Origin.USER).getFirst();
        TrialResult result = TrialRun.of(model, Math.clamp(Runtime.getRuntime().availableProcessors(), 1, MOST_THREADS));
        if (json) {
            System.out.write(result.toJson());
            System.out.flush();
        } else {
            System.out.printf(Locale.ROOT, "%s works: loaded in %.0f ms, answered in %.1f ms, %d MiB%n", result.model(),
                    result.loadMillis(), result.runMillis(), result.memory() >> 20);
        }
        return ExitCode.OK;
    }
}
