package org.anodeconsole.installer;

import java.io.Serial;

/** A step of the packaging could not be done; the message says which, and holds the output of the tool that failed. */
final class StepFailed extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1;

    StepFailed(String message) {
        super(message);
    }
}
