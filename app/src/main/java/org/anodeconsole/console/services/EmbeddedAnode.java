package org.anodeconsole.console.services;

import static org.anodeconsole.console.services.ServiceState.FAILED;
import static org.anodeconsole.console.services.ServiceState.RUNNING;
import static org.anodeconsole.console.services.ServiceState.STARTING;
import static org.anodeconsole.console.services.ServiceState.STOPPED;
import static org.anodeconsole.console.services.ServiceState.STOPPING;

import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.locks.ReentrantLock;
import org.anodeconsole.anode.process.AnodedProgram;
import org.anodeconsole.console.client.AnodeAddress;
import org.anodeconsole.console.client.AnodeClient;
import org.anodeconsole.console.language.Messages;
import org.anodeconsole.console.language.ProblemException;
import org.anodeconsole.console.settings.AppDirectories;
import org.jspecify.annotations.Nullable;

/**
 * The anode that comes with the console, as a child process of it. The child ends with the console, however that ends: it
 * watches its parent. When another console of the same user runs it already, its anode is shown as running and left alone.
 */
public final class EmbeddedAnode implements Service, AutoCloseable {
    private static final Duration START_LIMIT = Duration.ofSeconds(30);
    private static final Duration POLL = Duration.ofMillis(50);
    /** The anode gives requests under way ten seconds. */
    private static final Duration STOP_LIMIT = Duration.ofSeconds(12);
    private static final Duration CLOSE_LIMIT = Duration.ofSeconds(4);
    private static final Duration KILL_LIMIT = Duration.ofSeconds(5);
    private static final int LAST_LINES = 20;

    private final AnodedProgram command;
    private final AnodeClient client;
    private final AppDirectories directories;
    private final EmbeddedIni ini;
    private final EmbeddedLogs logs = new EmbeddedLogs();
    private final ServiceStateMachine machine = new ServiceStateMachine(STOPPED, InstantSource.system());
    /** Guards the child: it is started and told to stop one at a time. */
    private final ReentrantLock childLock = new ReentrantLock();

    private volatile @Nullable AnodedChild child;
    private volatile @Nullable ProcessHandle other;
    private volatile @Nullable AnodeAddress address;
    private volatile @Nullable ProblemException remark;
    private volatile boolean closed;

    public EmbeddedAnode(AnodedProgram command, AnodeClient client, AppDirectories directories) {
        this.command = command;
        this.client = client;
        this.directories = directories;
        this.ini = new EmbeddedIni(directories);
    }

    @Override
    public String id() {
        return "taosanoded";
    }

    @Override
    public ServiceStatus status() {
        return machine.status();
    }

    @Override
    public void listen(Runnable listener) {
        machine.listen(listener);
    }

    /** Where it answers; empty before it was started for the first time. */
    public Optional<AnodeAddress> address() {
        return Optional.ofNullable(address);
    }

    @Override
    public List<LogSource> logs() {
        return logs.sources();
    }

    @Override
    public String lockedBecause(Messages messages) {
        return other == null ? "" : messages.text("services.otherConsole");
    }

    @Override
    public ServiceFacts facts() {
        ProcessHandle elsewhere = other;
        AnodedChild own = child;
        OptionalLong pid = OptionalLong.empty();
        if (elsewhere != null) {
            pid = OptionalLong.of(elsewhere.pid());
        } else if (own != null && own.isAlive()) {
            pid = OptionalLong.of(own.pid());
        }
        return new ServiceFacts(
                address(),
                pid,
                pid.isPresent() ? ResidentMemory.of(pid.getAsLong()) : OptionalLong.empty(),
                ini.file().toString(),
                Optional.ofNullable(remark));
    }

    @Override
    public void start() throws ProblemException, InterruptedException {
        if (closed || !machine.move(EnumSet.of(STOPPED, FAILED), STARTING)) {
            throw new ProblemException("services.notNow", "");
        }
        try {
            run();
        } catch (ProblemException e) {
            machine.fail(EnumSet.of(STARTING), new ServiceFailure(e, lastLines()));
            endChild();
            throw e;
        } catch (RuntimeException e) {
            ProblemException unforeseen = new ProblemException("problem.unforeseen", e.toString(), String.valueOf(e.getMessage()));
            machine.fail(EnumSet.of(STARTING), new ServiceFailure(unforeseen, lastLines()));
            endChild();
            throw e;
        } catch (InterruptedException e) {
            if (machine.move(EnumSet.of(STARTING), STOPPING)) {
                endChild();
                machine.move(EnumSet.of(STOPPING), STOPPED);
            }
            throw e;
        }
    }

    private void run() throws ProblemException, InterruptedException {
        remark = null;
        child = null;
        ini.createIfMissing();
        if (adopt()) {
            return;
        }
        EmbeddedIni.Prepared prepared = ini.prepare();
        address = prepared.address();
        prepared.remark().ifPresent(changed -> remark = changed);
        logs.follow(prepared.settings(), directories.state());
        AnodedChild started = launch();
        long until = System.nanoTime() + START_LIMIT.toNanos();
        while (machine.state() == STARTING) {
            if (started.isReady() && answers(prepared.address()) && machine.move(EnumSet.of(STARTING), RUNNING)) {
                return;
            }
            if (System.nanoTime() > until) {
                throw new ProblemException("services.slowStart", "", String.valueOf(START_LIMIT.toSeconds()));
            }
            Thread.sleep(POLL);
        }
        ServiceFailure failure = machine.status().failure();
        throw failure == null ? new ProblemException("services.stoppedWhileStarting", "") : failure.problem();
    }

    /** Shows the anode of another console with the same configuration as running, if there is one. */
    private boolean adopt() throws ProblemException, InterruptedException {
        var settings = ini.read();
        Optional<ProcessHandle> found = new OtherAnode(client).find(settings);
        if (found.isEmpty()) {
            return false;
        }
        other = found.get();
        address = EmbeddedIni.reachedAt(settings.http());
        remark = new ProblemException("services.adopted", "");
        logs.follow(settings, directories.state());
        if (!machine.move(EnumSet.of(STARTING), RUNNING)) {
            other = null; // Stopped meanwhile, which means here: not looked after.
        } else {
            found.get().onExit().thenRun(() -> {
                other = null;
                remark = null;
                machine.move(EnumSet.of(RUNNING), STOPPED);
            });
        }
        return true;
    }

    private AnodedChild launch() throws ProblemException {
        childLock.lock();
        try {
            if (machine.state() != STARTING) {
                throw new ProblemException("services.stoppedWhileStarting", "");
            }
            AnodedChild started = AnodedChild.start(
                    command.serve(ini.file(), ProcessHandle.current().pid()), directories.state(), logs.output());
            child = started;
            started.onEnd(() -> ended(started));
            return started;
        } catch (IOException e) {
            throw new ProblemException("services.launcher", e.toString(), command.program());
        } finally {
            childLock.unlock();
        }
    }

    private boolean answers(AnodeAddress there) {
        try {
            client.status(there);
            return true;
        } catch (ProblemException e) {
            return false; // Not yet: the caller asks again until its time is over.
        }
    }

    private void ended(AnodedChild which) {
        childLock.lock();
        try {
            if (child != which || machine.move(EnumSet.of(STOPPING), STOPPED)) {
                return;
            }
            ProblemException reason = ExitReason.of(which.exitValue(), address(), machine.state() == STARTING);
            machine.fail(EnumSet.of(STARTING, RUNNING), new ServiceFailure(reason, which.lastLines(LAST_LINES)));
        } finally {
            childLock.unlock();
        }
    }

    private List<String> lastLines() {
        AnodedChild started = child;
        return started != null ? started.lastLines(LAST_LINES) : List.of();
    }

    private void endChild() {
        AnodedChild started = child;
        if (started != null) {
            started.kill();
        }
    }

    @Override
    public void stop() throws ProblemException, InterruptedException {
        if (other != null) {
            throw new ProblemException("services.notOurs", "");
        }
        stop(STOP_LIMIT);
    }

    private void stop(Duration patience) throws ProblemException, InterruptedException {
        AnodedChild running;
        childLock.lock();
        try {
            machine.move(EnumSet.of(STARTING, RUNNING), STOPPING);
            running = child;
            if (running == null || !running.isAlive()) {
                machine.move(EnumSet.of(STOPPING), STOPPED);
                return;
            }
            running.terminate();
        } finally {
            childLock.unlock();
        }
        if (!machine.await(EnumSet.of(STOPPED, FAILED), patience)) {
            running.kill();
            if (!machine.await(EnumSet.of(STOPPED, FAILED), KILL_LIMIT)) {
                throw new ProblemException("services.unstoppable", "", String.valueOf(running.pid()));
            }
        }
    }

    /** Ends the child with the console. The anode of another console goes on. */
    @Override
    public void close() throws ProblemException {
        closed = true;
        if (other != null) {
            return;
        }
        try {
            stop(CLOSE_LIMIT);
        } catch (InterruptedException e) {
            endChild();
            Thread.currentThread().interrupt();
        }
    }
}
