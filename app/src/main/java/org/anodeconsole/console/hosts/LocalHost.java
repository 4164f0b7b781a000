package org.anodeconsole.console.hosts;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.anodeconsole.console.language.Messages;
import org.anodeconsole.console.language.ProblemException;

/** This computer. */
public final class LocalHost implements Host {
    /** A program may leave a child behind that keeps its output open for as long as it lives. */
    private static final Duration SILENCE = Duration.ofMillis(500);
    private static final int CONNECT_MILLISECONDS = 10_000;

    private final LocalFiles files = new LocalFiles();

    @Override
    public String id() {
        return "local";
    }

    @Override
    public String name(Messages messages) {
        return messages.text("hosts.local");
    }

    @Override
    public CommandResult run(Command command) throws ProblemException, InterruptedException {
        LocalProgram program = LocalProgram.start(command);
        BoundedOutput output = BoundedOutput.reading(program.process().getInputStream(), command.mostOutput());
        BoundedOutput errors = BoundedOutput.reading(program.process().getErrorStream(), command.mostOutput());
        try {
            program.feed(command.input());
            if (!program.process().waitFor(command.limit().toMillis(), TimeUnit.MILLISECONDS)) {
                throw new ProblemException(
                        "hosts.command.slow", "", command.toString(), String.valueOf(command.limit().toSeconds()));
            }
            return new CommandResult(program.process().exitValue(), output.text(SILENCE), errors.text(SILENCE));
        } finally {
            program.end();
        }
    }

    @Override
    public RunningCommand follow(Command command, Consumer<String> line) throws ProblemException {
        LocalProgram program = LocalProgram.start(command);
        program.feed(command.input());
        LineSplitter.reading(program.process().getInputStream(), command.mostOutput(), line);
        LineSplitter.reading(program.process().getErrorStream(), command.mostOutput(), ignored -> {});
        return new RunningCommand() {
            @Override
            public boolean isRunning() {
                return program.process().isAlive();
            }

            @Override
            public void close() {
                program.end();
            }
        };
    }

    @Override
    public HostFiles files() {
        return files;
    }

    @Override
    public HostConnection connect(String address, int port) throws ProblemException, InterruptedException {
        Socket socket = new Socket();
        try {
            socket.connect(new InetSocketAddress(address, port), CONNECT_MILLISECONDS);
            return new SocketConnection(socket);
        } catch (IOException | IllegalArgumentException e) {
            SocketConnection.closeQuietly(socket);
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            throw new ProblemException("hosts.connect", e.toString(), address, String.valueOf(port));
        }
    }

    @Override
    public void close() {
        // Nothing is held open for this computer: programs and connections belong to whoever started them.
    }
}
