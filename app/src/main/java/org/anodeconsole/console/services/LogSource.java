package org.anodeconsole.console.services;

import java.io.IOException;

/** One log of a service. */
public interface LogSource {
    /** A stable name; its title is the message {@code services.log.NAME}. */
    String name();

    /** Where it comes from: a path, or empty. */
    String place();

    /** Takes in what was written since the last call. */
    void poll() throws IOException;

    /** What was taken in, the newest lines of it. */
    LogBuffer lines();
}
