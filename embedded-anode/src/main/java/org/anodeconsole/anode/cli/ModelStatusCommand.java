package org.anodeconsole.anode.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.anodeconsole.anode.models.ModelService;
import org.anodeconsole.anode.process.ModelProcess;
import org.anodeconsole.anode.process.ModelProcessState;
import org.anodeconsole.anode.process.ProcessSight;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code anoded model-status}: whether the model servers run. */
@Command(
        name = "model-status",
        description = "Tells whether the model servers run and answer.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "Exit status:%n",
        exitCodeList = {"0:all asked for run and answer", "1:one runs and does not answer, or another program has its port",
            "2:command line not understood", "3:one does not run"})
public final class ModelStatusCommand implements Callable<Integer> {
    /** As the init scripts of Linux say it. */
    private static final int NOT_RUNNING = 3;

    @Parameters(arity = "0..*", paramLabel = "MODEL", description = "tdtsfm or timer-moe; both when none is named")
    private List<String> models = new ArrayList<>();

    @Mixin
    private ModelServerOptions choice = new ModelServerOptions();

    @Override
    public Integer call() throws IOException {
        List<ModelService> asked =
                models.isEmpty() ? List.of(ModelService.values()) : models.stream().map(ModelServerOptions::named).toList();
        int status = ExitCode.OK;
        for (ModelService service : asked) {
            int one = tell(choice.process(service));
            status = one == ExitCode.OK ? status : one;
        }
        return status;
    }

    private static int tell(ModelProcess process) {
        String name = process.service().command() + ": ";
        return switch (process.state()) {
            case ModelProcessState.Running running -> {
                long pid = running.process().pid();
                System.out.println(name + "running since " + running.since() + ", process " + pid + memory(pid) + ", at "
                        + running.address() + (running.answers() ? "" : ", but it does not answer as a model server")
                        + ", log " + process.files().logFile());
                yield running.answers() ? ExitCode.OK : ExitCode.FAILED;
            }
            case ModelProcessState.Foreign foreign -> {
                System.out.println(name + "not started; at " + foreign.address() + " there is " + PortWords.of(foreign.use()));
                yield ExitCode.FAILED;
            }
            case ModelProcessState.Stopped stopped -> {
                System.out.println(name + "stopped");
                yield NOT_RUNNING;
            }
        };
    }

    private static String memory(long pid) {
        return ProcessSight.residentBytes(pid).stream()
                .mapToObj(bytes -> " (" + (bytes >> 20) + " MiB)")
                .findFirst()
                .orElse("");
    }
}
