package org.anodeconsole.console.services;

import java.io.IOException;
import org.anodeconsole.console.language.ProblemException;

/** One log of a service. */
public interface LogSource {
    /** A stable name; its title is the message {@code services.log.NAME}. */
    String name();

    /** Where it comes from: a path, or empty. */
    String place();

    /** Takes in what was written since the last call, or a part of it when that is much. Blocks. */
    void poll() throws IOException, ProblemException, InterruptedException;

    /** What was taken in, the newest lines of it. */
    LogBuffer lines();

    /** Nobody looks for the time being: gives back what it holds open. The next {@link #poll()} goes on where this ended. */
    default void rest() {}
}
