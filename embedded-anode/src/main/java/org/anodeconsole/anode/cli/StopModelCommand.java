package org.anodeconsole.anode.cli;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.anodeconsole.anode.process.ModelProcess;
import org.anodeconsole.anode.process.StopOutcome;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code anoded stop-model}, also known as {@code stop-tdtsfm} and {@code stop-timer-moe}. */
@Command(
        name = "stop-model",
        description = "Stops a model server that start-model started: asks it to end, and kills it when that takes too long.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "Exit status:%n",
        exitCodeList = {"0:it does not run, now or before", "1:it could not be stopped, or is not ours to stop",
            "2:command line not understood"})
public final class StopModelCommand implements Callable<Integer> {
    private static final int LONGEST_WAIT_SECONDS = 600;

    @Parameters(index = "0", paramLabel = "MODEL", description = "tdtsfm or timer-moe")
    private String model = "";

    @Option(names = "--wait", paramLabel = "SECONDS", description = "how long forecasts under way may take (default: 12)")
    private int wait = 12;

    @Mixin
    private ModelServerOptions choice = new ModelServerOptions();

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (wait < 0 || wait > LONGEST_WAIT_SECONDS) {
            throw new IllegalArgumentException(
                    "--wait " + wait + " is not allowed: give 0 to " + LONGEST_WAIT_SECONDS + " seconds");
        }
        ModelProcess process = choice.process(ModelServerOptions.named(model));
        return switch (process.stop(Duration.ofSeconds(wait))) {
            case StopOutcome.Stopped stopped -> {
                System.out.println(model + " stopped, process " + stopped.pid()
                        + (stopped.killed() ? "; it did not end within " + wait + " s and was killed" : ""));
                yield ExitCode.OK;
            }
            case StopOutcome.NotRunning none -> {
                System.out.println(model + " does not run");
                yield ExitCode.OK;
            }
            case StopOutcome.NotOurs other -> {
                System.err.println("anoded: at " + process.address() + " there is " + PortWords.of(other.use())
                        + "; " + other.pidFile() + " does not name it, so it was left alone");
                yield ExitCode.FAILED;
            }
            case StopOutcome.Unstoppable stubborn -> {
                System.err.println("anoded: process " + stubborn.pid() + " could not be ended; it belongs to another user, or"
                        + " waits for the system");
                yield ExitCode.FAILED;
            }
        };
    }
}
