package org.anodeconsole.console;

import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells a debug log how long after the start of the process something was reached; installer/test/measure-start.sh reads it. */
final class StartClock {
    private static final Logger LOG = LoggerFactory.getLogger(StartClock.class);

    private StartClock() {}

    static void reached(String what) {
        if (LOG.isDebugEnabled()) {
            ProcessHandle.current().info().startInstant().ifPresent(start ->
                    LOG.debug("{} after {} ms", what, Duration.between(start, Instant.now()).toMillis()));
        }
    }
}
