package org.anodeconsole.console.cluster;

import java.time.Duration;

/**
 * A connection to one cluster. It connects when it is first used and again after it broke. Calls block, may come from any
 * thread, and end early when their thread is interrupted: the statement's socket is then closed. Statements may run over
 * different connections at the same time, so each names its database: {@code USE} does not last.
 */
public interface ClusterSession extends AutoCloseable {
    /** The profile's name. */
    String name();

    /** What the server said of itself; connects when that has not happened yet. */
    ServerFacts server() throws ClusterException, InterruptedException;

    /**
     * Runs one statement and reads its rows.
     *
     * @param limit how long connecting, running and reading may take together
     * @param mostRows reading stops after this many; {@link Rows#cut()} tells
     */
    Rows query(String sql, Duration limit, int mostRows) throws ClusterException, InterruptedException;

    /** Runs one statement that has no rows. */
    void execute(String sql, Duration limit) throws ClusterException, InterruptedException;

    @Override
    void close();
}
