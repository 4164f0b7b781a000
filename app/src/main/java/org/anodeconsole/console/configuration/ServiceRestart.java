package org.anodeconsole.console.configuration;

import java.time.Duration;
import org.anodeconsole.console.language.Messages;
import org.anodeconsole.console.language.ProblemException;

/** The service that reads a configuration: the one thing this page asks of it. */
public interface ServiceRestart {
    /** Why it cannot be restarted from here, in words; empty when it can. */
    String lockedBecause(Messages messages);

    /** Stops it if it runs, starts it, and returns when the one who runs services says it is started. */
    void restart() throws ProblemException, InterruptedException;

    /** How long it may take from then on until it answers. */
    Duration patience();
}
