package org.anodeconsole.console.doctor;

import java.util.Optional;
import org.anodeconsole.console.anodes.AnodeRegistry;
import org.anodeconsole.console.client.AnodeAddress;
import org.anodeconsole.console.language.ProblemException;

/** Applies what a finding offers. Calls block. */
public final class Remedies {
    private Remedies() {}

    /**
     * Applies a remedy.
     *
     * @return what takes it back, if that can be
     * @throws ProblemException when it did not work, or what the finding was about has changed since
     */
    public static Optional<Fix> apply(Fix fix, Surroundings around) throws ProblemException, InterruptedException {
        switch (fix) {
            case Fix.ReadAgain again -> registry(around).refresh(again.id());
            case Fix.Register register -> registry(around).register(AnodeAddress.parse(register.url()));
            case Fix.Start start -> start.service().start();
            case Fix.Restart restart -> restart.service().restart();
            case Fix.Drop drop -> {
                registry(around).drop(drop.id());
                return Optional.of(new Fix.Register(drop.url()));
            }
            case Fix.Edit edit -> {
                ConfigText changed = edit.change().changed();
                edit.configuration().replace(edit.judged(), changed);
                return Optional.of(new Fix.Edit(
                        edit.configuration(), changed, new ConfigText.Change(edit.change().label(), edit.judged())));
            }
        }
        return Optional.empty();
    }

    private static AnodeRegistry registry(Surroundings around) throws ProblemException {
        return around.registry().orElseThrow(() -> new ProblemException("doctor.noRegistry", ""));
    }
}
