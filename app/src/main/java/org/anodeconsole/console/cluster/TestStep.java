package org.anodeconsole.console.cluster;

import java.util.List;
import org.anodeconsole.console.language.ProblemException;

/** What one step of the test of a connection has come to. */
sealed interface TestStep {
    /** The steps, in order. */
    enum Name {
        REACH,
        SECURE,
        LOG_IN,
        IDENTIFY,
        ROUND_TRIP,
        CLOCK
    }

    Name name();

    record Passed(Name name, String key, List<Object> arguments) implements TestStep {}

    /** It works, but something about it deserves a look. */
    record Doubtful(Name name, ProblemException finding) implements TestStep {}

    record Failed(Name name, ProblemException finding) implements TestStep {}

    /** Not taken, since one before it failed. */
    record Skipped(Name name) implements TestStep {}
}
