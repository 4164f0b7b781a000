package org.anodeconsole.console.anodes;

import java.util.List;
import java.util.Optional;
import org.anodeconsole.console.client.AnodeAddress;

/**
 * What the checks before a registration found.
 *
 * @param address the address in its one spelling; empty when the text is none
 * @param steps one result for each step, in their order
 */
public record PreflightReport(Optional<AnodeAddress> address, List<StepResult> steps) {

    /** Whether something forbids the registration. */
    public boolean blocked() {
        return address.isEmpty() || has(StepResult.Outcome.FAILED);
    }

    /** Whether the user should know something before registering. */
    public boolean doubtful() {
        return has(StepResult.Outcome.WARNING);
    }

    private boolean has(StepResult.Outcome outcome) {
        return steps.stream().anyMatch(step -> step.outcome() == outcome);
    }
}
