package org.anodeconsole.console.hosts;

/** A program that goes on until it ends or is closed. */
public interface RunningCommand extends AutoCloseable {
    boolean isRunning();

    /** Ends the program. Lines already read may still arrive. */
    @Override
    void close();
}
