package org.anodeconsole.console.services;

import java.util.Optional;
import org.anodeconsole.anode.cli.ExitCode;
import org.anodeconsole.console.client.AnodeAddress;
import org.anodeconsole.console.language.ProblemException;

/** Puts the way a process ended unasked into words. */
final class ExitReason {
    /** A process ended by signal n is reported with the status 128 + n. */
    private static final int SIGNALS = 128;

    private ExitReason() {}

    static ProblemException of(int status, Optional<AnodeAddress> address, boolean starting) {
        if (status > SIGNALS && status < 2 * SIGNALS) {
            return new ProblemException("services.killed", "", String.valueOf(status - SIGNALS));
        }
        if (status == ExitCode.ADDRESS_IN_USE) {
            return new ProblemException("services.addressInUse", "", address.map(AnodeAddress::url).orElse(""));
        }
        if (status == ExitCode.OK && !starting) {
            return new ProblemException("services.endedOutside", "");
        }
        return new ProblemException(starting ? "services.startFailed" : "services.ended", "", String.valueOf(status));
    }
}
