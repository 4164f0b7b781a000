package org.anodeconsole.console.doctor;

import org.anodeconsole.console.language.Messages;
import org.anodeconsole.console.language.ProblemException;

/** The service that reads a configuration when it starts. */
public interface Reader {
    /** What it is called on its computer: {@code taosanoded}. */
    String name();

    /** Whether it runs, and so with what the file held when it was started. */
    boolean runs();

    /** Why it cannot be restarted from here, in words; empty when it can. */
    String lockedBecause(Messages messages);

    /** Restarts it and waits until it answers. */
    void restart() throws ProblemException, InterruptedException;
}
