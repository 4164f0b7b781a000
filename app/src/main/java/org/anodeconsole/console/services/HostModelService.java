package org.anodeconsole.console.services;

import static org.anodeconsole.console.services.ServiceState.FAILED;
import static org.anodeconsole.console.services.ServiceState.NOT_INSTALLED;
import static org.anodeconsole.console.services.ServiceState.RUNNING;
import static org.anodeconsole.console.services.ServiceState.STARTING;
import static org.anodeconsole.console.services.ServiceState.STOPPED;
import static org.anodeconsole.console.services.ServiceState.STOPPING;
import static org.anodeconsole.console.services.ServiceState.UNKNOWN;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.anodeconsole.console.client.AnodeAddress;
import org.anodeconsole.console.client.AnodeClient;
import org.anodeconsole.console.hosts.Command;
import org.anodeconsole.console.hosts.CommandResult;
import org.anodeconsole.console.hosts.Host;
import org.anodeconsole.console.language.Messages;
import org.anodeconsole.console.language.ProblemException;
import org.jspecify.annotations.Nullable;

/** The server of a foundation model as the installer of the analysis node brings it: a script, no unit of systemd. */
final class HostModelService implements Service {
    /** A constant: the log and the command are its arguments. A script's server inherits its output, which must lead somewhere. */
    private static final String DETACHED = "exec \"$@\" >>\"$0\" 2>&1 </dev/null";

    /** Large models load for minutes. */
    private static final Duration START_LIMIT = Duration.ofSeconds(180);
    private static final Duration APPEAR_LIMIT = Duration.ofSeconds(10);
    private static final int LAST_LINES = 20;

    private final InstalledModel model;
    private final Host host;
    private final Patience patience;
    private final ModelProcess process;
    private final HttpProbe probe;
    private final LogSource output;
    private final ServiceStateMachine machine = new ServiceStateMachine(UNKNOWN, InstantSource.system());
    private final ServiceWork work = new ServiceWork(machine);
    private volatile OptionalLong pid = OptionalLong.empty();
    private volatile OptionalLong memory = OptionalLong.empty();
    private volatile @Nullable ProblemException remark;

    HostModelService(InstalledModel model, Host host, Patience patience) {
        this.model = model;
        this.host = host;
        this.patience = patience;
        this.process = new ModelProcess(host, model.script());
        this.probe = new HttpProbe(host);
        this.output = new HostLogFile("output", host.files(), log());
    }

    @Override
    public String id() {
        return model.id();
    }

    @Override
    public ServiceStatus status() {
        return machine.status();
    }

    @Override
    public void listen(Runnable listener) {
        machine.listen(listener);
    }

    /** Asks the host. */
    void look() throws ProblemException, InterruptedException {
        ServiceStatus before = machine.status();
        OptionalLong found = process.find();
        pid = found;
        memory = found.isPresent() ? process.residentBytes(found.getAsLong()) : OptionalLong.empty();
        if (work.isUnderWay()) {
            return;
        }
        ServiceState state = found.isPresent() ? RUNNING : isInstalled() ? STOPPED : NOT_INSTALLED;
        boolean failedStill = before.state() == FAILED && state == STOPPED;
        if (!failedStill) {
            machine.see(before, new ServiceStatus(state, Instant.now(), null));
        }
    }

    /** The host cannot be asked. */
    void lost() {
        work.lost();
    }

    private boolean isInstalled() throws ProblemException, InterruptedException {
        boolean command = command().isPresent();
        boolean files = host.files().facts(model.directory()).isPresent();
        remark = command == files ? null : new ProblemException(
                command ? "services.model.noFiles" : "services.model.noCommand", "", model.directory());
        return command && files;
    }

    /** The command of the generation that is installed there. */
    private Optional<List<String>> command() throws ProblemException, InterruptedException {
        for (List<String> command : model.commands()) {
            if (host.files().facts(command.getFirst()).isPresent()) {
                return Optional.of(command);
            }
        }
        return Optional.empty();
    }

    @Override
    public ServiceFacts facts() {
        AnodeAddress address = new AnodeAddress(host.address(), model.port(), false);
        return new ServiceFacts(Optional.of(address), pid, memory, "", Optional.ofNullable(remark));
    }

    /** Asks from the host itself. A model server that answers anything lives. */
    @Override
    public Usability usability(AnodeClient client) {
        if (machine.state() == UNKNOWN || machine.state() == NOT_INSTALLED) {
            return Usability.NOT_ASKED;
        }
        try {
            return probe.model(model.port());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Usability.NOT_ASKED;
        }
    }

    @Override
    public List<LogSource> logs() {
        return List.of(output);
    }

    @Override
    public String lockedBecause(Messages messages) {
        return "";
    }

    @Override
    public Set<ServiceAction> actions() {
        return EnumSet.of(ServiceAction.START, ServiceAction.STOP, ServiceAction.RESTART, ServiceAction.KILL);
    }

    @Override
    public Optional<ProblemException> question(ServiceAction action) throws ProblemException, InterruptedException {
        if (action == ServiceAction.KILL) {
            return Optional.of(new ProblemException("services.systemd.askKill", ""));
        }
        if (action != ServiceAction.START) {
            return Optional.empty();
        }
        String memoryInfo = new String(host.files().read("/proc/meminfo", 1 << 16).content(), StandardCharsets.US_ASCII);
        OptionalLong free = ModelProcess.kibibytes(memoryInfo, "MemAvailable:");
        if (free.isEmpty() || free.getAsLong() >= InstalledModel.NEEDED_BYTES) {
            return Optional.empty();
        }
        return Optional.of(new ProblemException(
                "services.model.hostMemory",
                "",
                model.id(),
                String.valueOf(InstalledModel.NEEDED_BYTES >> 20),
                String.valueOf(free.getAsLong() >> 20)));
    }

    private String log() {
        return "/var/log/taos/taosanode/" + model.id() + ".out";
    }

    @Override
    public void start() throws ProblemException, InterruptedException {
        List<String> lines = new ArrayList<>();
        try {
            work.perform(EnumSet.of(STOPPED, FAILED), STARTING, () -> startAndWait(lines), this::look);
        } catch (ProblemException e) {
            if (e.key().equals("services.model.hostFailed")) {
                ServiceStatus now = machine.status();
                machine.see(now, new ServiceStatus(FAILED, Instant.now(), new ServiceFailure(e, lines)));
            }
            throw e;
        }
    }

    private void startAndWait(List<String> lines) throws ProblemException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("sh", "-c", DETACHED, log()));
        command.addAll(command().orElseThrow(
                () -> new ProblemException("services.model.noCommand", "", model.directory())));
        CommandResult started = host.run(Command.of(command.toArray(String[]::new)));
        if (!started.succeeded()) {
            throw failed(lines, started.errors().strip());
        }
        long begun = System.nanoTime();
        while (machine.state() == STARTING) {
            OptionalLong found = process.find();
            pid = found;
            long passed = System.nanoTime() - begun;
            if (found.isEmpty() && passed > APPEAR_LIMIT.toNanos()) {
                throw failed(lines, "");
            }
            boolean answers = found.isPresent() && probe.model(model.port()) == Usability.READY;
            if (answers || passed > START_LIMIT.toNanos()) {
                machine.move(EnumSet.of(STARTING), RUNNING);
                return;
            }
            Thread.sleep(patience.poll());
        }
        throw new ProblemException("services.stoppedWhileStarting", "");
    }

    private ProblemException failed(List<String> lines, String detail) throws InterruptedException {
        try {
            CommandResult tail = host.run(Command.of("tail", "-n", String.valueOf(LAST_LINES), log()));
            tail.output().lines().forEach(lines::add);
        } catch (ProblemException e) {
            lines.clear(); // A log that cannot be read is not what the start failed of.
        }
        return new ProblemException("services.model.hostFailed", detail, model.id(), log());
    }

    @Override
    public void stop() throws ProblemException, InterruptedException {
        end(EnumSet.of(STARTING, RUNNING), "TERM");
    }

    private void end(Set<ServiceState> from, String signal) throws ProblemException, InterruptedException {
        work.perform(from, STOPPING, () -> {
            long until = System.nanoTime() + patience.stop().toNanos();
            OptionalLong found = process.find();
            if (found.isPresent()) {
                process.signal(found.getAsLong(), signal);
            }
            while (found.isPresent() && process.isIt(found.getAsLong())) {
                if (System.nanoTime() > until) {
                    throw new ProblemException("services.systemd.stopHangs", "", String.valueOf(patience.stop().toSeconds()));
                }
                Thread.sleep(patience.poll());
            }
            pid = OptionalLong.empty();
            machine.move(EnumSet.of(STOPPING), STOPPED);
        }, this::look);
    }

    @Override
    public void perform(ServiceAction action) throws ProblemException, InterruptedException {
        if (action == ServiceAction.KILL) {
            end(EnumSet.of(STARTING, RUNNING), "KILL");
        } else {
            Service.super.perform(action);
        }
    }
}
