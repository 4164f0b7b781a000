package org.anodeconsole.anode.cli;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import org.anodeconsole.anode.models.ModelService;
import org.anodeconsole.anode.process.MemoryCheck;
import org.anodeconsole.anode.process.ModelProcess;
import org.anodeconsole.anode.process.StartOutcome;
import org.anodeconsole.anode.process.StartRequest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code anoded start-model}, also known as {@code start-tdtsfm} and {@code start-timer-moe}. */
@Command(
        name = "start-model",
        description = "Starts a model server in the background and waits until it answers.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "Exit status:%n",
        exitCodeList = {
            "0:it runs, now or already", "1:it did not start; standard error says why", "2:command line not understood",
            "3:another program has its port", "4:memory is short and nobody agreed to start it all the same"
        })
public final class StartModelCommand implements Callable<Integer> {
    private static final int LONGEST_WAIT_SECONDS = 3600;

    @Parameters(index = "0", paramLabel = "MODEL", description = "tdtsfm or timer-moe")
    private String model = "";

    @Option(names = {"-y", "--yes"}, description = "start it although memory is short")
    private boolean yes;

    @Option(names = "--wait", paramLabel = "SECONDS", description = "how long it may take until it answers (default: 60)")
    private int wait = (int) StartRequest.USUAL_LIMIT.toSeconds();

    @Mixin
    private ModelServerOptions choice = new ModelServerOptions();

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (wait < 1 || wait > LONGEST_WAIT_SECONDS) {
            throw new IllegalArgumentException(
                    "--wait " + wait + " is not allowed: give 1 to " + LONGEST_WAIT_SECONDS + " seconds");
        }
        ModelService service = ModelServerOptions.named(model);
        ModelProcess process = choice.process(service);
        MemoryCheck memory = choice.memory(service);
        Terminal terminal = new Terminal();
        StartRequest request = new StartRequest(memory, yes, Duration.ofSeconds(wait), OptionalLong.empty(), terminal::dot);
        System.out.println("Starting " + model + " at " + process.address() + ", settings from "
                + choice.file().map(Object::toString).orElse("no file, so the defaults are in force"));
        StartOutcome outcome = process.start(request);
        if (outcome instanceof StartOutcome.ShortOfMemory
                && terminal.agrees(shortage(memory) + " Start it all the same?")) {
            outcome = process.start(request.acceptingShortMemory());
        }
        terminal.endDots();
        return report(outcome);
    }

    private int report(StartOutcome outcome) {
        return switch (outcome) {
            case StartOutcome.Started started -> {
                System.out.printf(Locale.ROOT, "%s answers after %.1f s, process %d, log %s%n",
                        model, started.after().toMillis() / 1000.0, started.pid(), started.log());
                yield ExitCode.OK;
            }
            case StartOutcome.AlreadyRunning running -> {
                System.out.println(model + " runs already, process " + running.pid() + ", at " + running.address());
                yield ExitCode.OK;
            }
            case StartOutcome.PortTaken taken -> {
                complain("cannot start " + model + ": at " + taken.address() + " there is " + PortWords.of(taken.use())
                        + ". Stop it, or change the address in section [tsfm-service] of taosanode.ini");
                yield ExitCode.ADDRESS_IN_USE;
            }
            case StartOutcome.NotHere elsewhere -> {
                complain("taosanode.ini says that " + model + " is at " + elsewhere.address()
                        + ", which is not this computer; start it there");
                yield ExitCode.FAILED;
            }
            case StartOutcome.ShortOfMemory shortage -> {
                complain(shortage(shortage.memory()) + " Nothing was started. Free memory, or add --yes");
                yield ExitCode.MEMORY_SHORT;
            }
            case StartOutcome.Ended ended -> {
                quote(ended.lastLines());
                complain(model + " ended with status " + ended.status() + " before it answered; its log is " + ended.log());
                yield ExitCode.FAILED;
            }
            case StartOutcome.TooSlow slow -> {
                quote(slow.lastLines());
                complain(model + " did not answer within " + slow.limit().toSeconds() + " s and was ended; its log is "
                        + slow.log() + ". On a busy computer give it longer with --wait");
                yield ExitCode.FAILED;
            }
        };
    }

    private String shortage(MemoryCheck memory) {
        return model + " needs about " + memory.needMebibytes() + " MiB of memory and " + memory.freeMebibytes()
                + " MiB are free.";
    }

    private static void quote(List<String> lines) {
        lines.forEach(line -> System.err.println("  " + line));
    }

    private static void complain(String words) {
        System.err.println("anoded: " + words);
    }
}
