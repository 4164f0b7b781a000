package org.anodeconsole.console.services;

import static org.anodeconsole.console.services.ServiceState.FAILED;
import static org.anodeconsole.console.services.ServiceState.RUNNING;
import static org.anodeconsole.console.services.ServiceState.STARTING;
import static org.anodeconsole.console.services.ServiceState.STOPPED;
import static org.anodeconsole.console.services.ServiceState.STOPPING;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.anodeconsole.anode.config.AnodeSettings;
import org.anodeconsole.anode.models.ModelService;
import org.anodeconsole.anode.process.AnodedProgram;
import org.anodeconsole.anode.process.ModelProcess;
import org.anodeconsole.anode.process.ModelProcessFiles;
import org.anodeconsole.anode.process.PortProbe;
import org.anodeconsole.anode.process.PortUse;
import org.anodeconsole.anode.process.ProcessSight;
import org.anodeconsole.anode.process.StartOutcome;
import org.anodeconsole.anode.process.StartRequest;
import org.anodeconsole.anode.process.StopOutcome;
import org.anodeconsole.console.client.AnodeAddress;
import org.anodeconsole.console.client.AnodeClient;
import org.anodeconsole.console.language.Messages;
import org.anodeconsole.console.language.ProblemException;
import org.anodeconsole.console.settings.AppDirectories;
import org.jspecify.annotations.Nullable;

/**
 * A model server of the built-in anode. Started here it is a child of the console and ends with it; one that the command
 * {@code start-tdtsfm} started with the same settings is shown as running and can be stopped, but goes on when the console ends.
 */
public final class EmbeddedModelServer implements Service, AutoCloseable {
    private static final Duration STOP_LIMIT = Duration.ofSeconds(12);
    private static final Duration CLOSE_LIMIT = Duration.ofSeconds(3);
    private static final int LAST_LINES = 20;

    private final ModelService which;
    private final AnodedProgram program;
    private final AppDirectories directories;
    private final EmbeddedIni ini;
    private final ModelMemory memory;
    private final ServiceStateMachine machine = new ServiceStateMachine(STOPPED, InstantSource.system());

    private volatile @Nullable PortUse use;
    private volatile LogSource log;
    private volatile @Nullable Thread starter;
    private volatile long child = -1;
    private volatile long logStart;
    private volatile boolean closed;

    public EmbeddedModelServer(ModelService which, AnodedProgram program, AppDirectories directories, ModelMemory memory) {
        this.which = which;
        this.program = program;
        this.directories = directories;
        this.ini = new EmbeddedIni(directories);
        this.memory = memory;
        this.log = new LogTail("output", directories.state().resolve(which.command() + ".log"));
    }

    @Override
    public String id() {
        return which.command();
    }

    @Override
    public ServiceStatus status() {
        return machine.status();
    }

    @Override
    public void listen(Runnable listener) {
        machine.listen(listener);
    }

    private ModelProcess process() throws ProblemException {
        ini.createIfMissing();
        AnodeSettings settings = ini.read();
        ModelProcessFiles files = ModelProcessFiles.of(which, settings, directories.state());
        follow(files.logFile());
        URI address = ModelProcess.address(which, settings);
        return new ModelProcess(
                which, address, files, parent -> program.model(which, address, Optional.of(ini.file()), parent));
    }

    private synchronized void follow(Path file) {
        if (!log.place().equals(file.toString())) {
            log = new LogTail("output", file);
        }
    }

    @Override
    public List<LogSource> logs() {
        return List.of(log);
    }

    @Override
    public String lockedBecause(Messages messages) {
        return "";
    }

    /** Also notices what was started or stopped by command. */
    @Override
    public ServiceFacts facts() {
        try {
            ModelProcess process = process();
            Optional<ProcessHandle> running = process.process();
            follow(process, running);
            OptionalLong pid = running.map(handle -> OptionalLong.of(handle.pid())).orElse(OptionalLong.empty());
            return new ServiceFacts(
                    Optional.of(address(process.address())),
                    pid,
                    pid.isPresent() ? ProcessSight.residentBytes(pid.getAsLong()) : OptionalLong.empty(),
                    ini.file().toString(),
                    remark(process.address(), running.isPresent()));
        } catch (ProblemException e) {
            return new ServiceFacts(Optional.empty(), OptionalLong.empty(), OptionalLong.empty(), ini.file().toString(), Optional.of(e));
        }
    }

    private void follow(ModelProcess process, Optional<ProcessHandle> running) {
        ServiceState state = machine.state();
        if (running.isPresent() && (state == STOPPED || state == FAILED)) {
            machine.move(EnumSet.of(STOPPED, FAILED), RUNNING);
        } else if (running.isEmpty() && state == RUNNING) {
            ended(process);
        }
    }

    private void ended(ModelProcess process) {
        if (child < 0) {
            machine.move(EnumSet.of(RUNNING), STOPPED);
        } else {
            child = -1;
            machine.fail(EnumSet.of(RUNNING), new ServiceFailure(new ProblemException("services.model.ended", ""), lastLines(process)));
        }
    }

    private List<String> lastLines(ModelProcess process) {
        try {
            return process.files().lastLines(logStart, LAST_LINES);
        } catch (IOException e) {
            return List.of();
        }
    }

    private Optional<ProblemException> remark(URI address, boolean ours) {
        PortUse seen = use;
        if (ours || seen == null || seen instanceof PortUse.Free || machine.state().isPassing()) {
            return Optional.empty();
        }
        return Optional.of(new PortProblem(which, address, seen, ini.file()));
    }

    private static AnodeAddress address(URI uri) {
        return new AnodeAddress(uri.getHost(), uri.getPort() == -1 ? 80 : uri.getPort(), false);
    }

    @Override
    public Usability usability(AnodeClient client) {
        try {
            PortUse seen = PortProbe.look(process().address());
            use = seen;
            return switch (seen) {
                case PortUse.Free free -> Usability.SILENT;
                case PortUse.ModelServer server -> Usability.READY;
                case PortUse.OtherHttp other -> Usability.NOT_READY;
                case PortUse.NotHttp other -> Usability.NOT_READY;
            };
        } catch (ProblemException e) {
            return Usability.NOT_ASKED;
        }
    }

    @Override
    public Optional<ProblemException> question(ServiceAction action) {
        if (action != ServiceAction.START) {
            return Optional.empty();
        }
        try {
            var check = memory.check(which, ini.read());
            return check.isShort()
                    ? Optional.of(new ProblemException("services.model.memory", "", which.command(),
                            String.valueOf(check.needMebibytes()), String.valueOf(check.freeMebibytes())))
                    : Optional.empty();
        } catch (ProblemException e) {
            return Optional.empty(); // The start itself will say what is wrong with the settings.
        }
    }

    @Override
    public void start() throws ProblemException, InterruptedException {
        if (closed || !machine.move(EnumSet.of(STOPPED, FAILED), STARTING)) {
            throw new ProblemException("services.notNow", "");
        }
        starter = Thread.currentThread();
        try {
            ModelProcess process = process();
            logStart = process.files().logSize();
            StartOutcome outcome = process.start(new StartRequest(
                    memory.check(which, ini.read()), true, StartRequest.USUAL_LIMIT,
                    OptionalLong.of(ProcessHandle.current().pid()), waited -> {}));
            take(outcome, process);
        } catch (ProblemException e) {
            machine.fail(EnumSet.of(STARTING), new ServiceFailure(e, List.of()));
            throw e;
        } catch (IOException e) {
            ProblemException problem = new ProblemException("services.launcher", e.toString(), program.program());
            machine.fail(EnumSet.of(STARTING), new ServiceFailure(problem, List.of()));
            throw problem;
        } catch (RuntimeException e) {
            ProblemException unforeseen = new ProblemException("problem.unforeseen", e.toString(), String.valueOf(e.getMessage()));
            machine.fail(EnumSet.of(STARTING), new ServiceFailure(unforeseen, List.of()));
            throw e;
        } catch (InterruptedException e) {
            boolean asked = machine.state() == STOPPING;
            machine.move(EnumSet.of(STARTING), STOPPING);
            machine.move(EnumSet.of(STOPPING), STOPPED);
            if (asked) {
                throw new ProblemException("services.stoppedWhileStarting", "");
            }
            throw e;
        } finally {
            starter = null;
        }
    }

    private void take(StartOutcome outcome, ModelProcess process) throws ProblemException {
        switch (outcome) {
            case StartOutcome.Started started -> {
                child = started.pid();
                running(process, started.pid());
            }
            case StartOutcome.AlreadyRunning already -> running(process, already.pid());
            case StartOutcome.PortTaken taken -> throw new PortProblem(which, taken.address(), taken.use(), ini.file());
            case StartOutcome.NotHere elsewhere -> throw new ProblemException(
                    "services.model.notHere", "", elsewhere.address().toString(), which.algorithm(), ini.file().toString());
            case StartOutcome.ShortOfMemory shortage -> throw new IllegalStateException("memory was accepted: " + shortage);
            case StartOutcome.Ended ended -> fail(
                    new ProblemException("services.model.startFailed", "", String.valueOf(ended.status())), ended.lastLines());
            case StartOutcome.TooSlow slow -> fail(
                    new ProblemException("services.model.slow", "", String.valueOf(slow.limit().toSeconds())), slow.lastLines());
        }
    }

    private void fail(ProblemException problem, List<String> lastLines) throws ProblemException {
        machine.fail(EnumSet.of(STARTING), new ServiceFailure(problem, lastLines));
        throw problem;
    }

    private void running(ModelProcess process, long pid) {
        machine.move(EnumSet.of(STARTING), RUNNING);
        ProcessHandle.of(pid).ifPresent(handle -> handle.onExit().thenRun(() -> {
            if (machine.state() == RUNNING) {
                ended(process);
            }
        }));
    }

    @Override
    public void stop() throws ProblemException, InterruptedException {
        stop(STOP_LIMIT);
    }

    private void stop(Duration patience) throws ProblemException, InterruptedException {
        Thread starting = starter;
        if (machine.move(EnumSet.of(STARTING), STOPPING)) {
            if (starting != null) {
                starting.interrupt();
            }
            machine.await(EnumSet.of(STOPPED, FAILED), patience);
            return;
        }
        if (!machine.move(EnumSet.of(RUNNING), STOPPING)) {
            return;
        }
        try {
            StopOutcome outcome = process().stop(patience);
            if (outcome instanceof StopOutcome.Unstoppable stubborn) {
                throw new ProblemException("services.unstoppable", "", String.valueOf(stubborn.pid()));
            }
            child = -1;
            machine.move(EnumSet.of(STOPPING), STOPPED);
        } catch (ProblemException e) {
            machine.fail(EnumSet.of(STOPPING), new ServiceFailure(e, List.of()));
            throw e;
        } catch (IOException e) {
            ProblemException problem = new ProblemException("problem.unforeseen", e.toString(), String.valueOf(e.getMessage()));
            machine.fail(EnumSet.of(STOPPING), new ServiceFailure(problem, List.of()));
            throw problem;
        }
    }

    /** Ends what this console started. */
    @Override
    public void close() throws ProblemException {
        closed = true;
        if (child < 0 && machine.state() != STARTING) {
            return;
        }
        try {
            stop(CLOSE_LIMIT);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
