package org.anodeconsole.console.hosts;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.anodeconsole.console.language.ProblemException;
import org.apache.sshd.client.channel.ChannelExec;
import org.apache.sshd.client.channel.ClientChannelEvent;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.common.channel.Channel;
import org.apache.sshd.common.channel.ChannelListener;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Programs on a computer reached over SSH. A program is asked for once; what became of it when the connection breaks nobody
 * knows, and nobody asks again by itself.
 */
final class SshCommands {
    private static final Logger LOG = LoggerFactory.getLogger(SshCommands.class);
    private static final Duration OPEN_LIMIT = Duration.ofSeconds(15);
    /** How long a program that ended may be silent before what it left behind is no longer listened to. */
    private static final Duration SILENCE = Duration.ofSeconds(1);
    private static final long LONGEST_PAUSE = 20;
    private static final int NOT_FOUND = 127;
    /** A constant: tells its process number before it becomes the program, which is its arguments. */
    private static final String ANNOUNCED = "echo $$ >&2; exec \"$@\"";
    /** A constant: ends the program's whole group where it leads one. */
    private static final String KILL = "kill -KILL -- -$1 2>/dev/null || kill -KILL $1";
    private static final Duration KILL_LIMIT = Duration.ofSeconds(10);
    private static final Duration ANNOUNCEMENT_LIMIT = Duration.ofSeconds(10);
    private static final List<String> SIGNALS = List.of(
            "", "HUP", "INT", "QUIT", "ILL", "TRAP", "ABRT", "BUS", "FPE", "KILL", "USR1", "SEGV", "USR2", "PIPE", "ALRM", "TERM");

    private final ClientSession session;
    private final String host;
    private final Consumer<Runnable> aside;

    /** @param aside where programs are ended that are no longer wanted: whoever gave up on one need not wait for its end */
    SshCommands(ClientSession session, String host, Consumer<Runnable> aside) {
        this.session = session;
        this.host = host;
        this.aside = aside;
    }

    CommandResult run(Command command) throws ProblemException, InterruptedException {
        BoundedOutput output = new BoundedOutput(command.mostOutput());
        BoundedOutput errors = new BoundedOutput(command.mostOutput());
        Announcement announcement = new Announcement(errors);
        ChannelExec channel = null;
        try {
            channel = exec(command.arguments());
            channel.setIn(new ByteArrayInputStream(command.input()));
            channel.setOut(output);
            channel.setErr(announcement);
            channel.addChannelListener(new EndOfOutput(output, errors));
            channel.open().verify(OPEN_LIMIT);
            if (!await(channel, command.limit())) {
                throw new ProblemException(
                        "hosts.command.slow", "", command.toString(), String.valueOf(command.limit().toSeconds()));
            }
            int exit = exit(channel, command);
            CommandResult result = new CommandResult(exit, output.text(SILENCE), errors.text(SILENCE));
            if (exit == NOT_FOUND) {
                throw new ProblemException("hosts.program.missing", result.errors(), command.arguments().getFirst());
            }
            return result;
        } catch (IOException e) {
            SshProblem.throwIfInterrupted(e);
            throw SshProblem.broken(command.toString(), host, e.toString());
        } finally {
            if (channel != null) {
                end(channel, announcement);
            }
        }
    }

    /** Waits on a clock of its own: the library's waiting swallows interrupts. False when the time is over. */
    private static boolean await(ChannelExec channel, Duration limit) throws InterruptedException {
        long until = System.nanoTime() + limit.toNanos();
        long pause = 1;
        while (channel.isOpen() && channel.getExitStatus() == null && channel.getExitSignal() == null) {
            if (System.nanoTime() > until) {
                return false;
            }
            Thread.sleep(pause);
            pause = Math.min(2 * pause, LONGEST_PAUSE);
        }
        return true;
    }

    private int exit(ChannelExec channel, Command command) throws ProblemException {
        Integer status = channel.getExitStatus();
        if (status != null) {
            return status;
        }
        String signal = channel.getExitSignal();
        if (signal == null) {
            throw SshProblem.broken(command.toString(), host, "the connection ended without an exit status");
        }
        return 128 + Math.max(0, SIGNALS.indexOf(signal));
    }

    /** Tells the outputs that nothing more comes. */
    private record EndOfOutput(BoundedOutput output, BoundedOutput errors) implements ChannelListener {
        @Override
        public void channelStateChanged(Channel channel, String hint) {
            if (((ChannelExec) channel).getChannelState().contains(ClientChannelEvent.EOF)) {
                channelClosed(channel, null);
            }
        }

        @Override
        public void channelClosed(Channel channel, @Nullable Throwable reason) {
            output.close();
            errors.close();
        }
    }

    RunningCommand follow(Command command, Consumer<String> line) throws ProblemException, InterruptedException {
        try {
            Announcement announcement = new Announcement(new BoundedOutput(0));
            ChannelExec channel = exec(command.arguments());
            channel.setIn(new ByteArrayInputStream(command.input()));
            LineSplitter lines = new LineSplitter(command.mostOutput(), line);
            channel.setOut(lines);
            channel.setErr(announcement);
            channel.addCloseFutureListener(closed -> lines.close());
            channel.open().verify(OPEN_LIMIT);
            return new RunningCommand() {
                @Override
                public boolean isRunning() {
                    return channel.isOpen() && channel.getExitStatus() == null && channel.getExitSignal() == null;
                }

                @Override
                public void close() {
                    end(channel, announcement);
                }
            };
        } catch (IOException e) {
            SshProblem.throwIfInterrupted(e);
            throw SshProblem.broken(command.toString(), host, e.toString());
        }
    }

    private ChannelExec exec(List<String> arguments) throws IOException {
        List<String> words = new ArrayList<>(List.of("sh", "-c", ANNOUNCED, "sh"));
        words.addAll(arguments);
        return session.createExecChannel(ShellQuoting.line(words), StandardCharsets.UTF_8, null, null);
    }

    /**
     * Ends the program if it still runs, and closes the channel. SSH has a request for that, which OpenSSH's server refuses
     * when root is logged in; kill works for everybody. A program that was only just begun has yet to tell its number.
     */
    private void end(ChannelExec channel, Announcement announcement) {
        if (!channel.isOpen() || channel.getExitStatus() != null || channel.getExitSignal() != null) {
            channel.close(false);
            return;
        }
        // Not on this thread: it may be interrupted.
        aside.accept(() -> {
            try {
                OptionalLong pid = announcement.pid(ANNOUNCEMENT_LIMIT);
                if (pid.isPresent()) {
                    kill(pid.getAsLong());
                }
            } catch (IOException | InterruptedException e) {
                LOG.debug("A program on {} could not be ended", host, e);
            } finally {
                channel.close(false);
            }
        });
    }

    private void kill(long pid) throws IOException, InterruptedException {
        String line = ShellQuoting.line(List.of("sh", "-c", KILL, "sh", String.valueOf(pid)));
        try (ChannelExec killer = session.createExecChannel(line, StandardCharsets.UTF_8, null, null)) {
            killer.setOut(new BoundedOutput(0));
            killer.setErr(new BoundedOutput(0));
            killer.open().verify(OPEN_LIMIT);
            await(killer, KILL_LIMIT);
        }
    }
}
