package org.anodeconsole.console.hosts;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.anodeconsole.console.language.ProblemException;
import org.apache.sshd.client.channel.ChannelExec;
import org.apache.sshd.client.channel.ClientChannelEvent;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.common.SshConstants;
import org.apache.sshd.common.channel.Channel;
import org.apache.sshd.common.channel.ChannelListener;
import org.apache.sshd.common.util.buffer.Buffer;
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
    private static final List<String> SIGNALS = List.of(
            "", "HUP", "INT", "QUIT", "ILL", "TRAP", "ABRT", "BUS", "FPE", "KILL", "USR1", "SEGV", "USR2", "PIPE", "ALRM", "TERM");

    private final ClientSession session;
    private final String host;

    SshCommands(ClientSession session, String host) {
        this.session = session;
        this.host = host;
    }

    CommandResult run(Command command) throws ProblemException, InterruptedException {
        BoundedOutput output = new BoundedOutput(command.mostOutput());
        BoundedOutput errors = new BoundedOutput(command.mostOutput());
        ChannelExec channel = null;
        try {
            channel = session.createExecChannel(ShellQuoting.line(command.arguments()), StandardCharsets.UTF_8, null, null);
            channel.setIn(new ByteArrayInputStream(command.input()));
            channel.setOut(output);
            channel.setErr(errors);
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
                end(channel);
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
            ChannelExec channel =
                    session.createExecChannel(ShellQuoting.line(command.arguments()), StandardCharsets.UTF_8, null, null);
            channel.setIn(new ByteArrayInputStream(command.input()));
            LineSplitter lines = new LineSplitter(command.mostOutput(), line);
            channel.setOut(lines);
            channel.setErr(new BoundedOutput(0));
            channel.addCloseFutureListener(closed -> lines.close());
            channel.open().verify(OPEN_LIMIT);
            return new RunningCommand() {
                @Override
                public boolean isRunning() {
                    return channel.isOpen() && channel.getExitStatus() == null && channel.getExitSignal() == null;
                }

                @Override
                public void close() {
                    end(channel);
                }
            };
        } catch (IOException e) {
            SshProblem.throwIfInterrupted(e);
            throw SshProblem.broken(command.toString(), host, e.toString());
        }
    }

    /** Asks the server to kill the program if it still runs, and closes the channel. */
    private void end(ChannelExec channel) {
        if (channel.isOpen() && channel.getExitStatus() == null && channel.getExitSignal() == null) {
            try {
                Buffer signal = session.createBuffer(SshConstants.SSH_MSG_CHANNEL_REQUEST);
                signal.putUInt(channel.getRecipient());
                signal.putString("signal");
                signal.putBoolean(false);
                signal.putString("KILL");
                channel.writePacket(signal);
            } catch (IOException e) {
                LOG.debug("A program on {} could not be told to end", host, e);
            }
        }
        channel.close(false);
    }
}
