package org.anodeconsole.console.doctor;

import org.anodeconsole.console.anodes.AnodeRegistry;
import org.anodeconsole.console.language.ProblemException;

/** Applies what a finding offers. Calls block. */
public final class Remedies {
    private Remedies() {}

    /** @throws ProblemException when it did not work, or what the finding was about has changed since */
    public static void apply(Fix fix, Surroundings around) throws ProblemException, InterruptedException {
        switch (fix) {
            case Fix.ReadAgain again -> registry(around).refresh(again.id());
            case Fix.Drop drop -> registry(around).drop(drop.id());
            case Fix.Edit edit -> edit.configuration().replace(edit.judged(), edit.change().edit().apply(edit.judged()));
        }
    }

    private static AnodeRegistry registry(Surroundings around) throws ProblemException {
        return around.registry().orElseThrow(() -> new ProblemException("doctor.noRegistry", ""));
    }
}
