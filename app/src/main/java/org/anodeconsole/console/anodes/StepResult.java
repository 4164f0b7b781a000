package org.anodeconsole.console.anodes;

import java.util.List;
import org.anodeconsole.console.language.ProblemException;

/** How one step of the checks before a registration ended. */
public sealed interface StepResult {

    /** The steps, in the order they are taken. */
    enum Step {
        ADDRESS,
        DUPLICATE,
        SERVER,
        TCP,
        STATUS,
        LIST
    }

    /** How a step can end. Only FAILED forbids the registration. */
    enum Outcome {
        PASSED,
        WARNING,
        FAILED,
        SKIPPED
    }

    Step step();

    Outcome outcome();

    /**
     * The step found nothing wrong.
     *
     * @param key the message that says what was seen
     */
    record Passed(Step step, String key, List<Object> arguments) implements StepResult {
        @Override
        public Outcome outcome() {
            return Outcome.PASSED;
        }
    }

    /** The step found something: warnings, or what forbids the registration. */
    record Found(Step step, Outcome outcome, List<ProblemException> findings) implements StepResult {}

    /** The step was not taken, because one before it failed. */
    record Skipped(Step step) implements StepResult {
        @Override
        public Outcome outcome() {
            return Outcome.SKIPPED;
        }
    }
}
