package org.anodeconsole.console.hosts;

import java.util.function.Consumer;
import org.anodeconsole.console.language.Messages;
import org.anodeconsole.console.language.ProblemException;

/**
 * A computer: this one, or one reached over SSH. Calls block, may come from any thread, and end early when their thread is
 * interrupted; what they had started on the computer is then ended too, as far as it can be reached.
 */
public interface Host extends AutoCloseable {
    /** A stable name for settings and tests: {@code local}, {@code ssh:NAME}. */
    String id();

    String name(Messages messages);

    /** The name or address by which this computer reaches it. */
    default String address() {
        return "127.0.0.1";
    }

    /**
     * Runs a program to its end. An exit code other than zero is a result, not a failure.
     *
     * @throws ProblemException when it could not be run, did not end in its time, or the connection broke; then nobody
     *     knows how far it came
     */
    CommandResult run(Command command) throws ProblemException, InterruptedException;

    /**
     * Starts a program whose lines are wanted as they come, such as a log being followed. The command's time limit does not
     * apply.
     *
     * @param line takes standard output line by line, without line ends, on a thread of the host; a line longer than the
     *     command's output limit is cut
     */
    RunningCommand follow(Command command, Consumer<String> line) throws ProblemException, InterruptedException;

    HostFiles files();

    /** Opens a TCP connection as programs on that computer would: {@code 127.0.0.1} is that computer, not this one. */
    HostConnection connect(String address, int port) throws ProblemException, InterruptedException;

    /** Tries to reach the computer again now, whatever kept it from being reached before. */
    default void reconnect() throws ProblemException, InterruptedException {}

    @Override
    void close();
}
