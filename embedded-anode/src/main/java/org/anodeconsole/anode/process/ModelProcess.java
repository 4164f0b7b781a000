package org.anodeconsole.anode.process;

import java.io.IOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.anodeconsole.anode.config.AnodeSettings;
import org.anodeconsole.anode.models.ModelService;

/**
 * One model server of this computer as a process: starts it, tells whether it runs, and ends it. Only a process that was started
 * through this class is ever ended: its process file names it together with the time of its start. Calls block; an interrupt
 * during a start ends what was started.
 */
public final class ModelProcess {
    private static final Duration POLL = Duration.ofMillis(100);
    private static final Duration KILL_LIMIT = Duration.ofSeconds(5);
    private static final int LAST_LINES = 20;

    /** The command line that serves, until the parent process ends if one is given. */
    @FunctionalInterface
    public interface Command {
        List<String> line(OptionalLong parentPid);
    }

    private final ModelService service;
    private final URI address;
    private final ModelProcessFiles files;
    private final Command command;

    /** @param address where the server will listen, from the settings it will read */
    public ModelProcess(ModelService service, URI address, ModelProcessFiles files, Command command) {
        this.service = service;
        this.address = address;
        this.files = files;
        this.command = command;
    }

    /** Where an anode with these settings asks for the service. */
    public static URI address(ModelService service, AnodeSettings settings) {
        URI usual = URI.create("http://127.0.0.1:" + service.port() + service.path());
        return settings.modelServices().getOrDefault(service.algorithm(), usual);
    }

    public ModelService service() {
        return service;
    }

    public URI address() {
        return address;
    }

    public ModelProcessFiles files() {
        return files;
    }

    /** Takes up to three seconds when something at the address does not answer. */
    public ModelProcessState state() {
        Optional<ModelProcessRecord> record = ModelProcessRecord.read(files.pidFile());
        PortUse use = PortProbe.look(address);
        Optional<ProcessHandle> running = record.flatMap(ModelProcessRecord::process);
        if (running.isPresent()) {
            return new ModelProcessState.Running(running.get(), record.map(ModelProcessRecord::started).orElse(Instant.EPOCH), address, use);
        }
        return use instanceof PortUse.Free ? new ModelProcessState.Stopped() : new ModelProcessState.Foreign(address, use);
    }

    /** The process, when it runs; asks nobody. */
    public Optional<ProcessHandle> process() {
        return ModelProcessRecord.read(files.pidFile()).flatMap(ModelProcessRecord::process);
    }

    /**
     * Starts the server and waits until it answers. Of two starts at the same time the second waits for the first.
     *
     * @throws IOException when the program cannot be run or its files cannot be written
     */
    public StartOutcome start(StartRequest request) throws IOException, InterruptedException {
        if (!isHere()) {
            return new StartOutcome.NotHere(address);
        }
        files.prepare();
        Path lock = files.pidFile().resolveSibling(service.command() + ".lock");
        try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock held = channel.lock()) {
            return switch (state()) {
                case ModelProcessState.Running running -> new StartOutcome.AlreadyRunning(running.process().pid(), address);
                case ModelProcessState.Foreign foreign -> new StartOutcome.PortTaken(address, foreign.use());
                case ModelProcessState.Stopped stopped -> request.memory().isShort() && !request.acceptsShortMemory()
                        ? new StartOutcome.ShortOfMemory(request.memory())
                        : launch(request);
            };
        }
    }

    private boolean isHere() throws IOException {
        InetAddress there = InetAddress.getByName(address.getHost());
        return there.isLoopbackAddress() || there.isAnyLocalAddress() || NetworkInterface.getByInetAddress(there) != null;
    }

    private StartOutcome launch(StartRequest request) throws IOException, InterruptedException {
        long before = files.logSize();
        Instant begin = Instant.now();
        Process process = spawn(request.parentPid());
        boolean serving = false;
        try {
            ModelProcessRecord.of(process.toHandle(), service).write(files.pidFile());
            Duration waited = Duration.ZERO;
            while (process.isAlive() && waited.compareTo(request.limit()) < 0) {
                if (PortProbe.look(address) instanceof PortUse.ModelServer && process.isAlive()) {
                    serving = true;
                    return new StartOutcome.Started(process.pid(), address, waited, files.logFile());
                }
                request.waiting().accept(waited);
                Thread.sleep(POLL);
                waited = Duration.between(begin, Instant.now());
            }
            boolean ended = !process.isAlive();
            List<String> said = files.lastLines(before, LAST_LINES);
            return ended
                    ? new StartOutcome.Ended(process.exitValue(), said, files.logFile())
                    : new StartOutcome.TooSlow(request.limit(), said, files.logFile());
        } finally {
            if (!serving) {
                process.destroyForcibly();
                Files.deleteIfExists(files.pidFile());
            }
        }
    }

    private Process spawn(OptionalLong parentPid) throws IOException {
        List<String> line = new ArrayList<>();
        if (parentPid.isEmpty()) {
            line.addAll(detaching());
        }
        line.addAll(command.line(parentPid));
        ProcessBuilder builder = new ProcessBuilder(line)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(files.logFile().toFile()));
        AnodedProgram.cleanEnvironment(builder.environment());
        Process process = builder.start();
        process.getOutputStream().close();
        return process;
    }

    /**
     * What keeps the server alive when the terminal closes. {@code setsid} and {@code nohup} become the program they start, so
     * the process number stays.
     */
    private static List<String> detaching() {
        for (String program : List.of("/usr/bin/setsid", "/bin/setsid", "/usr/bin/nohup")) {
            if (Files.isExecutable(Path.of(program))) {
                return List.of(program);
            }
        }
        return List.of();
    }

    /**
     * Asks the server to end and waits; kills it when it takes longer than the given time.
     *
     * @param patience how long requests under way may take to finish
     */
    public StopOutcome stop(Duration patience) throws IOException, InterruptedException {
        Optional<ProcessHandle> running = process();
        if (running.isEmpty()) {
            deleteStaleFile();
            PortUse use = PortProbe.look(address);
            return use instanceof PortUse.Free ? new StopOutcome.NotRunning() : new StopOutcome.NotOurs(use, files.pidFile());
        }
        ProcessHandle process = running.get();
        if (!process.destroy() && ProcessSight.isAlive(process)) {
            return new StopOutcome.Unstoppable(process.pid());
        }
        boolean killed = false;
        if (!ended(process, patience)) {
            killed = true;
            process.destroyForcibly();
            if (!ended(process, KILL_LIMIT)) {
                return new StopOutcome.Unstoppable(process.pid());
            }
        }
        deleteStaleFile();
        return new StopOutcome.Stopped(process.pid(), killed);
    }

    private static boolean ended(ProcessHandle process, Duration limit) throws InterruptedException {
        long until = System.nanoTime() + limit.toNanos();
        while (ProcessSight.isAlive(process)) {
            if (System.nanoTime() > until) {
                return false;
            }
            Thread.sleep(POLL);
        }
        return true;
    }

    /** A process file that another start has written meanwhile stays. */
    private void deleteStaleFile() throws IOException {
        if (ModelProcessRecord.read(files.pidFile()).flatMap(ModelProcessRecord::process).isEmpty()) {
            Files.deleteIfExists(files.pidFile());
        }
    }
}
